namespace Consultations.Exporting;

/// <summary>Writes the record of a consultation, or of a series, in one format.</summary>
public interface IReportWriter
{
    /// <summary>The word after <c>export</c>: <c>word</c>.</summary>
    string Format { get; }

    /// <summary>The ending of its files, without the dot: <c>docx</c>.</summary>
    string Ending { get; }

    /// <summary>With its charset, where it has one.</summary>
    string ContentType { get; }

    /// <summary>Writes the whole file, in the language that is spoken now. What it is written onto goes one way: it cannot be read, nor be gone back in.</summary>
    Task WriteAsync(ReportSource source, Stream to, CancellationToken cancel);
}
