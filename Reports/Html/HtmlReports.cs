using System.Text;
using Consultations.Exporting;

namespace Reports.Html;

/// <summary>The record as one page that needs nothing beside it: to be read in any browser, printed, or kept as PDF by the browser's print command.</summary>
public sealed class HtmlReports : IReportWriter
{
    public string Format => "html";

    public string Ending => "html";

    public string ContentType => "text/html; charset=utf-8";

    public async Task WriteAsync(ReportSource source, Stream to, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        foreach (var piece in new HtmlWriter(Report.Of(source)).Pieces())
            await writer.WriteAsync(piece.AsMemory(), cancel);
    }
}
