using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Consultations.Ledger;

/// <summary>What a rule wants to have written down. No text and no personal data: ids, numbers and keyed digests only.</summary>
/// <param name="Chain">The consultation, or <see cref="Guid.Empty"/> for the house.</param>
/// <param name="What">What happened, such as <c>contribution.submitted</c>.</param>
/// <param name="Actor">The internal id of the person who did it.</param>
/// <param name="Subject">The internal id of what it happened to.</param>
/// <param name="Numbers">Figures, separated by commas.</param>
/// <param name="Digest">A keyed digest of the content, hexadecimal; see <see cref="LedgerRow.DigestOf"/>.</param>
public sealed record LedgerNote(Guid Chain, string What, Guid Actor, Guid Subject, string Numbers, string Digest);

/// <summary>One link of a consultation's ledger: append-only, each holding the hash of the one before.</summary>
public sealed class LedgerRow
{
    public required Guid Chain { get; init; }

    /// <summary>1, 2, 3, … without a gap within the chain.</summary>
    public required long Position { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string What { get; init; }

    public required Guid Actor { get; init; }

    public required Guid Subject { get; init; }

    public required string Numbers { get; init; }

    public required string Digest { get; init; }

    public required string Before { get; init; }

    public required string Hash { get; init; }

    /// <summary>The link that follows <paramref name="before"/> (the empty string for the first).</summary>
    public static LedgerRow Link(LedgerNote note, long position, DateTimeOffset at, string before) => new()
    {
        Chain = note.Chain,
        Position = position,
        At = at,
        What = note.What,
        Actor = note.Actor,
        Subject = note.Subject,
        Numbers = note.Numbers,
        Digest = note.Digest,
        Before = before,
        Hash = HashOf(note, position, at, before),
    };

    /// <summary>The hash this row should have: SHA-256 over all its fields, hexadecimal.</summary>
    public string Recomputed() => HashOf(new LedgerNote(Chain, What, Actor, Subject, Numbers, Digest), Position, At, Before);

    /// <summary>HMAC-SHA-256 of a text under the random key kept in the row the text came from: without that row it says nothing.</summary>
    public static string DigestOf(byte[] salt, string content) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(content)));

    private static string HashOf(LedgerNote note, long position, DateTimeOffset at, string before)
    {
        var line = string.Join('\n',
            note.Chain.ToString("N"), position.ToString(CultureInfo.InvariantCulture), at.UtcTicks.ToString(CultureInfo.InvariantCulture),
            note.What, note.Actor.ToString("N"), note.Subject.ToString("N"), note.Numbers, note.Digest, before);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));
    }
}
