using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Connector.Authentication;

/// <summary>The keys that one fetch brought, by their ids.</summary>
internal sealed record KeyRing(IReadOnlyDictionary<string, ConnectorKey> Keys, DateTimeOffset FetchedAt)
{
    /// <summary>Only RSA keys with an id; a ring without any is no ring.</summary>
    public static KeyRing Of(OpenIdConnectConfiguration metadata, DateTimeOffset now)
    {
        var keys = new Dictionary<string, ConnectorKey>(StringComparer.Ordinal);
        foreach (var key in metadata.JsonWebKeySet?.Keys ?? [])
        {
            if (key.Kty == JsonWebAlgorithmsKeyTypes.RSA && !string.IsNullOrEmpty(key.KeyId))
                keys[key.KeyId] = new ConnectorKey(key, EndorsementsOf(key));
        }

        return keys.Count == 0 ? throw new InvalidOperationException("The metadata names no key.") : new KeyRing(keys, now);
    }

    private static HashSet<string> EndorsementsOf(JsonWebKey key) => key.AdditionalData.TryGetValue("endorsements", out var listed)
        ? new(JsonSerializer.SerializeToElement(listed).Deserialize<string[]>() ?? [], StringComparer.Ordinal)
        : [];
}
