using AdaptiveCards.Parsing;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Anything in a card that has a type, the card included.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
[JsonConverter(typeof(TypedElementConverter))]
public abstract class AdaptiveTypedElement
{
    /// <summary>The type as JSON names it.</summary>
    [JsonProperty(Order = -10)] public abstract string Type { get; set; }

    /// <summary>The name by which answers and actions refer to this.</summary>
    [JsonProperty(Order = -8)] public string Id { get; set; }

    /// <summary>What stands here in a host that does not know the type or lacks what it requires.</summary>
    public AdaptiveFallbackElement Fallback { get; set; }

    /// <summary>Properties that have no member of their own. A key that has one would be written twice.</summary>
    [JsonExtensionData]
    public IDictionary<string, object> AdditionalProperties { get; } = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);

    /// <summary>No fallback is left out.</summary>
    public bool ShouldSerializeFallback() => Fallback is { Type: not AdaptiveFallbackElement.AdaptiveFallbackType.None };
}
