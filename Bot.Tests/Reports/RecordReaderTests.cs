using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Tests.Cards;
using Bot.Tests.Cards.Polling;
using Consultations.Comparing;
using Consultations.Contributing;
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

        var again = new JsonReports().Text(new ReportSource(Take(written).Done.Records.ShouldHaveSingleItem().Record, WholeMeeting.Evening));

        again.ShouldBe(written);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void What_was_read_makes_the_same_report(AttributionRule rule, string part)
    {
        using var _ = new Consultations.English();
        var source = Source(rule, part);

        var again = new ReportSource(Take(new JsonReports().Text(source)).Done.Records[0].Record, WholeMeeting.Evening);

        new MarkdownReports().Text(again).ShouldBe(new MarkdownReports().Text(source));
    }

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_refused()
    {
        var whole = Encoding.UTF8.GetBytes(new JsonReports().Text(Source(AttributionRule.Named, "all")).TrimEnd());
        for (var length = 0; length < whole.Length; length += 97)
            new RecordReader().Take(whole[..length]).Refusal!.Key.ShouldBe(nameof(Sentences.ImportUnreadable), $"{length}");
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
    [InlineData("\"text\": \"Courts take years.\"", "\"text\": null", nameof(Sentences.ImportUnreadable))]
    [InlineData("\"result\": {\n        \"votes\": 8", "\"result\": {\n        \"votes\": 2000000000", nameof(Sentences.ImportUnreadable))]
    [InlineData("\"k\": 3", "\"k\": \"3\"", nameof(Sentences.ImportUnreadable))]
    [InlineData("\"k\": 3", "\"k\": 3.5", nameof(Sentences.ImportUnreadable))]
    [InlineData("\"k\": 3,", "", nameof(Sentences.ImportUnreadable))]
    [InlineData("\"k\": 3", "\"K\": 3", nameof(Sentences.ImportUnreadable))]
    [InlineData("\"k\": 3", "\"k\": 3, \"k\": 3", nameof(Sentences.ImportUnreadable))]
    [InlineData("\"quote\": false", "\"quote\": \"no\"", nameof(Sentences.ImportUnreadable))]
    [InlineData("\"regions\": [\n", "\"regions\": {}, \"x\": [\n", nameof(Sentences.ImportUnreadable))]
    [InlineData("\"text\": \"Courts take years.\"", "\"text\": \"Courts \\ud800 years.\"", nameof(Sentences.ImportUnreadable))]
    [InlineData("      \"number\": 4,\n      \"kind\": \"recommendation\"", "      \"number\": 3,\n      \"kind\": \"recommendation\"", nameof(Sentences.ImportDoesNotAddUp))]
    [InlineData("      \"number\": 2,\n      \"kind\": \"open-text\"", "      \"number\": 1,\n      \"kind\": \"open-text\"", nameof(Sentences.ImportUnreadable))]
    [InlineData("      \"item\": 3\n", "      \"item\": 2\n", nameof(Sentences.ImportDoesNotAddUp))]
    public void A_file_that_was_changed_by_hand_or_is_of_another_sort_is_refused_with_what_is_wrong(string before, string after, string expected)
    {
        var written = new JsonReports().Text(Source(AttributionRule.Named, "all"));
        written.ShouldContain(before);

        Take(new Regex(Regex.Escape(before), RegexOptions.None, TimeSpan.FromSeconds(5)).Replace(written, after, 1)).Refusal!.Key.ShouldBe(expected);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("\"consultation-record\"")]
    [InlineData("""{"format":"series-record"}""")]
    public void What_is_no_record_is_refused(string json) => Take(json).Refusal!.Key.ShouldBe(nameof(Sentences.ImportIsNoRecord));

    [Fact]
    public void A_file_that_is_too_large_is_not_even_looked_at_and_one_as_large_as_may_be_is_taken()
    {
        var whole = Encoding.UTF8.GetBytes(new JsonReports().Text(Source(AttributionRule.Named, "all")));
        var filled = new byte[RecordReader.MostBytes + 1];
        Array.Fill(filled, (byte)' ');
        whole.CopyTo(filled, 0);

        new RecordReader().Take(filled).Refusal!.Key.ShouldBe(nameof(Sentences.ImportTooLarge));
        new RecordReader().Take(filled[..RecordReader.MostBytes]).Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("Name; Organisation\nAsha Rao; State Police")]
    [InlineData("<record/>")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("""{"format":"\ud800","version":1}""")]
    [InlineData("""{"\ud800":1,"\ud800":2}""")]
    public void What_is_no_JSON_is_refused(string text) => Take(text).Refusal!.Key.ShouldBe(nameof(Sentences.ImportUnreadable));

    [Fact]
    public void Another_encoding_than_UTF_8_is_refused()
    {
        var written = new JsonReports().Text(Source(AttributionRule.Named, "all"));

        new RecordReader().Take(Encoding.Unicode.GetBytes(written)).Refusal!.Key.ShouldBe(nameof(Sentences.ImportUnreadable));
        new RecordReader().Take(Encoding.Latin1.GetBytes(written.Replace("Courts take years.", "Les tribunaux sont débordés.", StringComparison.Ordinal)))
            .Refusal!.Key.ShouldBe(nameof(Sentences.ImportUnreadable));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void What_is_nested_deeper_than_any_record_is_refused(string open, string close)
    {
        var bomb = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000));

        Take(bomb).Refusal!.Key.ShouldBe(nameof(Sentences.ImportUnreadable));
        Take("""{"format":"consultation-record","version":1,"series":""" + bomb + "}").Refusal!.Key.ShouldBe(nameof(Sentences.ImportUnreadable));
    }

    [Theory]
    [InlineData(AttributionRule.Named)]
    [InlineData(AttributionRule.ByGroup)]
    [InlineData(AttributionRule.ChathamHouse)]
    public void A_series_that_was_written_and_read_is_written_again_to_the_letter(AttributionRule rule)
    {
        var written = new JsonReports().Text(Series(rule));

        var file = Take(written).Done;

        new JsonReports().Text(new ReportSource(new SeriesRecord(file.Series!, [.. file.Records.Select(one => one.Record)]), WholeMeeting.Evening)).ShouldBe(written);
        file.Records.Select(one => new JsonReports().Text(new ReportSource(new RecordReader().Read(one.Content, Guid.NewGuid()).Done, WholeMeeting.Evening)))
            .ShouldBe(file.Records.Select(one => new JsonReports().Text(new ReportSource(one.Record, WholeMeeting.Evening))));
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2", nameof(Sentences.ImportIsLater))]
    [InlineData("\"title\": \"India consultations\"", "\"title\": \"Another series\"", nameof(Sentences.ImportDoesNotAddUp))]
    [InlineData("\"ordinal\": 1,", "\"ordinal\": 4,", nameof(Sentences.ImportDoesNotAddUp))]
    [InlineData("\"ordinal\": 1,", "\"ordinal\": 3,", nameof(Sentences.ImportDoesNotAddUp))]
    [InlineData("        \"ordinal\": 1,", "        \"ordinal\": null,", nameof(Sentences.ImportDoesNotAddUp))]
    [InlineData("\"series\": {\n    \"title\": \"India consultations\",\n    \"ordinal\": null", "\"series\": {\n    \"title\": \"India consultations\",\n    \"ordinal\": 1", nameof(Sentences.ImportDoesNotAddUp))]
    [InlineData("\"onlyJurisdiction\": null", "\"onlyJurisdiction\": \"IN-MP\"", nameof(Sentences.ImportDoesNotAddUp))]
    [InlineData("\"total\": 4", "\"total\": 5", nameof(Sentences.ImportDoesNotAddUp))]
    [InlineData("      \"madeAt\": \"2019-05-16T18:00:00Z\"", "      \"madeAt\": \"2019-05-16T19:00:00Z\"", nameof(Sentences.ImportDoesNotAddUp))]
    [InlineData("      \"version\": 1", "      \"version\": 2", nameof(Sentences.ImportDoesNotAddUp))]
    [InlineData("          \"number\": 4,\n          \"kind\": \"recommendation\"", "          \"number\": 3,\n          \"kind\": \"recommendation\"", nameof(Sentences.ImportDoesNotAddUp))]
    public void A_series_that_was_changed_by_hand_is_refused(string before, string after, string expected)
    {
        var written = new JsonReports().Text(Series(AttributionRule.Named));
        written.ShouldContain(before);

        Take(new Regex(Regex.Escape(before), RegexOptions.None, TimeSpan.FromSeconds(5)).Replace(written, after, 1)).Refusal!.Key.ShouldBe(expected);
    }

    [Fact]
    public void A_series_without_a_meeting_is_refused() =>
        Take(new JsonReports().Text(new ReportSource(new SeriesRecord(Series(AttributionRule.Named).Series!.Series, []), WholeMeeting.Evening))).Refusal!.Key.ShouldBe(nameof(Sentences.ImportDoesNotAddUp));

    [Theory]
    [InlineData("all", "contributions", 2)]
    [InlineData("all", "polls", 0)]
    public void What_stands_in_another_order_is_refused(string part, string list, int at)
    {
        var record = JsonNode.Parse(new JsonReports().Text(Source(AttributionRule.Named, part)))!;
        var items = record[list]!.AsArray();
        var moved = items[at]!;
        items.RemoveAt(at);
        items.Insert(at + 1, moved);

        Take(record.ToJsonString()).Refusal!.Key.ShouldBe(nameof(Sentences.ImportDoesNotAddUp));
    }

    [Theory]
    [InlineData("all", "agenda", 0)]
    [InlineData("place", "alsoConcerning", 0)]
    public void What_is_there_twice_is_refused(string part, string list, int at)
    {
        var record = JsonNode.Parse(new JsonReports().Text(Source(AttributionRule.Named, part)))!;
        record[list]!.AsArray().Insert(at, record[list]![at]!.DeepClone());

        Take(record.ToJsonString()).Refusal!.Key.ShouldBe(nameof(Sentences.ImportDoesNotAddUp));
    }

    internal static ReportSource Source(AttributionRule rule, string part) => part switch
    {
        "item" => ItemOf(WholeMeeting.Polled(rule)),
        "place" => Written.Source(WholeMeeting.Polled(rule), new Focus.Place("IN-ML")),
        "polls" => Written.Source(EveryPoll(rule)),
        "empty" => Written.Source(new MadeUpRoom(rule)),
        _ => Written.Source(WholeMeeting.Polled(rule)),
    };

    /// <summary>A series of four meetings, two of which have no place in it.</summary>
    internal static ReportSource Series(AttributionRule rule)
    {
        var third = WholeMeeting.Polled(rule);
        var series = third.Also.OfType<Series>().Single();
        MadeUpRoom[] rooms = [new(rule), third, EveryPoll(rule), new(rule, "IN-TN")];
        rooms[0].Hears("Witnesses wait in the corridor.", "challenge", null, About.Place("IN-MP"), "protection");
        foreach (var (room, ordinal) in rooms.Zip(new int?[] { 1, 3, null, null }))
        {
            (room.Consultation.SeriesId, room.Consultation.Ordinal) = (series.Id, ordinal);
            if (room != third)
                room.Also.Add(series);
        }

        return new(new SeriesRecord(series, [.. rooms.Select(room => Written.Source(room).Records[0])]), WholeMeeting.Evening);
    }

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

    private static global::Consultations.Deciding.Result<ArrivedFile> Take(string json) => new RecordReader().Take(Encoding.UTF8.GetBytes(json));
}
