using Consultations.Deciding;

namespace Bot.Watching;

/// <summary>The desk, with the commands counted that are handed in: which they are and what became of them, not what is in them.</summary>
internal sealed class WatchedDesk(IDesk desk, Measures measures) : IDesk
{
    public event Action<AfterCommit>? Committed
    {
        add => desk.Committed += value;
        remove => desk.Committed -= value;
    }

    public bool IsFull => desk.IsFull;

    public async Task<Result<T>> TakeAsync<T>(Command<T> command, CancellationToken cancel = default) where T : notnull
    {
        var (name, outcome) = (command.GetType().Name, Measures.Failed);
        using var trace = Measures.Traces.StartActivity("command");
        trace?.SetTag("command", name);
        try
        {
            var result = await desk.TakeAsync(command, cancel);
            outcome = result.Refusal is null ? Measures.Done : Measures.Refused;
            return result;
        }
        finally
        {
            trace?.SetTag("outcome", outcome);
            measures.CommandEnded(name, outcome);
        }
    }
}
