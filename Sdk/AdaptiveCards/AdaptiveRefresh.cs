using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>How a host brings a card up to date by itself.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class AdaptiveRefresh
{
    /// <summary>The action, an Action.Execute, whose answer is the new card.</summary>
    public AdaptiveAction Action { get; set; }

    /// <summary>For whom the host refreshes. An empty list is written and means no one; null is left out.</summary>
    public List<string> UserIds { get; set; } = [];
}
