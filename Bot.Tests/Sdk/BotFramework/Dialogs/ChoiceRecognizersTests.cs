using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Bot.Tests.Sdk.BotFramework.Dialogs;

public sealed class ChoiceRecognizersTests
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
    public void A_choice_is_known_by_its_words(string? text, string? value) => Find(text, Wines).ShouldBe(value);

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
    [InlineData("twenty two", null)]
    [InlineData("2.5", null)]
    [InlineData("-2", null)]
    [InlineData("99999999999999", null)]
    public void A_choice_is_known_by_its_place(string text, string? value) => Find(text, Wines).ShouldBe(value);

    [Fact]
    public void In_a_long_list_places_are_made_of_two_words()
    {
        var choices = Enumerable.Range(1, 40).Select(number => $"choice-{(char)('a' + (number % 26))}{number:x}z").ToArray();

        Find("twenty two", choices).ShouldBe(choices[21]);
        Find("the twenty-second", choices).ShouldBe(choices[21]);
        Find("thirtieth", choices).ShouldBe(choices[29]);
    }

    [Fact]
    public void Words_win_over_places() => Find("2", ["1", "3", "2"]).ShouldBe("2");

    [Fact]
    public void Places_can_be_left_out()
    {
        Find("2", Wines, new FindChoicesOptions { RecognizeNumbers = false }).ShouldBeNull();
        Find("second", Wines, new FindChoicesOptions { RecognizeOrdinals = false }).ShouldBeNull();
    }

    [Fact]
    public void Some_of_the_words_suffice_where_that_is_allowed()
    {
        string[] places = ["Madhya Pradesh", "West Bengal"];

        Find("bengal", places).ShouldBeNull();
        Find("in bengal", places, new FindChoicesOptions { AllowPartialMatches = true }).ShouldBe("West Bengal");
    }

    [Fact]
    public void A_choice_is_known_by_its_synonyms()
    {
        var found = ChoiceRecognizers.RecognizeChoices("from Orissa", [new Choice("IN-AS"), new Choice("IN-OD") { Synonyms = ["Odisha", "Orissa"] }]).Single();

        (found.Resolution.Value, found.Resolution.Index, found.Resolution.Synonym).ShouldBe(("IN-OD", 1, "Orissa"));
        (found.Text, found.Start, found.End, found.TypeName).ShouldBe(("Orissa", 5, 10, "choice"));
    }

    [Fact]
    public void A_value_left_out_is_not_compared()
    {
        var choice = new Choice("red") { Synonyms = ["scarlet"] };

        ChoiceRecognizers.RecognizeChoices("red", [choice], new FindChoicesOptions { NoValue = true }).ShouldBeEmpty();
        ChoiceRecognizers.RecognizeChoices("scarlet", [choice], new FindChoicesOptions { NoValue = true }).ShouldHaveSingleItem();
    }

    [Fact]
    public void Several_choices_come_in_the_order_in_which_they_are_named() =>
        ChoiceRecognizers.RecognizeChoices("water and white wine", Wines).Select(found => found.Resolution.Index).ShouldBe([3, 2]);

    [Theory]
    [InlineData("असम से", "असम")]
    [InlineData("👍 this", "👍")]
    [InlineData("o'brien said", "O’Brien")]
    public void Words_of_any_script_and_symbols_are_compared(string text, string value) => Find(text, [value, "other"]).ShouldBe(value);

    private static string? Find(string? text, string[] choices, FindChoicesOptions? options = null) =>
        ChoiceRecognizers.RecognizeChoices(text, choices, options).FirstOrDefault()?.Resolution.Value;
}
