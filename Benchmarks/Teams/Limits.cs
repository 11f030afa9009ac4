namespace Benchmarks.Teams;

/// <summary>Remembers what was taken when, so that it can say what comes too early. What is refused does not count.</summary>
internal sealed class Limits
{
    private readonly Dictionary<string, List<DateTimeOffset>> taken = new(StringComparer.Ordinal);

    /// <summary>The windows that one more request would break now, and how long each stays full.</summary>
    public IEnumerable<(Breach Breach, TimeSpan Wait)> Check(string where, IReadOnlyList<Window> windows, DateTimeOffset now)
    {
        var times = TakenAt(where);
        foreach (var window in windows)
        {
            if (times.Count >= window.Most && now - times[^window.Most] < window.Within)
                yield return (new Breach(where, window, now), times[^window.Most] + window.Within - now);
        }
    }

    public void Take(string where, DateTimeOffset now) => TakenAt(where).Add(now);

    private List<DateTimeOffset> TakenAt(string where)
    {
        if (!taken.TryGetValue(where, out var times))
            taken[where] = times = [];
        return times;
    }
}
