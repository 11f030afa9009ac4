using System.Text;
using System.Text.RegularExpressions;
using Bot.Tests.Cards;
using Bot.Tests.Cards.Polling;
using Consultations.Exporting;
using Consultations.Organising;
using Consultations.Polling;
using Consultations.Summarising;
using Reports;
using Reports.Reading;

namespace Bot.Tests.Reports;

using Sentences = global::Consultations.Sentences;

public sealed class RecordReaderTests
{
    public static TheoryData<AttributionRule, string> Records
    {
        get
        {
            var all = new TheoryData<AttributionRule, string>();
            foreach (var rule in Enum.GetValues<AttributionRule>())
            {
                foreach (var part in new[] { "all", "item", "place", "polls", "empty" })
                    all.Add(rule, part);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void What_was_written_and_read_is_written_again_to_the_letter(AttributionRule rule, string part)
    {
        var written = new JsonReports().Text(Source(rule, part));

        var again = new JsonReports().Text(new ReportSource(Read(written).Done, WholeMeeting.Evening));

        again.ShouldBe(written);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void What_was_read_makes_the_same_report(AttributionRule rule, string part)
    {
        using var _ = new Consultations.English();
        var source = Source(rule, part);

        var again = new ReportSource(Read(new JsonReports().Text(source)).Done, WholeMeeting.Evening);

        new MarkdownReports().Text(again).ShouldBe(new MarkdownReports().Text(source));
    }

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_refused()
    {
        var whole = Encoding.UTF8.GetBytes(new JsonReports().Text(Source(AttributionRule.Named, "all")).TrimEnd());
        for (var length = 0; length < whole.Length; length += 97)
            new RecordReader().Read(whole.AsMemory(0, length), Guid.NewGuid()).Refusal!.Key.ShouldBe(nameof(Sentences.ImportUnreadable), $"{length}");
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2", nameof(Sentences.ImportIsLater))]
    [InlineData("\"format\": \"consultation-record\"", "\"format\": \"something-else\"", nameof(Sentences.ImportIsNoRecord))]
    [InlineData("\"version\": 1", "\"version\": \"1\"", nameof(Sentences.ImportIsNoRecord))]
    [InlineData("\"kind\": \"challenge\"", "\"kind\": \"trend\"", nameof(Sentences.ImportDoesNotAddUp))]
    [InlineData("\"total\": 4", "\"total\": 5", nameof(Sentences.ImportDoesNotAddUp))]
    [InlineData("\"kind\": \"challenge\"", "\"kind\": \"insult\"", nameof(Sentences.ImportUnreadable))]
    [InlineData("\"k\": 3", "\"k\": 3, \"extra\": 1", nameof(Sentences.ImportUnreadable))]
    [InlineData("\"rule\": \"named\"", "\"rule\": null", nameof(Sentences.ImportUnreadable))]
    [InlineData("\"firstDay\": \"2019-05\"", "\"firstDay\": \"2019-13\"", nameof(Sentences.ImportUnreadable))]
    [InlineData("\"withheld\": \"gives-away\"", "\"withheld\": \"shyness\"", nameof(Sentences.ImportUnreadable))]
    [InlineData("\"ledgerHead\": null", "\"ledgerHead\": \"Asha Rao\"", nameof(Sentences.ImportUnreadable))]
    [InlineData("\"panellists\": []", "\"panellists\": [null]", nameof(Sentences.ImportUnreadable))]
    [InlineData("\"mean\": null", "\"mean\": 3.5", nameof(Sentences.ImportDoesNotAddUp))]
    [InlineData("\"madeAt\": \"2019-05-16T18:00:00Z\"", "\"madeAt\": \"yesterday\"", nameof(Sentences.ImportUnreadable))]
    public void A_file_that_was_changed_by_hand_or_is_of_another_sort_is_refused_with_what_is_wrong(string before, string after, string expected)
    {
        var written = new JsonReports().Text(Source(AttributionRule.Named, "all"));
        written.ShouldContain(before);

        Read(new Regex(Regex.Escape(before), RegexOptions.None, TimeSpan.FromSeconds(5)).Replace(written, after, 1)).Refusal!.Key.ShouldBe(expected);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("\"consultation-record\"")]
    [InlineData("""{"format":"series-record","version":1}""")]
    public void What_is_no_record_is_refused(string json) => Read(json).Refusal!.Key.ShouldBe(nameof(Sentences.ImportIsNoRecord));

    [Fact]
    public void A_file_that_is_too_large_is_not_even_looked_at() =>
        new RecordReader().Read(new byte[RecordReader.MostBytes + 1], Guid.NewGuid()).Refusal!.Key.ShouldBe(nameof(Sentences.ImportTooLarge));

    internal static ReportSource Source(AttributionRule rule, string part) => part switch
    {
        "item" => ItemOf(WholeMeeting.Polled(rule)),
        "place" => Written.Source(WholeMeeting.Polled(rule), new Focus.Place("IN-ML")),
        "polls" => Written.Source(EveryPoll(rule)),
        "empty" => Written.Source(new MadeUpRoom(rule)),
        _ => Written.Source(WholeMeeting.Polled(rule)),
    };

    private static ReportSource ItemOf(MadeUpRoom room) => Written.Source(room, new Focus.Item(WholeMeeting.ItemOf(room, 2)));

    /// <summary>All seven kinds, closed; one asked again, one with too few votes, one revealed.</summary>
    private static MadeUpRoom EveryPoll(AttributionRule rule)
    {
        var room = new PollingRoom(rule);
        foreach (var kind in PollKind.All)
            room.Closed(kind).Poll.IsRevealed = kind == PollKind.Rating || kind == PollKind.Agreement;
        var few = room.Asks(PollKind.SingleChoice);
        room.Vote(few, Choice.One(0, 3));
        room.Close(few);
        var again = room.Asks(PollKind.SingleChoice, again: 1);
        room.Vote(again, [.. Enumerable.Range(0, 9).Select(at => Choice.One(at % 2, 3))]);
        room.Close(again);
        return room.Books;
    }

    private static global::Consultations.Deciding.Result<PublishedRecord> Read(string json) => new RecordReader().Read(Encoding.UTF8.GetBytes(json), Guid.NewGuid());
}
