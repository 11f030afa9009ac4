using System.ComponentModel;
using AdaptiveCards.Parsing;

namespace AdaptiveCards;

/// <summary>Whether an action is a button or waits in a menu.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveActionMode { Primary, Secondary }

/// <summary>Whether an action sends what was filled in.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveAssociatedInputs { Auto, None }

/// <summary>Something that a person can do on a card.</summary>
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    /// <summary>What the button says.</summary>
    public string Title { get; set; }

    /// <summary>The picture on the button.</summary>
    public string IconUrl { get; set; }

    /// <summary>"default", "positive" or "destructive".</summary>
    [JsonProperty(DefaultValueHandling = Ignore), DefaultValue("default")]
    public string Style { get; set; } = "default";

    /// <summary>Whether it is a button or waits in a menu.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)]
    public AdaptiveActionMode Mode { get; set; }

    /// <summary>Whether it can be done now.</summary>
    [JsonProperty(DefaultValueHandling = Ignore), DefaultValue(true)]
    public bool IsEnabled { get; set; } = true;

    /// <summary>What is shown when a pointer rests on it.</summary>
    public string Tooltip { get; set; }
}

/// <summary>An action of a type that this library does not know; it is kept as it was read.</summary>
public class AdaptiveUnknownAction : AdaptiveAction
{
    public override string Type { get; set; }
}
