using System.Text;
using Consultations.Exporting;

namespace Reports;

/// <summary>The record as Markdown.</summary>
public sealed class MarkdownReports : IReportWriter
{
    public string Format => "md";

    public string Ending => "md";

    public string ContentType => "text/markdown; charset=utf-8";

    public async Task WriteAsync(ReportSource source, Stream to, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        foreach (var block in MarkdownWriter.Blocks(Report.Of(source)))
            await writer.WriteAsync(block.AsMemory(), cancel);
    }
}
