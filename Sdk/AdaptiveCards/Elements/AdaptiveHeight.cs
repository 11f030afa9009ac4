using AdaptiveCards.Parsing;

namespace AdaptiveCards;

/// <summary>How high an element is: as its content, as the room there is, or so many pixels.</summary>
[JsonConverter(typeof(HeightConverter))]
public readonly record struct AdaptiveHeight
{
    /// <summary>A height in pixels.</summary>
    public AdaptiveHeight(uint px) => Pixels = px;

    /// <summary>As high as the content.</summary>
    public static AdaptiveHeight Auto => default;

    /// <summary>As high as there is room.</summary>
    public static AdaptiveHeight Stretch => new() { Stretches = true };

    internal uint Pixels { get; }

    internal bool Stretches { get; private init; }
}
