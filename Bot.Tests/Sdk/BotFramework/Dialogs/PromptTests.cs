using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Sdk.BotFramework.Dialogs;

public sealed class PromptTests
{
    [Fact]
    public async Task The_answer_is_the_result()
    {
        var talk = new Talk(new TextPrompt("p")) { Options = Talk.Ask("Name?") };

        (await talk.SayAsync("hi")).ShouldBe(["Name?"]);
        talk.Result.Status.ShouldBe(DialogTurnStatus.Waiting);
        (await talk.SayAsync("Asha")).ShouldBeEmpty();
        talk.Result.Status.ShouldBe(DialogTurnStatus.Complete);
        talk.Result.Result.ShouldBe("Asha");
    }

    [Fact]
    public async Task An_activity_that_is_no_message_leaves_the_prompt_waiting()
    {
        var talk = new Talk(new TextPrompt("p")) { Options = Talk.Ask("Name?") };
        await talk.SayAsync("hi");

        (await talk.SendAsync(new Activity(ActivityTypes.Event) { Name = "x", Text = "no answer" })).ShouldBeEmpty();
        talk.Result.Status.ShouldBe(DialogTurnStatus.Waiting);
        await talk.SayAsync("Asha");
        talk.Result.Result.ShouldBe("Asha");
    }

    [Fact]
    public async Task A_text_prompt_takes_empty_text_but_not_a_message_without_text()
    {
        var talk = new Talk(new TextPrompt("p")) { Options = Talk.Ask("Name?", "Please, your name?") };
        await talk.SayAsync("hi");

        (await talk.SayAsync(null)).ShouldBe(["Please, your name?"]);
        await talk.SayAsync("");
        talk.Result.Status.ShouldBe(DialogTurnStatus.Complete);
        talk.Result.Result.ShouldBe("");
    }

    [Fact]
    public async Task Without_a_retry_prompt_the_question_is_asked_again()
    {
        var talk = new Talk(new TextPrompt("p", (_, _) => Task.FromResult(false))) { Options = Talk.Ask("Name?") };
        await talk.SayAsync("hi");

        (await talk.SayAsync("Asha")).ShouldBe(["Name?"]);
    }

    [Fact]
    public async Task A_validator_decides_alone_even_about_what_was_not_understood()
    {
        var talk = new Talk(new TextPrompt("p", (context, _) =>
        {
            context.Recognized.Succeeded.ShouldBeFalse();
            context.Recognized.Value = "nobody";
            return Task.FromResult(true);
        })) { Options = Talk.Ask("Name?") };
        await talk.SayAsync("hi");

        await talk.SayAsync(null);
        talk.Result.Result.ShouldBe("nobody");
    }

    [Fact]
    public async Task Nothing_is_asked_again_when_the_validator_has_answered()
    {
        var talk = new Talk(new TextPrompt("p", async (context, token) =>
        {
            await context.Context.SendActivityAsync("That is no name.", cancellationToken: token);
            return false;
        })) { Options = Talk.Ask("Name?", "Again?") };
        await talk.SayAsync("hi");

        (await talk.SayAsync("7")).ShouldBe(["That is no name."]);
        talk.Result.Status.ShouldBe(DialogTurnStatus.Waiting);
    }

    [Fact]
    public async Task The_attempt_is_counted_before_it_is_validated()
    {
        var attempts = new List<int>();
        var talk = new Talk(new TextPrompt("p", (context, _) =>
        {
            attempts.Add(context.AttemptCount);
            return Task.FromResult(context.AttemptCount == 3);
        })) { Options = Talk.Ask("Name?") };

        foreach (var text in new[] { "hi", "a", "b", "c" })
            await talk.SayAsync(text);

        attempts.ShouldBe([1, 2, 3]);
        talk.Result.Result.ShouldBe("c");
    }

    [Fact]
    public async Task What_a_validator_notes_lasts_until_the_prompt_ends()
    {
        var talk = new Talk(new TextPrompt("p", (context, _) =>
        {
            var heard = context.State.TryGetValue("heard", out var before) ? $"{before} {context.Recognized.Value}" : context.Recognized.Value;
            context.State["heard"] = context.Recognized.Value = heard;
            return Task.FromResult(heard == "a b");
        })) { Options = Talk.Ask("Letters?") };

        foreach (var text in new[] { "hi", "a", "b" })
            await talk.SayAsync(text);

        talk.Result.Result.ShouldBe("a b");
    }

    [Fact]
    public async Task A_question_without_an_input_hint_expects_input()
    {
        var talk = new Talk(new TextPrompt("p")) { Options = new PromptOptions { Prompt = new Activity(ActivityTypes.Message) { Text = "Name?" } } };

        (await talk.SendAsync(MessageFactory.Text("hi"))).Single().InputHint.ShouldBe(InputHints.ExpectingInput);
    }

    [Fact]
    public async Task A_prompt_is_not_begun_without_options() =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => new Talk(new TextPrompt("p")).SayAsync("hi"));
}
