using Consultations.Deciding;

namespace Consultations.Exporting;

/// <summary>Reads the file that <c>export json</c> makes of one consultation.</summary>
public interface IRecordReader
{
    /// <summary>The most bytes that a file may have.</summary>
    int Most { get; }

    /// <summary>What the file says, as the record of this consultation; or why it is not taken.</summary>
    Result<PublishedRecord> Read(ReadOnlyMemory<byte> file, Guid consultation);
}
