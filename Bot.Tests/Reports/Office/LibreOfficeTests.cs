using System.Text;
using System.Text.RegularExpressions;
using Reports.Excel;
using Reports.Tables;
using Reports.Word;

namespace Bot.Tests.Reports.Office;

/// <summary>Another office than Microsoft's opens the files as well.</summary>
public sealed partial class LibreOfficeTests
{
    /// <summary>Every sheet as a file of its own, with commas, in UTF-8, cells as they are shown.</summary>
    private const string AllSheets = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    [Fact]
    public async Task It_lays_a_Word_document_out_in_pages()
    {
        using var office = new LibreOffice();
        var pdf = (await office.ConvertAsync(new WordReports(), OfficeRooms.Of("whole"), "pdf")).ShouldHaveSingleItem();

        // Title, contents, and then what was said.
        Page().Count(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(pdf))).ShouldBeGreaterThan(4);
    }

    [Fact]
    public async Task It_finds_every_sheet_of_a_workbook_and_no_formula_in_it()
    {
        var source = OfficeRooms.Of("hostile");
        using var office = new LibreOffice();
        var sheets = await office.ConvertAsync(new ExcelReports(), source, AllSheets);

        sheets.Count.ShouldBe(RecordTables.Of(source).Count + 1);
        var contributions = await File.ReadAllTextAsync(sheets.Single(sheet => sheet.EndsWith("-Contributions.csv", StringComparison.Ordinal)));
        contributions.ShouldContain("=HYPERLINK(\"\"http://evil.example\"\";\"\"a\"\")");
    }

    [GeneratedRegex("/Type ?/Page\\b", RegexOptions.None, 5000)]
    private static partial Regex Page();
}
