namespace Benchmarks.Teams;

/// <summary>So many requests are taken within so long.</summary>
public sealed record Window(int Most, TimeSpan Within)
{
    /// <summary>To one conversation; and for creating conversations.</summary>
    public static IReadOnlyList<Window> Sending { get; } = [Of(7, 1), Of(8, 2), Of(60, 30), Of(1800, 3600)];

    /// <summary>For asking who is in one conversation.</summary>
    public static IReadOnlyList<Window> Asking { get; } = [Of(14, 1), Of(16, 2), Of(120, 30), Of(3600, 3600)];

    /// <summary>For all that one app does in one tenant.</summary>
    public static IReadOnlyList<Window> Tenant { get; } = [Of(50, 1)];

    private static Window Of(int most, int seconds) => new(most, TimeSpan.FromSeconds(seconds));
}

/// <summary>A request that came too early.</summary>
/// <param name="Where">What was asked too often.</param>
/// <param name="Window">What it broke.</param>
/// <param name="At">When.</param>
public sealed record Breach(string Where, Window Window, DateTimeOffset At);
