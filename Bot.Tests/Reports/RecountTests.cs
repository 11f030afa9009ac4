using Bot.Tests.Cards;
using Bot.Tests.Consultations;
using Bot.Tests.Reports.Csv;
using Bot.Tests.Reports.Excel;
using Bot.Tests.Reports.Html;
using Bot.Tests.Reports.Office;
using Bot.Tests.Reports.Word;
using Consultations.Comparing;
using Consultations.Exporting;
using Consultations.Organising;
using Consultations.Polling;
using Reports;
using Reports.Csv;
using Reports.Excel;
using Reports.Tables;
using Reports.Word;

namespace Bot.Tests.Reports;

/// <summary>
/// The same numbers everywhere: each file is read back, says what it found by the names that <see cref="Recount"/> gives, and all that it is to hold has to be there. A format joins
/// by a method here.
/// </summary>
public sealed class RecountTests : IDisposable
{
    private readonly English english = new();

    public static TheoryData<string> Records => ["two polls", "every poll", "series"];

    public void Dispose() => english.Dispose();

    [Theory]
    [MemberData(nameof(Records))]
    public void In_JSON(string record) =>
        RecordNumbers.Read(new JsonReports().Text(SourceOf(record))).ShouldBe(Counted(record).Where(one => IsInRows(record, one.Key) && !IsReckoned(one.Key)));

    [Theory]
    [MemberData(nameof(Records))]
    public void In_Markdown(string record) =>
        WordsReading.Read(Rehearsing.RecordReader.Lines(new MarkdownReports().Text(SourceOf(record))).Where(line => !line.StartsWith("| ---", StringComparison.Ordinal)))
            .ShouldBe(Counted(record).Where(one => IsInWords(record, one.Key)));

    [Theory]
    [MemberData(nameof(Records))]
    public void On_the_page(string record) => WordsReading.Read(PageLines.Of(Page.Of(SourceOf(record)))).ShouldBe(Counted(record).Where(one => IsInWords(record, one.Key)));

    [Theory]
    [MemberData(nameof(Records))]
    public void In_a_Word_document_and_its_charts(string record)
    {
        using var file = new WordReports().Word(SourceOf(record));

        WordsReading.Read(WordLines.Of(file)).ShouldBe(Counted(record).Where(one => IsInWords(record, one.Key)));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void In_the_sheets_of_a_workbook(string record)
    {
        var source = SourceOf(record);
        var tables = RecordTables.Of(source).ToDictionary(table => table.Id, StringComparer.Ordinal);
        using var file = new ExcelReports().Excel(source);

        RowsReading.Read(table => SheetRows.Of(file, tables[table]), RoomsOf(record)).ShouldBe(Counted(record).Where(one => IsInRows(record, one.Key)));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void In_comma_separated_values(string record)
    {
        var zip = new CsvReports().Bytes(SourceOf(record));

        RowsReading.Read(table => CsvRows.Of(zip, table), RoomsOf(record)).ShouldBe(Counted(record).Where(one => IsInRows(record, one.Key)));
    }

    [Fact]
    public void Each_value_of_a_row_is_of_the_sort_that_its_column_says()
    {
        foreach (var table in RecordTables.Of(SourceOf("series")))
        {
            foreach (var row in table.Rows)
            {
                row.Count.ShouldBe(table.Columns.Count, table.Id);
                foreach (var (column, value) in table.Columns.Zip(row))
                    (value is null || value.GetType() == TypeOf(column.Sort)).ShouldBeTrue($"{table.Id}.{column.Id} is {value}");
            }
        }
    }

    private static Numbers Counted(string record) => RoomsOf(record) is [var only] ? Recount.Of(only) : Recount.Of(RoomsOf(record));

    private static IReadOnlyList<MadeUpRoom> RoomsOf(string record) => record switch
    {
        "two polls" => [WholeMeeting.Polled()],
        "every poll" => [EveryPoll.Room()],
        _ => [WholeMeeting.Polled(), Next()],
    };

    private static ReportSource SourceOf(string record)
    {
        var rooms = RoomsOf(record);
        return rooms is [var only]
            ? Written.Source(only)
            : new ReportSource(new SeriesRecord(rooms[0].Also.OfType<Series>().Single(), [.. rooms.Select(room => Written.Source(room).Records[0])]), WholeMeeting.Evening);
    }

    /// <summary>A meeting at which more was said, fewer came, and the same question was answered otherwise.</summary>
    private static MadeUpRoom Next()
    {
        var room = WholeMeeting.Polled();
        (room.Consultation.Ordinal, room.Consultation.Title) = (4, "The next");
        room.Hears("Homes by district.", "good-practice", null, global::Consultations.Contributing.About.Place("NP"), "shelter", "prevention");
        room.Delegates[1].Standing = global::Consultations.Joining.Standing.Removed;
        var poll = room.Also.OfType<Poll>().First();
        poll.Result = (Outcome.Read(poll.Result)! with { Votes = 9, Total = new Tally { Votes = 9, Counts = [2, 7] } }).Write();
        return room;
    }

    /// <summary>Whatever is counted for people: no topics. The report of a series has of the meetings' polls only those that all were asked, in per cent.</summary>
    private static bool IsInWords(string record, string key)
    {
        if (key.Contains("topic/", StringComparison.Ordinal))
            return false;
        if (record != "series")
            return !key.EndsWith("/counted", StringComparison.Ordinal);
        var asked = Recount.AskedAlike(RoomsOf(record)).SelectMany(pair => new[] { $"meeting/3/poll/{pair.First.Number}/", $"meeting/4/poll/{pair.Last.Number}/" });
        return !key.Contains("/item/", StringComparison.Ordinal)
            && (!key.Contains("/poll/", StringComparison.Ordinal) || asked.Any(poll => key == poll + "counted" || (key.StartsWith(poll + "option/", StringComparison.Ordinal) && key.EndsWith("/percent", StringComparison.Ordinal))));
    }

    /// <summary>Rows are of one meeting each: whoever has them adds up and compares.</summary>
    private static bool IsInRows(string record, string key) =>
        record != "series" ? !key.EndsWith("/percent", StringComparison.Ordinal) || !IsStance(key) : key.StartsWith("meeting/", StringComparison.Ordinal);

    private static bool IsStance(string key) => key.EndsWith("/pass/percent", StringComparison.Ordinal) || key.EndsWith("/disagree/percent", StringComparison.Ordinal);

    /// <summary>What a program makes of the counts itself.</summary>
    private static bool IsReckoned(string key) => new[] { "/percent", "/pass", "/before", "/shift", "/polls", "/present" }.Any(suffix => key.EndsWith(suffix, StringComparison.Ordinal));

    private static Type TypeOf(ColumnSort sort) => sort switch
    {
        ColumnSort.Whole => typeof(int),
        ColumnSort.Fraction => typeof(double),
        ColumnSort.YesNo => typeof(bool),
        _ => typeof(string),
    };
}
