namespace Bot.WebChat;

public interface IGuestConversations
{
    /// <summary>False once the person has left, was removed or is forgotten; their tokens are worth nothing then. Asked at every request.</summary>
    ValueTask<bool> IsOpenAsync(string conversationId, string userId, CancellationToken cancellationToken);

    /// <summary>Whether a file of this guest's is taken, as a list of people to invite.</summary>
    ValueTask<bool> TakesListsFromAsync(Guest guest, CancellationToken cancellationToken);
}
