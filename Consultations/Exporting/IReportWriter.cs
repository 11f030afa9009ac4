using Consultations.Summarising;

namespace Consultations.Exporting;

/// <summary>Writes the record of a consultation in one format.</summary>
public interface IReportWriter
{
    /// <summary>The word after <c>export</c>: <c>md</c>.</summary>
    string Format { get; }

    ReportFile Write(Summary summary, DateTimeOffset madeAt, long ledgerPosition);
}

/// <param name="SaveAs">A safe file name.</param>
/// <param name="ContentType">With its charset.</param>
/// <param name="Content">The file.</param>
public sealed record ReportFile(string SaveAs, string ContentType, byte[] Content);
