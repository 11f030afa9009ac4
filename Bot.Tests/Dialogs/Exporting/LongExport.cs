using Consultations.Exporting;

namespace Bot.Tests.Dialogs.Exporting;

/// <summary>A format whose file is written when it is told to be, and a clock whose wait for two seconds is over when it is told to be.</summary>
internal sealed class LongExport : TimeProvider, IReportWriter
{
    private static readonly DateTimeOffset Now = new(2019, 2, 28, 9, 0, 0, TimeSpan.Zero);

    private readonly TaskCompletionSource<Action> waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Format => "long";

    public string Ending => "txt";

    public string ContentType => "text/plain; charset=utf-8";

    /// <summary>Whoever waits for the file has waited two seconds.</summary>
    public async Task PassAsync() => (await waiting.Task)();

    /// <summary>The file is there.</summary>
    public void End() => written.SetResult();

    public async Task WriteAsync(ReportSource source, Stream to, CancellationToken cancel)
    {
        await written.Task;
        await to.WriteAsync("long"u8.ToArray(), cancel);
    }

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != TimeSpan.FromSeconds(2))
            return base.CreateTimer(callback, state, dueTime, period);
        waiting.TrySetResult(() => callback(state));
        return base.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
