using Consultations.Exporting;

namespace Reports.Word;

/// <summary>The record as a Word document, to be printed and to be worked on.</summary>
public sealed class WordReports : IReportWriter
{
    /// <inheritdoc />
    public string Format => "word";

    /// <inheritdoc />
    public string Ending => "docx";

    /// <inheritdoc />
    public string ContentType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <inheritdoc />
    public Task WriteAsync(ReportSource source, Stream to, CancellationToken cancel)
    {
        WordDocument.Write(Report.Of(source), to, cancel);
        return Task.CompletedTask;
    }
}
