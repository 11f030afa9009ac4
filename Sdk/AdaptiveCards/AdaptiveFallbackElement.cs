using AdaptiveCards.Parsing;

namespace AdaptiveCards;

/// <summary>What stands in for an element or action: another one, or nothing.</summary>
[JsonConverter(typeof(FallbackConverter))]
public class AdaptiveFallbackElement
{
    /// <summary>What kind of fallback this is.</summary>
    public enum AdaptiveFallbackType
    {
        None,
        Drop,
        Content,
    }

    /// <summary>No fallback yet.</summary>
    public AdaptiveFallbackElement()
    {
    }

    /// <summary>A fallback of the given kind.</summary>
    public AdaptiveFallbackElement(AdaptiveFallbackType fallbackType) => Type = fallbackType;

    /// <summary>Another element or action as the fallback.</summary>
    public AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent) =>
        (Type, Content) = (AdaptiveFallbackType.Content, fallbackContent);

    /// <summary>The kind of fallback.</summary>
    public AdaptiveFallbackType Type { get; set; }

    /// <summary>The element or action that stands in.</summary>
    public AdaptiveTypedElement Content { get; set; }
}
