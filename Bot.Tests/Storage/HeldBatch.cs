using Consultations.Deciding;

namespace Bot.Tests.Storage;

/// <summary>Keeps the writer at one command, so that what is handed in meanwhile makes one batch.</summary>
internal sealed class HeldBatch : IDisposable
{
    private readonly Pause pause = new();

    public static async Task<HeldBatch> HoldAsync(IDesk desk)
    {
        var held = new HeldBatch();
        _ = desk.TakeAsync(held.pause.Command);
        await held.pause.Reached;
        return held;
    }

    public void Release() => pause.Release();

    public void Dispose() => pause.Dispose();

    /// <summary>A command that takes as long as it is told to.</summary>
    internal sealed class Pause : IDisposable
    {
        private readonly ManualResetEventSlim mayGoOn = new();
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Command<Done> Command => new Waiting(mayGoOn, reached) { By = Asker.House };

        public Task Reached => reached.Task;

        public void Release() => mayGoOn.Set();

        public void Dispose() => Release();
    }

    private sealed record Waiting(ManualResetEventSlim MayGoOn, TaskCompletionSource Reached) : Command<Done>
    {
        public override Result<Done> Decide(Decision decision)
        {
            Reached.TrySetResult();
            MayGoOn.Wait();
            return Done.It;
        }
    }
}
