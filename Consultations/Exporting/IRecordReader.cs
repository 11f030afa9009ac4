using Consultations.Deciding;

namespace Consultations.Exporting;

/// <summary>Reads the files that <c>export json</c> makes.</summary>
public interface IRecordReader
{
    /// <summary>The most bytes that a file may have.</summary>
    int Most { get; }

    /// <summary>What a file that has just come holds, of one consultation or of a series; or why it is not taken.</summary>
    Result<ArrivedFile> Take(byte[] file);

    /// <summary>The record in what was kept of such a file, as that of this consultation.</summary>
    Result<PublishedRecord> Read(byte[] kept, Guid consultation);
}
