using AdaptiveCards.Parsing;

namespace AdaptiveCards;

/// <summary>The ground that a group stands on.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveContainerStyle { Default, Emphasis, Good, Attention, Warning, Accent }

/// <summary>An element that holds others.</summary>
public abstract class AdaptiveCollectionElement : AdaptiveElement
{
    /// <summary>The ground it stands on; null for that of what it stands in.</summary>
    public AdaptiveContainerStyle? Style { get; set; }

    /// <summary>Whether it reaches to the edges of what it stands in.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)]
    public bool Bleed { get; set; }

    /// <summary>The least height, in pixels.</summary>
    [JsonProperty("minHeight", DefaultValueHandling = Ignore)]
    [JsonConverter(typeof(PixelConverter))]
    public uint PixelMinHeight { get; set; }

    /// <summary>The action of a click on it.</summary>
    public AdaptiveAction SelectAction { get; set; }
}
