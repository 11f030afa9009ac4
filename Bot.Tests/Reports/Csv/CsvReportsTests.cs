using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Tests.Cards;
using Bot.Tests.Consultations;
using Bot.Tests.Reports.Html;
using Consultations.Contributing;
using Consultations.Exporting;
using Consultations.Organising;
using FsCheck;
using FsCheck.Fluent;
using Reports.Csv;
using Reports.Tables;

namespace Bot.Tests.Reports.Csv;

public sealed class CsvReportsTests
{
    private static readonly string[] Names = ["meetings", "agenda", "contributions", "themes", "delegates", "polls", "results", "breakdowns"];

    [Theory]
    [InlineData("whole")]
    [InlineData("frame alone")]
    [InlineData("series")]
    public void There_is_a_file_for_each_table_with_all_that_the_table_holds(string which)
    {
        var source = which switch { "whole" => Written.Source(EveryPoll.Room()), "series" => Page.Series(), _ => Written.Source(new MadeUpRoom()) };
        var files = CsvReading.Unzip(new CsvReports().Bytes(source));

        files.Keys.ShouldBe(["about.txt", .. Names.Select(name => name + ".csv")]);
        foreach (var table in RecordTables.Of(source))
        {
            var records = CsvReading.Read(files[table.Id + ".csv"]);
            records[0].ShouldBe(table.Columns.Select(column => column.Id));
            records.Skip(1).Select(record => string.Join('|', record)).ShouldBe(table.Rows.Select(row => string.Join('|', row.Select(InEnglish))));
        }
    }

    [Fact]
    public void It_says_what_it_holds_under_which_rule_and_when_it_was_made()
    {
        var about = Encoding.UTF8.GetString(CsvReading.Unzip(new CsvReports().Bytes(Written.Source(WholeMeeting.Room())))["about.txt"]);

        about.ShouldStartWith("\uFEFFCountering Trafficking in Persons\r\nReport of a consultation\r\nThis file holds 4 inputs.\r\n");
        about.ShouldContain("at position 42");
    }

    [Fact]
    public void Numbers_and_days_are_written_alike_wherever_it_is_made()
    {
        var room = EveryPoll.Room();
        using var hindi = new Hindi();
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        var files = CsvReading.Unzip(new CsvReports().Bytes(Written.Source(room)));

        var rating = CsvReading.Read(files["polls.csv"])[3];
        rating[8].ShouldBe("2.65");
        rating[4].ShouldBe("true");
        CsvReading.Read(files["meetings.csv"])[1][3].ShouldBe("2019-05");
        CsvReading.Read(files["contributions.csv"])[1][3].ShouldBe("Courts take years.");
        CsvReading.Read(files["results.csv"]).Where(row => row[1] == "8").Select(row => row[^1]).ShouldBe(["-25", "0", "25"]);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\",\"a\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\n=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("  =1+1")]
    [InlineData("\u00A0=1+1")]
    [InlineData("\u200B\u202E\uFEFF=1+1")]
    [InlineData("\u0000=1+1")]
    [InlineData("＝1+1")]
    [InlineData("＋1+1")]
    [InlineData("－1+1")]
    [InlineData("＠SUM(A1)")]
    [InlineData("﹦1+1")]
    [InlineData("=cmd|' /C calc'!A0")]
    public void No_cell_of_anybodys_words_begins_as_a_formula_does(string text)
    {
        var room = EveryPoll.Room();
        room.Consultation.Title = room.Consultation.Place = text;
        room.Hears(text, topics: "shelter").Evidence = new Evidence(text, text);
        WholeMeeting.ItemOf(room, 2).Moderator = text;
        room.Also.OfType<global::Consultations.Polling.Poll>().First().Question = text;

        var cells = Names.SelectMany(name => CsvReading.Read(CsvReading.Unzip(new CsvReports().Bytes(Written.Source(room)))[name + ".csv"])).SelectMany(record => record).ToList();

        cells.Count(cell => cell.Contains("1+1", StringComparison.Ordinal) || cell.Contains("2+3", StringComparison.Ordinal) || cell.Contains("SUM", StringComparison.Ordinal)
            || cell.Contains("HYPERLINK", StringComparison.Ordinal) || cell.Contains("cmd", StringComparison.Ordinal)).ShouldBe(7);
        cells.Where(cell => cell.Length > 0 && "=+-@\t\r\n \0＝＋－＠﹦\u00A0\u200B\uFEFF".Contains(cell[0]) && !int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a;=1+1;", "a;'=1+1;")]
    [InlineData("a; ＝1+1", "a; '＝1+1")]
    [InlineData("a\n=cmd|' /C calc'!A0;", "a\n'=cmd|' /C calc'!A0;")]
    public void Nor_does_what_a_spreadsheet_that_parts_at_semicolons_makes_of_it(string text, string cell) => CsvCell.Of(text).ShouldBe(cell);

    [Theory]
    [InlineData("a = b", "a = b")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("5 – 6", "5 – 6")]
    [InlineData("शब्द", "शब्द")]
    [InlineData("😀", "😀")]
    [InlineData("", "")]
    public void Any_other_text_is_left_as_it_is(string text, string cell) => CsvCell.Of(text).ShouldBe(cell);

    [Fact]
    public void What_is_no_character_is_left_out_or_marked() => CsvCell.Of("a\u0000\u0001b\uFFFE\uD800").ShouldBe("ab\uFFFD");

    [Fact]
    public void A_number_may_be_negative() => CsvCell.Of(-12).ShouldBe("-12");

    [Fact]
    public void Whatever_somebody_wrote_reads_back_as_just_that() => Prop.ForAll(NastyText.Any, text =>
    {
        var room = new MadeUpRoom();
        room.Hears(text);

        var cell = CsvReading.Read(CsvReading.Unzip(new CsvReports().Bytes(Written.Source(room)))["contributions.csv"])[1][3];
        cell.ShouldBe(Regex.Replace(text, @"(?<start>^|[\n;]\s*)(?=[=+\-@])", "${start}'", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public async Task Ten_thousand_rows_leave_as_they_are_made()
    {
        var made = 0;
        var madeAtFirstByte = -1;
        var table = new RecordTable("numbers", "Numbers", [new("number", "Number", ColumnSort.Whole), new("text", "Text")], Rows());
        var to = new AsyncOnlyStream { Took = _ => madeAtFirstByte = madeAtFirstByte < 0 ? made : madeAtFirstByte };

        await CsvTable.WriteAsync(table, to, CancellationToken.None);

        CsvReading.Read(to.ToArray()).Count.ShouldBe(ManyInputs.Count + 1);
        madeAtFirstByte.ShouldBeInRange(0, 200);

        IEnumerable<IReadOnlyList<object?>> Rows()
        {
            for (made = 0; made < ManyInputs.Count; made++)
                yield return [made, "Some words, and a “second”\nline."];
        }
    }

    [Fact]
    public async Task The_whole_file_goes_one_way_and_nobody_waits_for_it()
    {
        var to = new AsyncOnlyStream();

        await new CsvReports().WriteAsync(Written.Source(ManyInputs.Room()), to, CancellationToken.None);

        CsvReading.Read(CsvReading.Unzip(to.ToArray())["contributions.csv"]).Count.ShouldBe(ManyInputs.Count + 1);
        to.Writes.ShouldBeGreaterThan(Names.Length);
    }

    [Fact]
    public async Task The_first_byte_leaves_before_anything_is_read()
    {
        var record = Written.Source(ManyInputs.Room()).Records[0];
        var entries = new Watched<global::Consultations.Summarising.Entry>(record.Summary.Entries);
        var takenAtFirst = -1;
        var to = new AsyncOnlyStream { Took = _ => takenAtFirst = takenAtFirst < 0 ? entries.Taken : takenAtFirst };

        await new CsvReports().WriteAsync(new ReportSource(record with { Summary = record.Summary with { Entries = entries } }, WholeMeeting.Evening), to, CancellationToken.None);

        takenAtFirst.ShouldBe(0);
        entries.Taken.ShouldBeGreaterThan(ManyInputs.Count);
    }

    [Fact]
    public void The_same_record_is_the_same_file()
    {
        var room = EveryPoll.Room();

        new CsvReports().Bytes(Written.Source(room)).ShouldBe(new CsvReports().Bytes(Written.Source(room)));
        using var archive = new ZipArchive(new MemoryStream(new CsvReports().Bytes(Written.Source(room))));
        archive.Entries.ShouldAllBe(entry => entry.LastWriteTime.DateTime == WholeMeeting.Evening.DateTime);
    }

    [Theory]
    [InlineData(AttributionRule.ByGroup)]
    [InlineData(AttributionRule.ChathamHouse)]
    public void Who_spoke_stands_nowhere_where_the_rule_forbids_it(AttributionRule rule) =>
        CsvReading.Unzip(new CsvReports().Bytes(Written.Source(WholeMeeting.Room(rule)))).Values.ShouldAllBe(file => !Encoding.UTF8.GetString(file).Contains("Esha", StringComparison.Ordinal));

    private static string InEnglish(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        string text => text[0] == '-' ? "'" + text : text,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
