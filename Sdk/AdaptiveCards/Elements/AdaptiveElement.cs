using System.ComponentModel;

namespace AdaptiveCards;

/// <summary>Anything that stands in the body of a card.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    /// <summary>The space before the element.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)] public AdaptiveSpacing Spacing { get; set; }

    /// <summary>Whether a line is drawn before the element.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)] public bool Separator { get; set; }

    /// <summary>Whether the element shows until an action toggles it.</summary>
    [JsonProperty(DefaultValueHandling = Ignore), DefaultValue(true)] public bool IsVisible { get; set; } = true;
}

/// <summary>An element of a type that this library does not know; it is kept as it was read.</summary>
public class AdaptiveUnknownElement : AdaptiveElement
{
    public override string Type { get; set; }
}
