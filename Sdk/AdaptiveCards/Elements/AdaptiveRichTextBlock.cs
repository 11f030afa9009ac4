namespace AdaptiveCards;

/// <summary>A paragraph of runs that each have their own looks.</summary>
public class AdaptiveRichTextBlock : AdaptiveElement
{
    public const string TypeName = "RichTextBlock";

    public override string Type { get; set; } = TypeName;

    /// <summary>The runs.</summary>
    public List<AdaptiveInline> Inlines { get; set; } = [];

    /// <summary>Where the paragraph stands from side to side.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)]
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }
}

/// <summary>A part of a paragraph.</summary>
public abstract class AdaptiveInline : AdaptiveTypedElement;

/// <summary>Text of one look, taken as it is: no Markdown.</summary>
public class AdaptiveTextRun : AdaptiveInline
{
    public const string TypeName = "TextRun";

    /// <summary>An empty run.</summary>
    public AdaptiveTextRun()
    {
    }

    /// <summary>The given text.</summary>
    public AdaptiveTextRun(string text) => Text = text;

    public override string Type { get; set; } = TypeName;

    /// <summary>The text.</summary>
    public string Text { get; set; } = "";

    /// <summary>How large it is.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)]
    public AdaptiveTextSize Size { get; set; }

    /// <summary>How bold it is.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)]
    public AdaptiveTextWeight Weight { get; set; }

    /// <summary>Its colour.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)]
    public AdaptiveTextColor Color { get; set; }

    /// <summary>Its kind of letters.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)]
    public AdaptiveFontType FontType { get; set; }

    /// <summary>Whether it stands back.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)]
    public bool IsSubtle { get; set; }

    /// <summary>Whether it slants.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)]
    public bool Italic { get; set; }

    /// <summary>Whether it is struck through.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)]
    public bool Strikethrough { get; set; }

    /// <summary>Whether it is marked, as with a pen.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)]
    public bool Highlight { get; set; }

    /// <summary>Whether it is underlined.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)]
    public bool Underline { get; set; }

    /// <summary>The action of a click on it.</summary>
    public AdaptiveAction SelectAction { get; set; }
}
