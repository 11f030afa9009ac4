using System.Text;
using Consultations.Exporting;
using Consultations.Summarising;

namespace Reports;

/// <summary>The record as Markdown.</summary>
public sealed class MarkdownReports : IReportWriter
{
    public string Format => "md";

    public ReportFile Write(Summary summary, DateTimeOffset madeAt, long ledgerPosition)
    {
        var report = Report.Of(summary, madeAt, ledgerPosition);
        return new ReportFile(MarkdownWriter.SaveAs(report), MarkdownWriter.ContentType, Encoding.UTF8.GetBytes(MarkdownWriter.Write(report)));
    }
}
