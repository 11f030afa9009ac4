namespace Bot.Tests.Teams;

/// <summary>
/// Time that passes only when it is told to, and whose timers and delays go by it. <see cref="Advance"/> passes it by hand; within <see cref="RunAsync(Func{Task})"/> it jumps to
/// the next timer as soon as everybody waits for it. Tests that run it belong into <see cref="OnAClockOfItsOwn"/>: whether everybody waits is seen on the thread pool of the process.
/// </summary>
public sealed class SimulatedClock : TimeProvider
{
    private readonly SortedSet<SimulatedTimer> timers = new(Comparer<SimulatedTimer>.Create((one, other) => (one.Due, one.Number).CompareTo((other.Due, other.Number))));
    private long ticks = new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.Zero).Ticks;
    private long touches, made;
    private int holds;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(GetTimestamp(), TimeSpan.Zero);

    public override long GetTimestamp()
    {
        Interlocked.Increment(ref touches);
        return Interlocked.Read(ref ticks);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SimulatedTimer(this, Interlocked.Increment(ref made), () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Time stands still until what this gives is disposed of: for work that the thread pool does not see, as that of the one who writes the database.</summary>
    public IDisposable Hold()
    {
        Interlocked.Increment(ref holds);
        return new Held(this);
    }

    /// <summary>Passes time by hand, and sees each timer that is due on the way through, at its own moment.</summary>
    public void Advance(TimeSpan time)
    {
        var end = Interlocked.Read(ref ticks) + time.Ticks;
        while (Next(end) is { } fire)
            fire();
        Interlocked.Exchange(ref ticks, end);
    }

    /// <summary>Does the work on the thread pool, and passes time whenever all of it waits for time.</summary>
    public Task RunAsync(Func<Task> work) => RunAsync(async () =>
    {
        await work();
        return true;
    });

    /// <summary>Does the work on the thread pool, and passes time whenever all of it waits for time. Whatever works beside it is begun in it too.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        var begin = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var working = Task.Run(async () =>
        {
            await begin.Task;
            return await work();
        });
        await Task.Factory.StartNew(() => Pump(begin, working), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return await working;
    }

    internal void Set(SimulatedTimer timer, long due)
    {
        Interlocked.Increment(ref touches);
        lock (timers)
        {
            timers.Remove(timer);
            timer.Due = due;
            if (due != SimulatedTimer.Never)
                timers.Add(timer);
        }
    }

    internal long In(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? SimulatedTimer.Never : Interlocked.Read(ref ticks) + Math.Max(0, time.Ticks);

    // One timer at a time, so that what it sets going is over before the next one is looked for.
    private void Pump(TaskCompletionSource begin, Task working)
    {
        var stillness = new Stillness();
        begin.SetResult();
        while (!working.IsCompleted)
        {
            if (Volatile.Read(ref holds) == 0 && stillness.IsReached(Interlocked.Read(ref touches)) && Next(long.MaxValue) is { } fire)
                ThreadPool.UnsafeQueueUserWorkItem(_ => fire(), null);
        }
    }

    private Action? Next(long end)
    {
        lock (timers)
        {
            if (timers.Min is not { } timer || timer.Due > end)
                return null;

            timers.Remove(timer);
            Interlocked.Exchange(ref ticks, Math.Max(Interlocked.Read(ref ticks), timer.Due));
            if (timer.TakesAnotherTurn())
                timers.Add(timer);
            return timer.Fire;
        }
    }

    private sealed class Held(SimulatedClock clock) : IDisposable
    {
        private int released;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref released, 1) == 0)
                Interlocked.Decrement(ref clock.holds);
        }
    }
}
