using Consultations.Exporting;
using Consultations.Words;
using Reports.Office;
using Reports.Tables;

namespace Reports.Excel;

/// <summary>The record as an Excel workbook, to be counted and filtered: a sheet for what it is, then one for each kind of record.</summary>
public sealed class ExcelReports : IReportWriter
{
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <inheritdoc />
    public string Format => "excel";

    /// <inheritdoc />
    public string Ending => "xlsx";

    /// <inheritdoc />
    public string ContentType => Type + "sheet";

    /// <inheritdoc />
    public Task WriteAsync(ReportSource source, Stream to, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(source);
        Write(Report.TitleOf(source), [ExcelAbout.Table(source), .. RecordTables.Of(source)], source.MadeAt, to, cancel);
        return Task.CompletedTask;
    }

    internal static void Write(string title, IReadOnlyList<RecordTable> tables, DateTimeOffset madeAt, Stream to, CancellationToken cancel)
    {
        using var package = new OfficePackage(to, title, Languages.Current.Id, madeAt);
        var names = SheetName.Of(tables.Select(table => table.Title));
        var written = tables.Zip(names, (table, name) =>
        {
            var sheet = new ExcelSheet(name, table);
            return (Sheet: sheet, Part: package.Part($"/xl/worksheets/{table.Id}.xml", Type + "worksheet+xml", xml => sheet.Write(xml, cancel)));
        }).ToList();
        var styles = package.Part("/xl/styles.xml", Type + "styles+xml", OfficeResource.Read("Excel.styles.xml").WriteTo);
        var workbook = package.Main("/xl/workbook.xml", Type + "sheet.main+xml", xml => ExcelBook.Write(xml, [.. written.Select(one => one.Sheet)]));
        foreach (var (at, one) in written.Index())
            OfficePackage.Relate(workbook, one.Part, "worksheet", ExcelBook.Reference(at));
        OfficePackage.Relate(workbook, styles, "styles", "styles");
    }
}
