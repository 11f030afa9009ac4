namespace AdaptiveCards;

/// <summary>A field that is on or off.</summary>
public class AdaptiveToggleInput : AdaptiveInput
{
    public const string TypeName = "Input.Toggle";

    public override string Type { get; set; } = TypeName;

    /// <summary>What stands beside the box.</summary>
    public string Title { get; set; }

    /// <summary>The value at first.</summary>
    public string Value { get; set; }

    /// <summary>What is sent when it is on.</summary>
    public string ValueOn { get; set; } = bool.TrueString;

    /// <summary>What is sent when it is off.</summary>
    public string ValueOff { get; set; } = bool.FalseString;

    /// <summary>Whether the title goes on in the next line rather than being cut off.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)] public bool Wrap { get; set; }
}
