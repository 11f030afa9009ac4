using System.Collections.Concurrent;

namespace Dialogs.Joining;

/// <summary>
/// Slows guesses at codes: for each connection after a few wrong ones, and for all newcomers together when wrong codes come in a flood.
/// Never by address alone: a hall shares one.
/// </summary>
public sealed class CodeGuard(TimeProvider time)
{
    /// <summary>Wrong codes that one connection may try at once, and all newcomers together within a minute.</summary>
    public const int Few = 5, Flood = 120;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(15), LongestWait = TimeSpan.FromMinutes(10), Window = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Tries> byConnection = new(StringComparer.Ordinal);
    private readonly Queue<DateTimeOffset> wrongLately = new();
    private readonly Lock gate = new();

    /// <summary>How long this connection has to wait before another code is looked at; zero where it need not.</summary>
    public TimeSpan Wait(string connection)
    {
        var now = time.GetUtcNow();
        if (byConnection.TryGetValue(connection, out var tries) && tries.Until > now)
            return tries.Until - now;
        lock (gate)
        {
            DropOld(now);
            return wrongLately.Count >= Flood ? wrongLately.Peek() + Window - now : TimeSpan.Zero;
        }
    }

    /// <summary>A wrong code was tried.</summary>
    public void Wrong(string connection)
    {
        var now = time.GetUtcNow();
        byConnection.AddOrUpdate(connection, _ => new Tries(1, now), (_, before) => before.Until + LongestWait < now ? new Tries(1, now) : before.Next(now));
        lock (gate)
        {
            DropOld(now);
            wrongLately.Enqueue(now);
        }
    }

    private void DropOld(DateTimeOffset now)
    {
        while (wrongLately.TryPeek(out var oldest) && oldest + Window <= now)
            wrongLately.Dequeue();
        if (byConnection.Count > 10_000)
        {
            foreach (var (connection, tries) in byConnection)
            {
                if (tries.Until + LongestWait < now)
                    byConnection.TryRemove(connection, out _);
            }
        }
    }

    private sealed record Tries(int Wrong, DateTimeOffset Until)
    {
        public Tries Next(DateTimeOffset now)
        {
            var wrong = Wrong + 1;
            var wait = wrong < Few ? TimeSpan.Zero : FirstWait * Math.Pow(2, Math.Min(wrong - Few, 6));
            return new Tries(wrong, now + (wait > LongestWait ? LongestWait : wait));
        }
    }
}
