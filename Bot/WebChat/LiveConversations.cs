using System.Collections.Concurrent;

namespace Bot.WebChat;

/// <summary>The open streams, by conversation.</summary>
public sealed class LiveConversations
{
    /// <summary>Somebody has a few tabs and a phone; more is a mistake or an attack, and the oldest stream goes.</summary>
    private const int MostStreams = 8;

    private readonly ConcurrentDictionary<string, List<LiveSocket>> streams = new(StringComparer.Ordinal);

    /// <summary>Lines were kept or changed: every stream of the conversation sends what it has not sent yet.</summary>
    public void Refresh(string conversationId) => Each(conversationId, stream => stream.Wake());

    /// <summary>Shows something that is not kept, such as that the bot is typing, to whoever looks on right now.</summary>
    public void Show(string conversationId, string activity) => Each(conversationId, stream => stream.Show(activity));

    public void Add(string conversationId, LiveSocket stream)
    {
        LiveSocket? oldest = null;
        streams.AddOrUpdate(
            conversationId,
            _ => [stream],
            (_, open) =>
            {
                oldest = open.Count >= MostStreams ? open[0] : null;
                return [.. open.Skip(oldest is null ? 0 : 1), stream];
            });
        oldest?.Close();
    }

    public void Remove(string conversationId, LiveSocket stream)
    {
        while (streams.TryGetValue(conversationId, out var open))
        {
            List<LiveSocket> left = [.. open.Where(other => other != stream)];
            var done = left.Count == 0
                ? streams.TryRemove(KeyValuePair.Create(conversationId, open))
                : streams.TryUpdate(conversationId, left, open);
            if (done)
                return;
        }
    }

    // The lists are never changed, only replaced.
    private void Each(string conversationId, Action<LiveSocket> act)
    {
        if (streams.TryGetValue(conversationId, out var open))
            open.ForEach(act);
    }
}
