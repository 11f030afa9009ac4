using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Bot.WebChat;

/// <summary>Keeps one conversation from drowning the others: so many messages at once, so many a second after that.</summary>
public sealed class PostingRate(IOptions<GuestChatOptions> options, TimeProvider clock)
{
    private const int SweepAbove = 4096;

    private readonly ConcurrentDictionary<string, Allowance> allowances = new(StringComparer.Ordinal);

    /// <summary>Zero when the conversation may post now; otherwise how long it has to wait.</summary>
    public TimeSpan Take(string conversationId)
    {
        if (allowances.Count > SweepAbove)
            Sweep();

        var allowance = allowances.GetOrAdd(conversationId, _ => new Allowance { Left = options.Value.PostsAtOnce, At = clock.GetTimestamp() });
        lock (allowance)
        {
            Refill(allowance);
            if (allowance.Left < 1)
                return TimeSpan.FromSeconds((1 - allowance.Left) / options.Value.PostsPerSecond);

            allowance.Left--;
            return TimeSpan.Zero;
        }
    }

    private void Refill(Allowance allowance)
    {
        var now = clock.GetTimestamp();
        var seconds = clock.GetElapsedTime(allowance.At, now).TotalSeconds;
        allowance.Left = Math.Min(options.Value.PostsAtOnce, allowance.Left + (seconds * options.Value.PostsPerSecond));
        allowance.At = now;
    }

    // One that is full again is the same as one that was never there.
    private void Sweep()
    {
        foreach (var (conversationId, allowance) in allowances)
        {
            lock (allowance)
            {
                Refill(allowance);
                if (allowance.Left >= options.Value.PostsAtOnce)
                    allowances.TryRemove(conversationId, out _);
            }
        }
    }

    private sealed class Allowance
    {
        public double Left { get; set; }

        public long At { get; set; }
    }
}
