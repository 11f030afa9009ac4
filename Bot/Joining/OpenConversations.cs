using Bot.WebChat;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Microsoft.Bot.Connector;

namespace Bot.Joining;

/// <summary>Whether a conversation still opens for its tokens: not after <c>leave</c>, and not for another person; and whose files are taken: an organiser's.</summary>
public sealed class OpenConversations(IReadingRoom reading) : IGuestConversations
{
    public async ValueTask<bool> IsOpenAsync(string conversationId, string userId, CancellationToken cancellationToken)
    {
        var conversation = await reading.ReadAsync(books => books.Find<Conversation>(Channels.Directline, conversationId), cancellationToken);
        return conversation is null || (conversation.IsOpen && conversation.UserId == userId);
    }

    public async ValueTask<bool> TakesListsFromAsync(Guest guest, CancellationToken cancellationToken) =>
        await reading.ReadAsync(books => books.Find<Door>(Channels.Directline, guest.UserId) is { } door && Roles.Of(books, door.PersonId, null) == Role.Organiser, cancellationToken);
}
