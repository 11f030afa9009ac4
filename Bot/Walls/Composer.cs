using Consultations.Deciding;
using Dialogs.Turns;

namespace Bot.Walls;

/// <summary>Composes what one consultation's walls show: once for all who watch, however many they are, and at most once a tick however much happens.</summary>
internal sealed class Composer : IDisposable
{
    /// <summary>The shortest time between two frames, and the longest without a sign of life.</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(400), Beat = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);

    private readonly Guid consultation;
    private readonly IReadingRoom reading;
    private readonly Links links;
    private readonly TimeProvider time;
    private readonly Action<Exception> failed;
    private readonly SemaphoreSlim news = new(0, 1);
    private readonly CancellationTokenSource end = new();
    private readonly TaskCompletionSource<Frame> first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task running;
    private volatile Frame? current;

    public Composer(Guid consultation, IReadingRoom reading, Links links, TimeProvider time, Action<Exception> failed)
    {
        (this.consultation, this.reading, this.links, this.time, this.failed) = (consultation, reading, links, time, failed);
        running = Task.Run(RunAsync);
    }

    /// <summary>How many watch; the registry counts them.</summary>
    public int Watchers { get; set; }

    /// <summary>The newest frame; waits for the first.</summary>
    public Task<Frame> CurrentAsync(CancellationToken cancel) => current is { } frame ? Task.FromResult(frame) : first.Task.WaitAsync(cancel);

    /// <summary>Something may look different now.</summary>
    public void Changed()
    {
        try
        {
            if (news.CurrentCount == 0)
                news.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else has just said so.
        }
    }

    /// <summary>Nobody watches any more.</summary>
    public void End() => end.Cancel();

    public Task EndedAsync() => running;

    public void Dispose()
    {
        end.Dispose();
        news.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            var beaten = time.GetTimestamp();
            var isBeat = true;
            while (true)
            {
                var pause = await ComposeAsync(isBeat) ? Tick : AfterFailure;
                if (isBeat)
                    beaten = time.GetTimestamp();
                await Task.Delay(pause, time, end.Token);
                var left = Beat - time.GetElapsedTime(beaten);
                isBeat = left <= TimeSpan.Zero || !await news.WaitAsync(left, end.Token);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The last watcher has gone.
        }
    }

    private async Task<bool> ComposeAsync(bool isBeat)
    {
        try
        {
            var sight = await reading.ReadAsync(books => SceneReader.Read(books, consultation, links), end.Token);
            Publish(Frame.Of(sight, current, isBeat ? Frame.TimeAt(time.GetUtcNow()) : null));
            return true;
        }
        catch (Exception why) when (why is not OperationCanceledException)
        {
            // What was shown stays; in a moment it is tried again.
            failed(why);
            Changed();
            return false;
        }
    }

    private void Publish(Frame next)
    {
        var before = current;
        if (before is not null && next.SaysTheSameAs(before))
            return;
        current = next;
        first.TrySetResult(next);
        before?.Pass();
    }
}
