namespace AdaptiveCards;

/// <summary>A field for text.</summary>
public class AdaptiveTextInput : AdaptiveInput
{
    public const string TypeName = "Input.Text";

    public override string Type { get; set; } = TypeName;

    /// <summary>What stands there until something is typed.</summary>
    public string Placeholder { get; set; }

    /// <summary>The text at first.</summary>
    public string Value { get; set; }

    /// <summary>Whether it takes more than one line.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)] public bool IsMultiline { get; set; }

    /// <summary>The most characters it takes; 0 for any number.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)] public int MaxLength { get; set; }

    /// <summary>The pattern that the text must match.</summary>
    public string Regex { get; set; }
}
