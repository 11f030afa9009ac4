using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Bot.Tests.Sdk.BotFramework.Dialogs;

/// <summary>What is understood of an answer to a choice.</summary>
public sealed class ChoiceAnswerTests
{
    private static readonly string[] Wines = ["red", "red wine", "white wine", "water"];

    [Theory]
    [InlineData("red", "red")]
    [InlineData("RED WINE", "red wine")]
    [InlineData("a red wine, please", "red wine")]
    [InlineData("wine, white", null)]
    [InlineData("white and cold wine", "white wine")]
    [InlineData("white as the winter snow: wine", null)]
    [InlineData("reddish", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public async Task A_choice_is_known_by_its_words(string? text, string? value) => (await FindAsync(text, Wines)).ShouldBe(value);

    [Theory]
    [InlineData("the first", "red")]
    [InlineData("the second one", "red wine")]
    [InlineData("2nd", "red wine")]
    [InlineData("last", "water")]
    [InlineData("the last one", "water")]
    [InlineData("the second to last", "white wine")]
    [InlineData("second last", "white wine")]
    [InlineData("the fifth", null)]
    [InlineData("2", "red wine")]
    [InlineData("(3)", "white wine")]
    [InlineData("number 4.", "water")]
    [InlineData("two", "red wine")]
    [InlineData("0", null)]
    [InlineData("5", null)]
    [InlineData("22", null)]
    [InlineData("2.5", null)]
    [InlineData("-2", null)]
    [InlineData("99999999999999", null)]
    public async Task A_choice_is_known_by_its_place(string text, string? value) => (await FindAsync(text, Wines)).ShouldBe(value);

    [Fact]
    public async Task Words_win_over_places() => (await FindAsync("2", ["1", "3", "2"])).ShouldBe("2");

    [Fact]
    public async Task A_choice_is_known_by_its_synonyms()
    {
        var found = await AnswerAsync("from Orissa", [new Choice("IN-AS"), new Choice("IN-OD") { Synonyms = ["Odisha", "Orissa"] }]);

        (found!.Value, found.Index, found.Synonym).ShouldBe(("IN-OD", 1, "Orissa"));
    }

    [Theory]
    [InlineData("water and white wine", "water")]
    [InlineData("white wine, or water", "white wine")]
    public async Task Of_several_choices_the_one_named_first_counts(string text, string value) => (await FindAsync(text, Wines)).ShouldBe(value);

    [Theory]
    [InlineData("असम से", "असम")]
    [InlineData("👍 this", "👍")]
    [InlineData("o'brien said", "O’Brien")]
    public async Task Words_of_any_script_and_symbols_are_compared(string text, string value) => (await FindAsync(text, [value, "other"])).ShouldBe(value);

    private static async Task<string?> FindAsync(string? text, string[] choices) => (await AnswerAsync(text, ChoiceFactory.ToChoices(choices)))?.Value;

    private static async Task<FoundChoice?> AnswerAsync(string? text, IList<Choice> choices)
    {
        var talk = new Talk(new ChoicePrompt("p")) { Options = new PromptOptions { Prompt = MessageFactory.Text("Which?"), Choices = choices } };
        await talk.SayAsync("hi");
        await talk.SayAsync(text);
        return talk.Result.Result as FoundChoice;
    }
}
