using AdaptiveCards.Parsing;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Shows and hides elements.</summary>
public class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    public const string TypeName = "Action.ToggleVisibility";

    public override string Type { get; set; } = TypeName;

    /// <summary>What is shown or hidden.</summary>
    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];
}

/// <summary>An element that is shown or hidden.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
[JsonConverter(typeof(TargetElementConverter))]
public class AdaptiveTargetElement
{
    /// <summary>A target yet to be named.</summary>
    public AdaptiveTargetElement()
    {
    }

    /// <summary>The element with that id, which changes between shown and hidden.</summary>
    public AdaptiveTargetElement(string elementId) => ElementId = elementId;

    /// <summary>The element with that id, which is shown or hidden.</summary>
    public AdaptiveTargetElement(string elementId, bool isVisible) => (ElementId, IsVisible) = (elementId, isVisible);

    /// <summary>The element's id.</summary>
    public string ElementId { get; set; }

    /// <summary>Whether it is shown; null to change it.</summary>
    public bool? IsVisible { get; set; }
}
