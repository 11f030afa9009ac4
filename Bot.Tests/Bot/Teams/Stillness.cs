using System.Diagnostics;

namespace Bot.Tests.Teams;

/// <summary>
/// Whether nothing moves: several looks in a row found the thread pool without work and the clock untouched. Where something else in the process keeps the pool at work,
/// a clock that nobody has touched for a long while will do.
/// </summary>
internal sealed class Stillness
{
    private const int LooksInARow = 3;
    private static readonly TimeSpan LongWhile = TimeSpan.FromSeconds(4), Acquaintance = TimeSpan.FromMilliseconds(200);
    private static int usual = -1;

    private (long Touches, long Done) last;
    private long since = Stopwatch.GetTimestamp();
    private readonly int others;
    private int looks;

    /// <summary>
    /// Gets to know, before the work begins, how many are always there: the runner keeps some of the pool's threads to listen with. What an earlier test left
    /// behind may still be at work, on a busy machine for long; where there are more than usual, it waits for them.
    /// </summary>
    public Stillness()
    {
        others = Busy();
        while (others > Volatile.Read(ref usual) && Stopwatch.GetElapsedTime(since) < Acquaintance)
        {
            Thread.Yield();
            others = Math.Min(others, Busy());
        }

        Volatile.Write(ref usual, others);
    }

    /// <summary>Looks once more. After it has been reached it starts again.</summary>
    public bool IsReached(long touches)
    {
        var now = (touches, ThreadPool.CompletedWorkItemCount);
        if (now.touches != last.Touches)
            since = Stopwatch.GetTimestamp();
        looks = now == last && ThreadPool.PendingWorkItemCount == 0 && Busy() <= others ? looks + 1 : 0;
        last = now;
        if (looks < LooksInARow && Stopwatch.GetElapsedTime(since) < LongWhile)
        {
            Thread.Yield();
            return false;
        }

        (looks, since) = (0, Stopwatch.GetTimestamp());
        return true;
    }

    private static int Busy()
    {
        ThreadPool.GetMaxThreads(out var most, out _);
        ThreadPool.GetAvailableThreads(out var free, out _);
        return most - free;
    }
}
