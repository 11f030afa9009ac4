using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Benchmarks.Turns;

/// <summary>A key with which tokens are signed as the Bot Connector signs its own.</summary>
public sealed class SigningKey(string id, params string[] endorsements)
{
    public const string Issuer = "https://api.botframework.com";

    private static readonly JsonWebTokenHandler Writer = new() { SetDefaultTimesOnTokenCreation = false };

    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = id };

    public string Id => id;

    /// <summary>As it stands in the list of keys.</summary>
    public object Published
    {
        get
        {
            var half = key.Rsa.ExportParameters(includePrivateParameters: false);
            return new { kty = "RSA", use = "sig", kid = id, n = Base64UrlEncoder.Encode(half.Modulus), e = Base64UrlEncoder.Encode(half.Exponent), endorsements };
        }
    }

    public string Sign(
        string audience,
        string? serviceUrl,
        DateTimeOffset? begins,
        DateTimeOffset? ends,
        string issuer = Issuer,
        string algorithm = SecurityAlgorithms.RsaSha256) => Writer.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = begins?.UtcDateTime,
            Expires = ends?.UtcDateTime,
            Claims = serviceUrl is null ? [] : new Dictionary<string, object>(StringComparer.Ordinal) { ["serviceurl"] = serviceUrl },
            SigningCredentials = new SigningCredentials(key, algorithm),
        });
}
