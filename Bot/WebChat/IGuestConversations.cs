namespace Bot.WebChat;

public interface IGuestConversations
{
    /// <summary>False once the person has left, was removed or is forgotten; their tokens are worth nothing then. Asked at every request.</summary>
    ValueTask<bool> IsOpenAsync(string conversationId, string userId, CancellationToken cancellationToken);
}
