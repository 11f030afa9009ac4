using AdaptiveCards.Parsing;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>How choices are offered.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveChoiceInputStyle { Compact, Expanded, Filtered }

/// <summary>A field that offers choices.</summary>
public class AdaptiveChoiceSetInput : AdaptiveInput
{
    public const string TypeName = "Input.ChoiceSet";

    public override string Type { get; set; } = TypeName;

    /// <summary>The choices.</summary>
    public List<AdaptiveChoice> Choices { get; set; } = [];

    /// <summary>How the choices are offered.</summary>
    public AdaptiveChoiceInputStyle Style { get; set; }

    /// <summary>Whether more than one may be chosen.</summary>
    public bool IsMultiSelect { get; set; }

    /// <summary>What is chosen at first; several values are joined by commas.</summary>
    public string Value { get; set; }

    /// <summary>What stands there until something is chosen.</summary>
    public string Placeholder { get; set; }

    /// <summary>Whether long choices go on in the next line rather than being cut off.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)] public bool Wrap { get; set; }
}

/// <summary>One of several choices.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class AdaptiveChoice
{
    /// <summary>What the person reads.</summary>
    public string Title { get; set; }

    /// <summary>What is sent.</summary>
    public string Value { get; set; }
}
