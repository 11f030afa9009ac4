using System.Globalization;
using System.Text.RegularExpressions;
using AdaptiveCards;
using Cards.Contributing;
using Cards.Moderating;
using Cards.Organising;
using Cards.Summarising;
using Consultations.Contributing;
using Consultations.Joining;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Summarising;
using Consultations.Words;

namespace Bot.Tests.Cards;

/// <summary>Lists that are longer than a card can be: every page fits, and everything is on exactly one of them.</summary>
public sealed partial class LongListTests
{
    private const int Many = 500;

    [Theory]
    [InlineData(Many, "Words and more words, plainly said. ")]
    [InlineData(40, "*_\"\\`[]\n")]
    public void Every_input_of_4000_characters_is_on_exactly_one_page_of_its_kind(int inputs, string filler)
    {
        var room = RoomOf(inputs, filler, Contribution.LongestText);
        var summary = room.Summary(new Focus.Sort(ContributionKind.Challenge));

        NumbersOn(Pages(page => SummaryCard.Of(summary, 0, page), "summary challenges")).ShouldBe(Enumerable.Range(1, inputs), ignoreOrder: true);
    }

    [Fact]
    public void Every_one_of_500_inputs_is_on_exactly_one_page_of_its_place_and_those_on_the_region_too()
    {
        var room = RoomOf(Many, "Words. ", 200);
        var summary = room.Summary(new Focus.Place("IN-MP"));
        summary.AlsoConcerning.Count.ShouldBeGreaterThan(100);

        NumbersOn(Pages(page => SummaryCard.Of(summary, 0, page), "summary IN-MP"))
            .ShouldBe(summary.Entries.Concat(summary.AlsoConcerning).Select(e => e.Number), ignoreOrder: true);
    }

    [Fact]
    public void A_page_holds_eight_inputs_of_ordinary_length()
    {
        var summary = RoomOf(20, "Words. ", 200).Summary(new Focus.Sort(ContributionKind.Challenge));

        Pages(page => SummaryCard.Of(summary, 0, page), "summary challenges").Select(card => NumbersOn([card]).Count).ShouldBe([8, 8, 4]);
    }

    [Fact]
    public void Every_one_of_500_own_inputs_is_on_exactly_one_page_the_newest_first()
    {
        var room = RoomOf(Many, "Words. ", 400);

        var pages = Pages(page => MineCard.Of(room.Consultation, room.Contributions, page), "mine");

        pages.SelectMany(card => card.Texts()).Where(t => t.StartsWith("Challenge ", StringComparison.Ordinal)).Select(LastNumber)
            .ShouldBe(Enumerable.Range(1, Many).Reverse());
    }

    [Fact]
    public void Every_one_of_500_delegates_is_on_exactly_one_page_and_whoever_waits_comes_first()
    {
        var room = new MadeUpRoom();
        for (var i = 1; i <= Many; i++)
            room.Joins(new string('N', Delegate.LongestName), standing: i == 400 ? Standing.Waiting : Standing.Joined);

        var pages = Pages(page => WhoCard.Full(room.Consultation, Attendance.Full(room.Consultation, room.Delegates), room.Delegates, page), "who");

        NumbersOn(pages).ShouldBe(Enumerable.Range(1, Many), ignoreOrder: true);
        NumbersOn(pages)[0].ShouldBe(400);
    }

    [Fact]
    public void Every_place_and_every_role_of_hundreds_is_reached()
    {
        var codes = Jurisdictions.All.Select(place => place.Code).ToArray();
        var room = new MadeUpRoom(invited: codes);
        foreach (var code in codes)
            room.Hears("words", about: About.Place(code));
        var grants = Enumerable.Range(1, Many).Select(number => new Grant { Id = Guid.CreateVersion7(), Number = number, PersonId = Guid.Empty, Role = Role.Facilitator, Name = "Meera" }).ToList();

        Pages(page => SummaryCard.Of(room.Summary(), 0, page), "summary").SelectMany(card => card.Lines())
            .Where(line => line.StartsWith("summary ", StringComparison.Ordinal))
            .Select(line => PlaceFinder.Find(line["summary ".Length..])).OfType<PlaceMatch.Found>().Select(found => found.Jurisdiction.Code)
            .ShouldBe(codes, ignoreOrder: true);
        Pages(page => RolesCard.Of(grants, _ => null, page), "roles").SelectMany(card => card.Lines()).Count(line => line.StartsWith("revoke ", StringComparison.Ordinal)).ShouldBe(Many);
        Pages(page => WhoCard.Public(room.Consultation, Attendance.Public(room.Consultation, []), page), "who").Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void A_text_that_takes_the_most_room_keeps_every_character_on_the_card()
    {
        var room = new MadeUpRoom();
        room.Hears(new string('\\', Contribution.LongestText)).Evidence = new Evidence(new string('"', 2000), new string('\\', 1900));

        var card = SummaryCard.Of(room.Summary(new Focus.Unfiled()), 0, 1);

        card.ToJson().Length.ShouldBeLessThan(40_000);
        card.AllText().ShouldContain(new string('\\', Contribution.LongestText));
        card.Speak.ShouldBeNull();
    }

    [Fact]
    public void A_page_that_is_not_there_shows_the_nearest()
    {
        var summary = RoomOf(20, "Words. ", 200).Summary(new Focus.Sort(ContributionKind.Challenge));

        SummaryCard.Of(summary, 0, 99).AllText().ShouldContain("Page 3 of 3");
        SummaryCard.Of(summary, 0, -1).AllText().ShouldContain("Page 1 of 3");
    }

    /// <summary>All pages, by their "Next page" buttons; each must fit, read back, and lead back.</summary>
    private static List<AdaptiveCard> Pages(Func<int, AdaptiveCard> page, string line)
    {
        var cards = new List<AdaptiveCard> { page(1) };
        while (cards[^1].LineOf("Next page") is { } next)
        {
            next.ShouldBe($"{line} page {cards.Count + 1}");
            cards.Add(page(cards.Count + 1));
            cards[^1].LineOf("Previous page").ShouldBe($"{line} page {cards.Count - 1}");
        }

        cards.ShouldAllBe(card => card.ToJson().Length < 40_000);
        AdaptiveCard.FromJson(cards[^1].ToJson()).Warnings.ShouldBeEmpty();
        return cards;
    }

    private static MadeUpRoom RoomOf(int inputs, string filler, int length)
    {
        var room = new MadeUpRoom();
        var text = string.Concat(Enumerable.Repeat(filler, (length / filler.Length) + 1))[..length].TrimEnd();
        for (var i = 1; i <= inputs; i++)
        {
            About about = i % 3 == 0 ? new([], ["Central India"]) : About.Place("IN-MP");
            room.Hears(text, about: about, topics: i % 2 == 0 ? ["shelter", "prosecution"] : []);
        }

        return room;
    }

    private static List<int> NumbersOn(IEnumerable<AdaptiveCard> cards) =>
        [.. cards.SelectMany(card => card.Elements().OfType<AdaptiveTextBlock>()).Select(block => Numbered().Match(block.Text)).Where(m => m.Success).Select(m => LastNumber(m.Value))];

    private static int LastNumber(string text) => int.Parse(text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Last(word => char.IsAsciiDigit(word[0])), CultureInfo.InvariantCulture);

    [GeneratedRegex("^(Challenge )?[0-9]+ – ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();
}
