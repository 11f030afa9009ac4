using Consultations.Deciding;
using Consultations.Organising;

namespace Consultations.Exporting;

/// <summary>A file that is to be taken in, as it was read. Nothing of it is stored yet.</summary>
/// <param name="Records">The one consultation, or the meetings of the series.</param>
/// <param name="Checksum">SHA-256 of the whole file, as exports have it.</param>
public sealed record ArrivedFile(IReadOnlyList<ArrivedRecord> Records, string Checksum)
{
    /// <summary>Of a file of a series: what frames it; null for one consultation.</summary>
    public Series? Series { get; init; }

    /// <summary>Why it is not taken unless this house exported the very file; null where nothing stands against it. See <see cref="ForeignTexts"/>.</summary>
    public Refusal? Unfit { get; init; }
}

/// <summary>One record of the file.</summary>
/// <param name="Content">Its own bytes, as they stand in the file.</param>
/// <param name="Record">What was read in them, as the record of the consultation that is to be.</param>
public sealed record ArrivedRecord(byte[] Content, PublishedRecord Record);
