using System.Globalization;
using AdaptiveCards;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Cards;

/// <summary>What holds for every card.</summary>
public sealed class EveryCardTests
{
    public static TheoryData<string> Names => [.. Samples.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void It_reads_back_without_a_warning_and_states_version_1_5(string name)
    {
        var read = AdaptiveCard.FromJson(Samples.All[name]().ToJson());

        read.Warnings.ShouldBeEmpty();
        read.Card.Version.ToString().ShouldBe("1.5");
    }

    [Theory, MemberData(nameof(Names))]
    public void Its_plain_text_says_all_that_it_shows_and_every_line_that_its_buttons_send(string name)
    {
        var card = Samples.All[name]();

        // The largest form leaves out what is to be read aloud; hosts read its fields.
        card.Speak.ShouldBe(name == "form, floor" ? null : card.FallbackText);
        foreach (var label in card.Elements().OfType<AdaptiveInput>().Select(input => input.Label))
            card.FallbackText.ShouldContain(label);
        foreach (var text in card.Texts())
            WithoutSpaces(card.FallbackText).ShouldContain(WithoutSpaces(text), Case.Sensitive);
        foreach (var (title, line) in card.Buttons().Select(b => b.Title).Zip(card.Lines()))
            card.FallbackText.ShouldContain($"{title}: type “{line}”");
    }

    // A code has spaces between its letters on the card, and a line is a paragraph.
    private static string WithoutSpaces(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [Theory, MemberData(nameof(Names))]
    public void Its_buttons_send_a_line_and_a_form_its_own_name_and_room_and_nothing_else(string name)
    {
        foreach (var button in Everything(name).Where(part => part["data"] is not null))
        {
            var names = ((JObject)button["data"]!).Properties().Select(p => p.Name).ToList();
            names.ShouldContain("line");
            names.Except(["line", "draft", "room", .. name.StartsWith("form, join", StringComparison.Ordinal) ? (string[])["code", "consent"] : []]).ShouldBeEmpty();
            names.Contains("draft").ShouldBe(name.StartsWith("form", StringComparison.Ordinal) || IsFolded(button), name);
            ((string?)button["data"]!["line"]).ShouldNotBeNullOrWhiteSpace();
            ((string?)button["title"]).ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_of_its_fields_has_a_label_and_a_name_of_its_own_and_it_is_not_too_large(string name)
    {
        var inputs = Everything(name).Where(part => TypeOf(part).StartsWith("Input.", StringComparison.Ordinal)).ToList();

        inputs.ShouldAllBe(input => !string.IsNullOrWhiteSpace((string?)input["label"]));
        inputs.Select(input => (string?)input["id"]).ShouldBeUnique();
        Samples.All[name]().ToJson().Length.ShouldBeLessThan(40_000);
    }

    [Theory, MemberData(nameof(Names))]
    public void What_has_to_be_chosen_does_not_look_as_if_it_could_be_left(string name) =>
        Everything(name).Where(part => (bool?)part["isRequired"] == true).Select(part => (string?)part["placeholder"]).ShouldNotContain(global::Cards.Sentences.FormNotSaid);

    [Theory, MemberData(nameof(Names))]
    public void Where_a_button_is_answered_in_place_another_does_the_same_for_those_who_do_not_know_it(string name)
    {
        foreach (var execute in Everything(name).Where(part => TypeOf(part) == "Action.Execute"))
        {
            var instead = (JObject)execute["fallback"]!;
            TypeOf(instead).ShouldBe("Action.Submit");
            (instead["title"], instead["data"]).ShouldSatisfyAllConditions(
                same => JToken.DeepEquals(same.Item1, execute["title"]).ShouldBeTrue(),
                same => JToken.DeepEquals(same.Item2, execute["data"]).ShouldBeTrue());
        }
    }

    [Theory]
    [InlineData("form, contribution", "challenge ")]
    [InlineData("form, floor", "for ")]
    [InlineData("form, join", "join K7Q2MX")]
    [InlineData("form, consultation", "new consultation")]
    [InlineData("form, series", "new series")]
    [InlineData("form, item", "new item")]
    [InlineData("form, poll", "poll \"")]
    [InlineData("form, ballot, multiple-choice", "vote 1: a, c")]
    [InlineData("form, ballot, ranking", "vote 1: b, a, c")]
    [InlineData("form, ballot, dot-vote", "vote 1: a 3, b 2")]
    [InlineData("form, ballot, open-text", "vote 1: pensions, shelters")]
    [InlineData("form, ballot, agreement", "vote 1: a agree, b pass")]
    public void A_form_says_in_words_how_the_same_is_typed(string name, string line) => Samples.All[name]().FallbackText.ShouldContain(line);

    [Theory, MemberData(nameof(Names))]
    public void It_can_be_read_on_a_phone_and_by_a_screen_reader(string name)
    {
        var elements = Samples.All[name]().Elements().ToList();

        elements.OfType<AdaptiveTextBlock>().ShouldAllBe(block => block.Wrap && block.MaxLines == 0);
        elements.OfType<AdaptiveTextBlock>().First().Style.ShouldBe(AdaptiveTextBlockStyle.Heading);
        elements.OfType<AdaptiveImage>().ShouldAllBe(image => image.AltText.Length > 0);
        elements.ShouldAllBe(element => element is AdaptiveTextBlock || element is AdaptiveFactSet || element is AdaptiveActionSet || element is AdaptiveImage || element is AdaptiveInput || element is AdaptiveTable);
        elements.OfType<AdaptiveActionSet>().ShouldAllBe(set => set.Actions.Count <= 5);
    }

    [Fact]
    public void It_says_which_language_it_is_in()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = new CultureInfo("hi-IN");
            Samples.All["consultation"]().Lang.ShouldBe("hi");
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    /// <summary>Every element and action of it, those that unfold included.</summary>
    private static List<JObject> Everything(string name) => [.. JObject.Parse(Samples.All[name]().ToJson()).DescendantsAndSelf().OfType<JObject>()];

    private static string TypeOf(JObject part) => (string?)part["type"] ?? "";

    private static bool IsFolded(JObject button) => button.Ancestors().OfType<JObject>().Any(part => TypeOf(part) == "Action.ShowCard");
}
