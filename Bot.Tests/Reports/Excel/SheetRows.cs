using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Reports.Tables;

namespace Bot.Tests.Reports.Excel;

/// <summary>The rows of a workbook's sheets as Excel takes them: a cell that is marked as a text stays one, whatever it looks like.</summary>
internal static class SheetRows
{
    /// <summary>By the ids of the columns, which the sheet calls by their titles.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> Of(SpreadsheetDocument file, RecordTable table)
    {
        var sheet = file.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Single(one => one.Name == table.Title);
        var rows = ((WorksheetPart)file.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Row>().Select(CellsOf).ToList();
        var ids = table.Columns.ToDictionary(column => column.Title, column => column.Id, StringComparer.Ordinal);
        return [.. rows.Skip(1).Select(row => rows[0].ToDictionary(title => ids[(string)title.Value!], title => row.GetValueOrDefault(title.Key), StringComparer.Ordinal))];
    }

    public static object Read(Cell cell)
    {
        var text = cell.DataType!.Value == CellValues.InlineString ? cell.InlineString!.Text!.Text : cell.CellValue!.Text;
        if (cell.DataType.Value == CellValues.InlineString)
            return text.Replace("_x005F_", "_", StringComparison.Ordinal);
        if (cell.DataType.Value == CellValues.Boolean)
            return text == "1";
        return text.Contains('.') ? (object)double.Parse(text, CultureInfo.InvariantCulture) : int.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>By the letters of the column: an empty cell is not there.</summary>
    private static Dictionary<string, object?> CellsOf(Row row) =>
        row.Elements<Cell>().ToDictionary(cell => cell.CellReference!.Value!.TrimEnd([.. "0123456789"]), object? (cell) => Read(cell), StringComparer.Ordinal);
}
