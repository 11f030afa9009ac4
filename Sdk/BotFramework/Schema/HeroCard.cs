using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card with a heading, text, pictures and buttons.</summary>
public class HeroCard
{
    public const string ContentType = "application/vnd.microsoft.card.hero";

    [JsonProperty("title")] public string Title { get; set; }
    [JsonProperty("subtitle")] public string Subtitle { get; set; }
    [JsonProperty("text")] public string Text { get; set; }
    [JsonProperty("images")] public IList<CardImage> Images { get; set; }
    [JsonProperty("buttons")] public IList<CardAction> Buttons { get; set; }
    [JsonProperty("tap")] public CardAction Tap { get; set; }
}

/// <summary>A picture on a card.</summary>
public class CardImage
{
    [JsonProperty("url")] public string Url { get; set; }
    [JsonProperty("alt")] public string Alt { get; set; }
    [JsonProperty("tap")] public CardAction Tap { get; set; }
}

/// <summary>Cards as attachments.</summary>
public static class AttachmentExtensions
{
    public static Attachment ToAttachment(this HeroCard card) => new() { ContentType = HeroCard.ContentType, Content = card };
}
