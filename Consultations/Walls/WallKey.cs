using Consultations.Deciding;
using Consultations.Organising;

namespace Consultations.Walls;

/// <summary>A link that shows a consultation's wall to whoever has it, on the projector of the hall. It shows, and lets nobody in.</summary>
public sealed class WallKey
{
    public required Guid Id { get; init; }

    public required Guid ConsultationId { get; init; }

    /// <summary>Hash of the 128-bit key in the link.</summary>
    public required string KeyHash { get; init; }

    /// <summary>From then on it opens nothing; null while it does.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>What the key in a link opens; null where it opens nothing, or nothing any more.</summary>
    public static WallKey? Find(IBooks books, string key)
    {
        var hash = Codes.Hash(key);
        return books.All<WallKey>().SingleOrDefault(one => one.KeyHash == hash && one.RevokedAt == null);
    }
}
