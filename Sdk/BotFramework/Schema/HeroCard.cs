using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card with text and buttons.</summary>
public class HeroCard
{
    public const string ContentType = "application/vnd.microsoft.card.hero";

    [JsonProperty("text")] public string Text { get; set; }
    [JsonProperty("buttons")] public IList<CardAction> Buttons { get; set; }
}
