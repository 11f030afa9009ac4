using System.Collections.Concurrent;
using Consultations.Conversing;

namespace Bot.WebChat;

/// <summary>
/// One-time codes and personal links, which the transcript does not keep: what clients are shown in place of the kept line,
/// for two minutes, so that polling and reconnecting ones see it too. Memory only.
/// </summary>
public sealed class SecretLines(TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<(string ConversationId, string ActivityId), Secret> secrets = new();

    public void Remember(string conversationId, TranscriptLine kept, string full)
    {
        var key = (conversationId, kept.ActivityId);
        var secret = new Secret(kept.Json, full, clock.GetUtcNow() + Lifetime);
        secrets[key] = secret;
        secret.Forgetting = clock.CreateTimer(_ => Forget(key, secret), state: null, Lifetime, Timeout.InfiniteTimeSpan);
    }

    /// <summary>What is to be shown for this line. Once the line itself has changed, that is the line.</summary>
    public string Reveal(string conversationId, KeptLine line)
    {
        if (!secrets.TryGetValue((conversationId, line.ActivityId), out var secret))
            return line.Json;

        var stillMeant = clock.GetUtcNow() < secret.Until && string.Equals(secret.Kept, line.Json, StringComparison.Ordinal);
        return stillMeant ? secret.Full : line.Json;
    }

    private void Forget((string, string) key, Secret secret)
    {
        secrets.TryRemove(KeyValuePair.Create(key, secret));
        secret.Forgetting?.Dispose();
    }

    private sealed class Secret(string kept, string full, DateTimeOffset until)
    {
        public string Kept => kept;

        public string Full => full;

        public DateTimeOffset Until => until;

        public ITimer? Forgetting { get; set; }
    }
}
