namespace AdaptiveCards;

/// <summary>Elements that belong together.</summary>
public class AdaptiveContainer : AdaptiveElement
{
    public const string TypeName = "Container";

    public override string Type { get; set; } = TypeName;

    /// <summary>The elements, one below the other.</summary>
    public List<AdaptiveElement> Items { get; set; } = [];

    /// <summary>The ground it stands on; null for that of what it stands in.</summary>
    public AdaptiveContainerStyle? Style { get; set; }
}
