using Bot.WebChat;
using Consultations.Conversing;
using Consultations.Deciding;
using Microsoft.Bot.Connector;

namespace Bot.Joining;

/// <summary>Whether a conversation still opens for its tokens: not after <c>leave</c>, and not for another person.</summary>
public sealed class OpenConversations(IReadingRoom reading) : IGuestConversations
{
    public async ValueTask<bool> IsOpenAsync(string conversationId, string userId, CancellationToken cancellationToken)
    {
        var conversation = await reading.ReadAsync(books => books.Find<Conversation>(Channels.Directline, conversationId), cancellationToken);
        return conversation is null || (conversation.IsOpen && conversation.UserId == userId);
    }
}
