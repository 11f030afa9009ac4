namespace Bot.Polling;

/// <summary>
/// When the cards of a poll may be changed again. A change counts as a message, of which Teams takes 1,800 an hour in one conversation: every 2 seconds in a poll's first
/// minute, every 5 seconds after, and the last state of all when it is closed.
/// </summary>
public sealed class Pace(TimeProvider time)
{
    private static readonly TimeSpan FirstMinute = TimeSpan.FromMinutes(1), Quick = TimeSpan.FromSeconds(2), Steady = TimeSpan.FromSeconds(5);
    private readonly Dictionary<Guid, DateTimeOffset> last = [];

    /// <summary>How long a poll's cards stay as they are; nothing where they may be changed now.</summary>
    public TimeSpan WaitFor(Guid poll, DateTimeOffset? openedAt)
    {
        if (!last.TryGetValue(poll, out var changed))
            return TimeSpan.Zero;
        var now = time.GetUtcNow();
        var gap = now - openedAt < FirstMinute ? Quick : Steady;
        return changed + gap > now ? changed + gap - now : TimeSpan.Zero;
    }

    public void Changed(Guid poll) => last[poll] = time.GetUtcNow();

    public void Forget(Guid poll) => last.Remove(poll);
}
