using System.Security.Cryptography;

namespace Consultations.Polling;

/// <summary>Under which key a secret ballot is filed: only whoever has the poll's secret can tell whose it is.</summary>
internal static class SecretKey
{
    private const int Bytes = 16;

    public static Guid Of(byte[] secret, Guid voter) => new(HMACSHA256.HashData(secret, voter.ToByteArray()).AsSpan(0, Bytes));

    /// <summary>A key of nobody.</summary>
    public static Guid Random() => new(RandomNumberGenerator.GetBytes(Bytes));
}
