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
    public AdaptiveImage(Uri url) => Url = url;

    public override string Type { get; set; } = TypeName;

    /// <summary>Where the picture is, or a data: address that holds it.</summary>
    public Uri Url { get; set; }

    /// <summary>What is said of the picture to who does not see it.</summary>
    public string AltText { get; set; }

    /// <summary>Where it stands from side to side.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)] public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <summary>Its width in pixels.</summary>
    [JsonProperty("width", DefaultValueHandling = Ignore)]
    [JsonConverter(typeof(PixelConverter))]
    public uint PixelWidth { get; set; }
}
