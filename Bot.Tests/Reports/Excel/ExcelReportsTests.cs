using Bot.Tests.Cards;
using Bot.Tests.Consultations;
using Bot.Tests.Reports.Office;
using Consultations.Exporting;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FsCheck;
using FsCheck.Fluent;
using Reports.Excel;
using Reports.Tables;

namespace Bot.Tests.Reports.Excel;

public sealed class ExcelReportsTests
{
    public static TheoryData<string> Rooms => [.. OfficeRooms.Names];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Office_finds_nothing_to_repair(string room)
    {
        using var english = Open(OfficeRooms.Of(room));
        english.Faults().ShouldBeEmpty();
        using var reading = new Hindi();
        using var hindi = Open(OfficeRooms.Of(room));
        hindi.Faults().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Each_kind_of_record_has_a_sheet_with_its_rows_as_what_they_are(string room)
    {
        var source = OfficeRooms.Of(room);
        using var file = Open(source);
        var tables = RecordTables.Of(source);

        Sheets(file).Skip(1).Select(sheet => sheet.Name).ShouldBe(tables.Select(table => table.Title));
        foreach (var (sheet, table) in Sheets(file).Skip(1).Zip(tables))
        {
            var rows = sheet.Rows.ToList();
            rows[0].Select(cell => cell.Value).ShouldBe(table.Columns.Select(column => (object)column.Title));
            rows.Skip(1).Select(row => row.Select(cell => cell.Value)).ShouldBe(table.Rows.Select(row => row.OfType<object>().Select(Plain)));
        }
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void The_header_stays_and_every_column_can_be_filtered(string room)
    {
        using var file = Open(OfficeRooms.Of(room));

        foreach (var (_, part, rows) in Sheets(file))
        {
            var pane = part.Descendants<Pane>().Single();
            (pane.State!.Value, pane.VerticalSplit!.Value, pane.TopLeftCell!.Value).ShouldBe((PaneStateValues.Frozen, 1, "A2"));
            var columns = part.Descendants<Column>().Count();
            part.Elements<AutoFilter>().Single().Reference!.Value.ShouldBe($"A1:{ExcelSheet.ColumnName(columns - 1)}{rows.Count()}");
            rows.First().Count.ShouldBe(columns);
        }
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\n=1")]
    public void A_text_that_begins_like_a_formula_is_a_text_and_stays_one_when_it_is_edited(string text)
    {
        var room = new MadeUpRoom();
        room.Hears(text);
        using var file = Open(Written.Source(room));
        var cell = Sheets(file).SelectMany(sheet => sheet.Rows).SelectMany(row => row).Single(one => (one.Value as string) == text).Cell;

        cell.DataType!.Value.ShouldBe(CellValues.InlineString);
        var format = file.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        format.QuotePrefix!.Value.ShouldBeTrue();
        Sheets(file).ShouldAllBe(sheet => !sheet.Part.Descendants<CellFormula>().Any());
    }

    [Fact]
    public void Whatever_somebody_wrote_reads_back_as_just_that() => Prop.ForAll(NastyText.Any, text =>
    {
        var room = new MadeUpRoom();
        room.Hears(text);
        using var file = Open(Written.Source(room));

        Sheets(file).SelectMany(sheet => sheet.Rows).SelectMany(row => row).ShouldContain(cell => (cell.Value as string) == text);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Theory]
    [InlineData("_x000D_ and _x0041_", "_x005F_x000D_ and _x005F_x0041_")]
    [InlineData("x_x00_", "x_x00_")]
    public void What_Excel_would_take_for_a_code_is_written_out(string text, string written) => ExcelText.Of(text).ShouldBe(written);

    [Fact]
    public void A_row_is_as_high_as_its_longest_text_needs()
    {
        var room = new MadeUpRoom();
        room.Hears("short");
        room.Hears(string.Join(' ', Enumerable.Repeat("shelter homes are full", 10)));
        room.Hears(new string('a', 5000));
        using var file = Open(Written.Source(room));

        var rows = Sheets(file).Single(sheet => sheet.Name == "Contributions").Part.Descendants<Row>().Skip(1);
        rows.Select(row => row.Height?.Value).ShouldBe([null, 60, 409]);
    }

    [Fact]
    public void What_XML_cannot_hold_is_left_out() => ExcelText.Of("a\u0000b\uD800c\uFFFEd\re😀\uDC00").ShouldBe("ab\uFFFDcde😀\uFFFD");

    [Fact]
    public void A_text_that_no_cell_can_hold_ends_with_dots()
    {
        var text = ExcelText.Of(new string('a', ExcelText.Longest - 2) + "😀😀");

        text.Length.ShouldBeLessThanOrEqualTo(ExcelText.Longest);
        text.ShouldEndWith("a…");
    }

    [Fact]
    public void Sheets_have_names_that_Excel_takes() =>
        global::Reports.Excel.SheetName.Of(["Polls", "polls", "a/b:c[d]*?\\'e", "", new string('x', 40), new string('x', 40)])
            .ShouldBe(["Polls", "polls 2", "abcde", " 2", new string('x', 31), new string('x', 29) + " 2"]);

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Columns_are_named_as_Excel_names_them(int column, string name) => ExcelSheet.ColumnName(column).ShouldBe(name);

    [Fact]
    public void The_first_sheet_says_what_it_holds_under_which_rule_and_when_it_was_made()
    {
        using var file = Open(OfficeRooms.Of("whole"));
        var about = Sheets(file).First().Rows.SelectMany(row => row.Select(cell => cell.Value as string)).ToList();

        about.ShouldContain("Countering Trafficking in Persons");
        about.ShouldContain(text => text!.Contains("holds 4 inputs"));
        about.ShouldContain(text => text!.Contains("“named”"));
        about.ShouldContain(text => text!.Contains("at position 42"));
        (file.PackageProperties.Title, file.PackageProperties.Creator, file.PackageProperties.LastModifiedBy).ShouldBe(("Countering Trafficking in Persons", null, null));
    }

    private static SpreadsheetDocument Open(ReportSource source) => new ExcelReports().Excel(source);

    private static IEnumerable<(string Name, Worksheet Part, IEnumerable<IReadOnlyList<(object? Value, Cell Cell)>> Rows)> Sheets(SpreadsheetDocument file) =>
        file.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet =>
        {
            var part = ((WorksheetPart)file.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet;
            return (sheet.Name!.Value!, part, part.Descendants<Row>().Select(row => (IReadOnlyList<(object?, Cell)>)[.. row.Elements<Cell>().Select(cell => ((object?)SheetRows.Read(cell), cell))]));
        });

    private static object Plain(object value) => value is string text ? global::Reports.Office.OfficeText.Of(text) : value;
}
