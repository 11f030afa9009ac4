using Consultations.Deciding;

namespace Storage.Sqlite;

/// <summary>One thing for the writer to do. Within its batch it succeeds or fails alone; it is answered when the batch is on disk.</summary>
internal abstract class Errand
{
    /// <summary>Does it within the open transaction. What it throws undoes this errand only.</summary>
    public abstract void Do(Writer writer);

    /// <summary>The batch is on disk.</summary>
    public abstract void Answer();

    /// <summary>It failed, or the whole batch did.</summary>
    public abstract void Fail(Exception why);
}

/// <summary>An errand that somebody waits for.</summary>
internal abstract class Errand<T>(CancellationToken cancel) : Errand
{
    private readonly TaskCompletionSource<T> answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T answer = default!;

    public Task<T> Answered => answered.Task;

    public sealed override void Do(Writer writer)
    {
        cancel.ThrowIfCancellationRequested();
        answer = Ask(writer);
    }

    public sealed override void Answer() => answered.TrySetResult(answer);

    public sealed override void Fail(Exception why)
    {
        if (why is OperationCanceledException && cancel.IsCancellationRequested)
            answered.TrySetCanceled(cancel);
        else
            answered.TrySetException(why);
    }

    protected abstract T Ask(Writer writer);
}

/// <summary>A command is decided.</summary>
internal sealed class CommandErrand<T>(Command<T> command, CancellationToken cancel) : Errand<Result<T>>(cancel) where T : notnull
{
    protected override Result<T> Ask(Writer writer) => writer.Decide(command);
}

/// <summary>Lines or dialog state are kept: no rule, no ledger.</summary>
internal sealed class KeepingErrand<T>(Func<Session, LinePen, T> keep, CancellationToken cancel) : Errand<T>(cancel)
{
    protected override T Ask(Writer writer) => writer.Keep(keep);
}
