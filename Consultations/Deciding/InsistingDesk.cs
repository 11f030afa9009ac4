namespace Consultations.Deciding;

/// <summary>For what the house itself has to write down: it waits for room where the queue is full.</summary>
public static class InsistingDesk
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task<Result<T>> TakeSurelyAsync<T>(this IDesk desk, Command<T> command) where T : notnull
    {
        while (true)
        {
            var result = await desk.TakeAsync(command);
            if (result.Refusal?.Key != nameof(Sentences.Busy))
                return result;
            await Task.Delay(Pause);
        }
    }
}
