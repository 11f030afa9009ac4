using System.ComponentModel;

namespace AdaptiveCards;

/// <summary>A field for a number.</summary>
public class AdaptiveNumberInput : AdaptiveInput
{
    public const string TypeName = "Input.Number";

    public override string Type { get; set; } = TypeName;

    /// <summary>What stands there until something is typed.</summary>
    public string Placeholder { get; set; }

    /// <summary>The number at first; NaN for none.</summary>
    [JsonProperty(DefaultValueHandling = Ignore), DefaultValue(double.NaN)]
    public double Value { get; set; } = double.NaN;

    /// <summary>The least number it takes; NaN for none.</summary>
    [JsonProperty(DefaultValueHandling = Ignore), DefaultValue(double.NaN)]
    public double Min { get; set; } = double.NaN;

    /// <summary>The greatest number it takes; NaN for none.</summary>
    [JsonProperty(DefaultValueHandling = Ignore), DefaultValue(double.NaN)]
    public double Max { get; set; } = double.NaN;
}
