namespace AdaptiveCards;

/// <summary>A field that a person fills in.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    /// <summary>What the field asks for.</summary>
    public string Label { get; set; }

    /// <summary>Whether it has to be filled in.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)] public bool IsRequired { get; set; }

    /// <summary>What is said when what was filled in will not do.</summary>
    public string ErrorMessage { get; set; }
}
