using Bot.Tests.Teams;
using Consultations.Deciding;

namespace Bot.Tests.Delivery;

/// <summary>A desk whose writer the clock waits for. Cut off, as by a kill, it writes nothing more, and answers never come.</summary>
internal sealed class WatchedDesk(IDesk desk, SimulatedClock clock) : IDesk
{
    private volatile bool isCut;

    public event Action<AfterCommit>? Committed
    {
        add => desk.Committed += value;
        remove => desk.Committed -= value;
    }

    /// <summary>Sees each command before it is handed in.</summary>
    public Action<object> Taking { get; set; } = _ => { };

    public bool IsFull => desk.IsFull;

    public void Cut() => isCut = true;

    public async Task<Result<T>> TakeAsync<T>(Command<T> command, CancellationToken cancel = default)
        where T : notnull
    {
        Taking(command);
        if (isCut)
            return await Never<T>();
        Result<T> answer;
        using (clock.Hold())
            answer = await desk.TakeAsync(command, cancel);
        return isCut ? await Never<T>() : answer;
    }

    private static Task<Result<T>> Never<T>()
        where T : notnull => new TaskCompletionSource<Result<T>>().Task;
}
