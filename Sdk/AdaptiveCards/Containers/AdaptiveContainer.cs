namespace AdaptiveCards;

/// <summary>Elements that belong together.</summary>
public class AdaptiveContainer : AdaptiveCollectionElement
{
    public const string TypeName = "Container";

    public override string Type { get; set; } = TypeName;

    /// <summary>The elements, one below the other.</summary>
    public List<AdaptiveElement> Items { get; set; } = [];

    /// <summary>Where the elements stand when there is room above or below them.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)]
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    /// <summary>Whether the content runs from right to left.</summary>
    public bool? Rtl { get; set; }
}
