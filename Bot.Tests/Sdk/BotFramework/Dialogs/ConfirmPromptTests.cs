using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Bot.Tests.Sdk.BotFramework.Dialogs;

public sealed class ConfirmPromptTests
{
    [Fact]
    public async Task Yes_and_no_are_shown()
    {
        (await AskedAsync(new ConfirmPrompt("p"))).ShouldBe("Sure? (1) Yes or (2) No");
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("yep", true)]
    [InlineData("Okay, go on", true)]
    [InlineData("👍🏽", true)]
    [InlineData("1", true)]
    [InlineData("no", false)]
    [InlineData("Nope.", false)]
    [InlineData("that is not ok", false)]
    [InlineData("I don’t agree", false)]
    [InlineData("2", false)]
    [InlineData("the second one", false)]
    public async Task An_answer_means_yes_or_no(string text, bool meant) => (await AnswerAsync(new ConfirmPrompt("p"), text)).ShouldBe(meant);

    [Theory]
    [InlineData("perhaps")]
    [InlineData("not sure")]
    [InlineData("I know")]
    [InlineData("3")]
    [InlineData("")]
    public async Task Anything_else_is_asked_again(string text)
    {
        var talk = new Talk(new ConfirmPrompt("p")) { Options = Talk.Ask("Sure?", "Yes or no?") };
        await talk.SayAsync("hi");

        (await talk.SayAsync(text)).ShouldBe(["Yes or no? (1) Yes or (2) No"]);
    }

    [Fact]
    public async Task Numbers_mean_nothing_where_none_were_shown()
    {
        var prompt = new ConfirmPrompt("p") { ChoiceOptions = new ChoiceFactoryOptions { IncludeNumbers = false } };

        (await AskedAsync(prompt)).ShouldBe("Sure? Yes or No");
        (await AnswerAsync(prompt, "1")).ShouldBeNull();
        (await AnswerAsync(prompt, "yes")).ShouldBe(true);
    }

    [Fact]
    public async Task Other_words_can_stand_for_yes_and_no()
    {
        var prompt = new ConfirmPrompt("p") { ConfirmChoices = Tuple.Create(new Choice("Send it"), new Choice("Drop it")) };

        (await AskedAsync(prompt)).ShouldBe("Sure? (1) Send it or (2) Drop it");
        (await AnswerAsync(prompt, "send it")).ShouldBe(true);
        (await AnswerAsync(prompt, "drop it")).ShouldBe(false);
    }

    private static async Task<string> AskedAsync(ConfirmPrompt prompt) => (await new Talk(prompt) { Options = Talk.Ask("Sure?") }.SayAsync("hi")).Single();

    private static async Task<bool?> AnswerAsync(ConfirmPrompt prompt, string text)
    {
        var talk = new Talk(prompt) { Options = Talk.Ask("Sure?") };
        await talk.SayAsync("hi");
        await talk.SayAsync(text);
        return (bool?)talk.Result.Result;
    }
}
