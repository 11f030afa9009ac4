using Bot.Tests.Cards.Polling;
using Bot.Tests.Consultations;
using Cards.Contributing;
using Consultations.Contributing;
using Consultations.Places;

namespace Bot.Tests.Cards;

/// <summary>Whoever reads Hindi presses buttons that send what the bot reads.</summary>
public sealed class HindiCardTests
{
    public static TheoryData<string> Names => [.. Samples.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Its_buttons_send_what_they_send_in_English(string name)
    {
        var english = Samples.All[name]().Lines();
        using (new Hindi())
        {
            var card = Samples.All[name]();
            card.Lines().ShouldBe(english);
            card.Buttons().ShouldAllBe(button => !WithoutWhatPeopleWrote(button.Title).Any(char.IsAsciiLetterLower));
        }
    }

    [Fact]
    public void Places_regions_kinds_and_themes_are_read_in_Hindi()
    {
        using (new Hindi())
        {
            Samples.All["receipt"]().AllText().ShouldContain("मध्य प्रदेश");
            Samples.All["receipt"]().LineOf("यह महाराष्ट्र के बारे में है").ShouldBe("file 1 under IN-MH");
            Samples.All["summary of a place"]().AllText().ShouldContain("मध्य भारत");
            Samples.All["receipt"]().AllText().ShouldContain("विषय: आश्रय");
            Samples.All["draft"]().AllText().ShouldContain("चुनौती, अभी दर्ज नहीं");
        }
    }

    [Fact]
    public void A_country_is_named_in_Hindi_on_the_button_and_in_English_in_its_line()
    {
        var room = Samples.Room();
        var said = room.Contributions[0];
        using (new Hindi())
        {
            ReceiptCard.Of(new Receipt(said, room.Consultation), room.ShownAs(said), [Jurisdictions.OfCode("MM")!], [])
                .LineOf("यह म्यांमार के बारे में है").ShouldBe("file 1 under Myanmar");
        }
    }

    private static string WithoutWhatPeopleWrote(string title) =>
        PollingRoom.Options.Append("Courts and compensation").Append("Borders").Aggregate(title, (rest, written) => rest.Replace(written, ""));
}
