using Consultations.Conversing;
using Microsoft.Bot.Schema;

namespace Bot.Delivery;

internal static class PersonalAddress
{
    /// <summary>Addresses what is said to one person's own chat. A reply to nothing, for it answers no line there.</summary>
    public static void GoTo(this Activity said, PersonalChat chat)
    {
        (said.ServiceUrl, said.ChannelId, said.ChannelData, said.ReplyToId) = (chat.ServiceUrl, chat.Channel, null, null);
        said.From = new ChannelAccount { Id = chat.BotId };
        said.Recipient = new ChannelAccount { Id = chat.UserId, AadObjectId = chat.ObjectId };
        said.Conversation = new ConversationAccount { Id = chat.ConversationId, TenantId = chat.TenantId };
    }
}
