using AdaptiveCards.Parsing;

namespace AdaptiveCards;

/// <summary>A picture.</summary>
public class AdaptiveImage : AdaptiveElement
{
    public const string TypeName = "Image";

    /// <summary>A picture yet to be named.</summary>
    public AdaptiveImage()
    {
    }

    /// <summary>The picture at an address.</summary>
    public AdaptiveImage(string url) => Url = new Uri(url);

    /// <summary>The picture at an address.</summary>
    public AdaptiveImage(Uri url) => Url = url;

    public override string Type { get; set; } = TypeName;

    /// <summary>Where the picture is, or a data: address that holds it.</summary>
    public Uri Url { get; set; }

    /// <summary>What is said of the picture to who does not see it.</summary>
    public string AltText { get; set; }

    /// <summary>The colour behind a transparent picture.</summary>
    public string BackgroundColor { get; set; }

    /// <summary>How large it is.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)]
    public AdaptiveImageSize Size { get; set; }

    /// <summary>Whether it is cropped to a circle.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)]
    public AdaptiveImageStyle Style { get; set; }

    /// <summary>Where it stands from side to side.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)]
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <summary>Its width in pixels.</summary>
    [JsonProperty("width", DefaultValueHandling = Ignore)]
    [JsonConverter(typeof(PixelConverter))]
    public uint PixelWidth { get; set; }

    /// <summary>Its height in pixels.</summary>
    [JsonIgnore]
    public uint PixelHeight
    {
        get => Height.Pixels;
        set => Height = new AdaptiveHeight(value);
    }

    /// <summary>The action of a click on it.</summary>
    public AdaptiveAction SelectAction { get; set; }
}

/// <summary>Pictures side by side.</summary>
public class AdaptiveImageSet : AdaptiveElement
{
    public const string TypeName = "ImageSet";

    public override string Type { get; set; } = TypeName;

    /// <summary>The pictures.</summary>
    public List<AdaptiveImage> Images { get; set; } = [];

    /// <summary>How large each is.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)]
    public AdaptiveImageSize ImageSize { get; set; }
}
