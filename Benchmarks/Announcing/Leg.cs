namespace Benchmarks.Announcing;

/// <summary>What one bot sent, from its start until it was killed or had nothing more to send.</summary>
/// <param name="Asked">How many requests.</param>
/// <param name="Length">From the first to the last.</param>
/// <param name="Steady">Without the first fifty, which may leave at once, and the last hundredth, among which are those that waited for another try.</param>
public sealed record Leg(int Asked, TimeSpan Length, (int Asked, TimeSpan Length) Steady)
{
    /// <summary>What one tenant takes.</summary>
    public const int PerSecond = 50;

    public static Leg Of(IReadOnlyList<DateTimeOffset> asked)
    {
        if (asked.Count == 0)
            return new Leg(0, TimeSpan.Zero, (0, TimeSpan.Zero));
        var last = asked.Count - 1 - (asked.Count / 100);
        return new Leg(asked.Count, asked[^1] - asked[0], last < PerSecond ? (0, TimeSpan.Zero) : (last - PerSecond, asked[last] - asked[0]));
    }
}
