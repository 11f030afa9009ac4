using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Dialogs.Conversing;

/// <summary>A card as a message by itself, as channels want it that will change it later.</summary>
public static class CardActivity
{
    public static Activity Of(AdaptiveCard card) =>
        (Activity)MessageFactory.Attachment(new Attachment { ContentType = AdaptiveCard.ContentType, Content = JObject.FromObject(card) });
}
