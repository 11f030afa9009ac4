using System.Globalization;
using AdaptiveCards.Parsing;

namespace AdaptiveCards;

/// <summary>How wide a column of a table is.</summary>
[JsonObject(MemberSerialization.OptIn)]
public class AdaptiveTableColumnDefinition
{
    /// <summary>The column's share of the width. Set it: a column without one is written with width 0.</summary>
    public double Width { get; set; }

    /// <summary>The width in pixels, which goes before <see cref="Width"/>.</summary>
    public uint PixelWidth { get; set; }

    [JsonProperty("width")]
    private object Written
    {
        // A whole number is written without a fraction: some hosts take nothing else.
        get => PixelWidth > 0 ? Pixels.Format(PixelWidth) : double.IsInteger(Width) ? (long)Width : (object)Width;
        set
        {
            if (value is string text && Pixels.TryParse(text, out var pixels))
                PixelWidth = pixels;
            else if (double.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var share))
                Width = share;
        }
    }
}
