using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Sdk.BotFramework.Builder;

/// <summary>Turns to try things on.</summary>
internal static class Turns
{
    public static TurnContext Of(Activity activity) => Of(new TestAdapter(), activity);

    public static TurnContext Of(BotAdapter adapter, Activity activity)
    {
        activity.ChannelId ??= "test";
        activity.From ??= new ChannelAccount("asha");
        activity.Recipient ??= new ChannelAccount("bot");
        activity.Conversation ??= new ConversationAccount(id: "hall");
        return new TurnContext(adapter, activity);
    }

    public static TurnContext Message(string text = "hello", string from = "asha", string conversation = "hall") => Of(new Activity(ActivityTypes.Message)
    {
        Id = "a1",
        Text = text,
        From = new ChannelAccount(from),
        Conversation = new ConversationAccount(id: conversation),
    });
}
