using Consultations.Exporting;
using Reports.Csv;
using Reports.Excel;
using Reports.Html;
using Reports.Word;

namespace Reports;

/// <summary>The formats that there are. Whoever writes a new one adds it here: the bot offers it then, and the tests hold it to what every format keeps.</summary>
public static class Formats
{
    /// <summary>As they are offered.</summary>
    public static IReadOnlyList<IReportWriter> All { get; } = [new WordReports(), new ExcelReports(), new HtmlReports(), new CsvReports(), new MarkdownReports(), new JsonReports()];
}
