using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Sdk.BotFramework.Dialogs;

public sealed class ChoicePromptTests
{
    private static readonly string[] Colours = ["red", "green", "blue"];

    [Fact]
    public async Task In_a_personal_chat_of_Teams_three_choices_are_suggested_to_the_person()
    {
        var reply = await AskAsync("msteams", "personal", Colours);

        reply.Text.ShouldBe("Pick?");
        reply.SuggestedActions.To.ShouldBe(["person"]);
        reply.SuggestedActions.Actions.Select(action => (action.Type, action.Title, action.Value))
            .ShouldBe([("imBack", "red", "red"), ("imBack", "green", "green"), ("imBack", "blue", "blue")]);
    }

    [Theory]
    [InlineData("channel", 3)]
    [InlineData("personal", 4)]
    public async Task Elsewhere_in_Teams_the_choices_and_the_question_are_a_card(string conversationType, int count)
    {
        var reply = await AskAsync("msteams", conversationType, [.. Colours.Append("white").Take(count)]);

        reply.Text.ShouldBeNullOrEmpty();
        reply.SuggestedActions.ShouldBeNull();
        var card = reply.Attachments.Single().Content.ShouldBeOfType<HeroCard>();
        card.Text.ShouldBe("Pick?");
        card.Buttons.Select(button => button.Title).ShouldBe(Colours.Append("white").Take(count));
    }

    [Fact]
    public async Task In_the_web_chat_choices_are_suggested_to_everyone()
    {
        var reply = await AskAsync("webchat", null, Colours);

        reply.SuggestedActions.Actions.Count.ShouldBe(3);
        reply.SuggestedActions.To.ShouldBeNull();
    }

    [Theory]
    [InlineData(2, "Pick? (1) red or (2) green")]
    [InlineData(3, "Pick? (1) red, (2) green, or (3) blue")]
    [InlineData(4, "Pick?\n\n   1. red\n   2. green\n   3. blue\n   4. white")]
    public async Task Where_there_are_no_buttons_choices_are_text(int count, string text) =>
        (await AskAsync("test", null, [.. Colours.Append("white").Take(count)])).Text.ShouldBe(text);

    [Theory]
    [InlineData("webchat")]
    [InlineData("msteams")]
    [InlineData("test")]
    public async Task Titles_over_20_characters_make_a_numbered_list(string channel)
    {
        var reply = await AskAsync(channel, "personal", ["red", "a green that is longer"]);

        reply.Text.ShouldBe("Pick?\n\n   1. red\n   2. a green that is longer");
        reply.SuggestedActions.ShouldBeNull();
    }

    [Fact]
    public async Task A_style_set_for_the_prompt_or_the_question_wins_over_the_channel()
    {
        (await AskAsync("webchat", null, Colours, new ChoicePrompt("p") { Style = ListStyle.None })).SuggestedActions.ShouldBeNull();
        (await AskAsync("webchat", null, Colours, new ChoicePrompt("p") { Style = ListStyle.None }, ListStyle.Inline)).Text.ShouldStartWith("Pick? (1) red");
        (await AskAsync("test", null, Colours, style: ListStyle.HeroCard)).Attachments.Count.ShouldBe(1);
        (await AskAsync("test", null, Colours, style: ListStyle.SuggestedAction)).SuggestedActions.Actions.Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_words_between_choices_can_be_set()
    {
        var words = new ChoiceFactoryOptions { InlineSeparator = "; ", InlineOrMore = " oder ", IncludeNumbers = false };

        (await AskAsync("test", null, Colours, new ChoicePrompt("p") { ChoiceOptions = words })).Text.ShouldBe("Pick? red; green oder blue");
        (await AskAsync("test", null, Colours, new ChoicePrompt("p") { ChoiceOptions = words }, ListStyle.List)).Text
            .ShouldBe("Pick?\n\n   - red\n   - green\n   - blue");
    }

    [Fact]
    public async Task A_button_of_ones_own_is_kept_and_its_title_is_understood()
    {
        var choices = new List<Choice> { new("r") { Action = new CardAction { Type = "postBack", Title = "Red one", Value = "red" } }, new("g") };
        var talk = new Talk("webchat", null!, new ChoicePrompt("p")) { Options = Question(choices) };

        var reply = (await talk.SendAsync(MessageFactory.Text("hi"))).Single();
        reply.SuggestedActions.Actions[0].Type.ShouldBe("postBack");
        await talk.SayAsync("the Red one please");
        talk.Result.Result.ShouldBeOfType<FoundChoice>().Value.ShouldBe("r");
    }

    [Fact]
    public async Task An_answer_that_is_no_choice_is_asked_again_with_the_choices_once()
    {
        var talk = new Talk(new ChoicePrompt("p")) { Options = Question(ChoiceFactory.ToChoices(Colours)) };
        await talk.SayAsync("hi");

        (await talk.SayAsync("yellow")).ShouldBe(["Pick? (1) red, (2) green, or (3) blue"]);
        (await talk.SayAsync("")).ShouldBe(["Pick? (1) red, (2) green, or (3) blue"]);
        await talk.SayAsync("2");
        var found = talk.Result.Result.ShouldBeOfType<FoundChoice>();
        (found.Value, found.Index).ShouldBe(("green", 1));
    }

    [Fact]
    public async Task A_card_in_the_question_stays_beside_the_choices()
    {
        var question = Question(ChoiceFactory.ToChoices(Colours));
        question.Prompt.Attachments = [new Attachment { ContentType = HeroCard.ContentType, Content = new HeroCard { Text = "colours" } }];
        var talk = new Talk("msteams", "channel", new ChoicePrompt("p")) { Options = question };

        (await talk.SendAsync(MessageFactory.Text("hi"))).Single().Attachments.Count.ShouldBe(2);
    }

    private static PromptOptions Question(IList<Choice> choices, ListStyle? style = null) =>
        new() { Prompt = MessageFactory.Text("Pick?"), Choices = choices, Style = style };

    private static async Task<Activity> AskAsync(string channel, string? conversationType, string[] choices, ChoicePrompt? prompt = null, ListStyle? style = null)
    {
        var talk = new Talk(channel, conversationType!, prompt ?? new ChoicePrompt("p")) { Options = Question(ChoiceFactory.ToChoices(choices), style) };
        return (await talk.SendAsync(MessageFactory.Text("hi"))).Single();
    }
}
