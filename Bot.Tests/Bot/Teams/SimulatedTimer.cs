namespace Bot.Tests.Teams;

/// <summary>A timer that goes by a simulated clock.</summary>
internal sealed class SimulatedTimer(SimulatedClock clock, long number, Action callback) : ITimer
{
    public const long Never = long.MaxValue;

    // As the system's timers do, it calls back with what flowed where it was made.
    private readonly ExecutionContext? context = ExecutionContext.Capture();
    private TimeSpan period = Timeout.InfiniteTimeSpan;

    public long Number => number;

    public long Due { get; set; } = Never;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        this.period = period;
        clock.Set(this, clock.In(dueTime));
        return true;
    }

    public void Dispose() => clock.Set(this, Never);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>After a turn: when the next one is due.</summary>
    public bool TakesAnotherTurn()
    {
        Due = period > TimeSpan.Zero ? Due + period.Ticks : Never;
        return Due != Never;
    }

    public void Fire()
    {
        if (context is null)
            callback();
        else
            ExecutionContext.Run(context, _ => callback(), null);
    }
}
