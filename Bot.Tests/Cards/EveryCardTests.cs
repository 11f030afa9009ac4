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

        card.Speak.ShouldBe(card.FallbackText);
        foreach (var text in card.Texts())
            WithoutSpaces(card.FallbackText).ShouldContain(WithoutSpaces(text), Case.Sensitive);
        foreach (var (title, line) in card.Buttons().Select(b => b.Title).Zip(card.Lines()))
            card.FallbackText.ShouldContain($"{title}: type “{line}”");
    }

    // A code has spaces between its letters on the card, and a line is a paragraph.
    private static string WithoutSpaces(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [Theory, MemberData(nameof(Names))]
    public void Its_buttons_send_a_line_and_nothing_else(string name)
    {
        foreach (var button in Samples.All[name]().Buttons())
        {
            var data = JObject.FromObject(button.Data);
            data.Properties().Select(p => p.Name).ShouldBe(["line"]);
            ((string?)data["line"]).ShouldNotBeNullOrWhiteSpace();
            button.Title.ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void It_can_be_read_on_a_phone_and_by_a_screen_reader(string name)
    {
        var elements = Samples.All[name]().Elements().ToList();

        elements.OfType<AdaptiveTextBlock>().ShouldAllBe(block => block.Wrap && block.MaxLines == 0);
        elements.OfType<AdaptiveTextBlock>().First().Style.ShouldBe(AdaptiveTextBlockStyle.Heading);
        elements.OfType<AdaptiveImage>().ShouldAllBe(image => image.AltText.Length > 0);
        elements.ShouldAllBe(element => element is AdaptiveTextBlock || element is AdaptiveFactSet || element is AdaptiveActionSet || element is AdaptiveImage);
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
}
