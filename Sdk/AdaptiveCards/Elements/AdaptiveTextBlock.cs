namespace AdaptiveCards;

/// <summary>Text, with a little Markdown.</summary>
public class AdaptiveTextBlock : AdaptiveElement
{
    public const string TypeName = "TextBlock";

    /// <summary>An empty text.</summary>
    public AdaptiveTextBlock()
    {
    }

    /// <summary>The given text.</summary>
    public AdaptiveTextBlock(string text) => Text = text;

    public override string Type { get; set; } = TypeName;

    /// <summary>The text.</summary>
    public string Text { get; set; } = "";

    /// <summary>How large it is.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)] public AdaptiveTextSize Size { get; set; }

    /// <summary>How bold it is.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)] public AdaptiveTextWeight Weight { get; set; }

    /// <summary>Its colour.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)] public AdaptiveTextColor Color { get; set; }

    /// <summary>Its kind of letters.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)] public AdaptiveFontType FontType { get; set; }

    /// <summary>Whether a screen reader takes it for a heading.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)] public AdaptiveTextBlockStyle Style { get; set; }

    /// <summary>Whether it stands back.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)] public bool IsSubtle { get; set; }

    /// <summary>Whether it goes on in the next line rather than being cut off.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)] public bool Wrap { get; set; }

    /// <summary>The most lines shown; 0 for all.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)] public int MaxLines { get; set; }

    /// <summary>Where it stands from side to side.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)] public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }
}
