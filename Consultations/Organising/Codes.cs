using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Consultations.Organising;

/// <summary>Codes that people read out and type, and keys that only links carry.</summary>
public static class Codes
{
    /// <summary>Letters and digits that cannot be taken for one another, aloud or on a slide.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public const int JoinLength = 6, DoorLength = 8, InvitationLength = 10;

    /// <summary>A join code: about 29 bits; guesses are slowed.</summary>
    public static string NewJoinCode() => RandomNumberGenerator.GetString(Alphabet, JoinLength);

    /// <summary>A single-use invitation: about 49 bits, and it expires.</summary>
    public static string NewInvitation() => RandomNumberGenerator.GetString(Alphabet, InvitationLength);

    /// <summary>A code that makes two doors one person: about 39 bits, for ten minutes; guesses are slowed.</summary>
    public static string NewDoorCode() => RandomNumberGenerator.GetString(Alphabet, DoorLength);

    /// <summary>128 random bits for a link's fragment or path.</summary>
    public static string NewKey() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>What is stored of a code or key: its SHA-256, so that the database opens no door.</summary>
    public static string Hash(string codeOrKey) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(codeOrKey)));

    /// <summary>A code as somebody typed it: upper case, without spaces and hyphens.</summary>
    public static string Tidy(string typed) => string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c != '-').Select(c => char.ToUpperInvariant(c)));
}
