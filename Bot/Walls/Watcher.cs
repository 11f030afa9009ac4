namespace Bot.Walls;

/// <summary>
/// One stream of server-sent events. It keeps nothing but what it sent last: while a slow reader is being written to, frames pass it by, and then it sends the newest.
/// </summary>
/// <param name="keyHash">Hash of the key that it was opened with.</param>
/// <param name="composer">Where frames come from.</param>
/// <param name="time">The server's time is told to whoever comes.</param>
internal sealed class Watcher(string keyHash, Composer composer, TimeProvider time)
{
    private static readonly byte[] Hello = "retry: 2000\n\n"u8.ToArray(), Gone = "event: gone\ndata: {}\n\n"u8.ToArray();

    private byte[] scene = [], votes = [], clock = [];

    public async Task RunAsync(Stream reader, CancellationToken cancel)
    {
        var frame = await composer.CurrentAsync(cancel);
        await reader.WriteAsync(Hello, cancel);
        await reader.WriteAsync(Frame.TimeAt(time.GetUtcNow()), cancel);
        clock = frame.Clock;
        while (true)
        {
            if (frame.IsLast || frame.Revoked.Contains(keyHash))
            {
                await reader.WriteAsync(Gone, cancel);
                await reader.FlushAsync(cancel);
                return;
            }

            await SendAsync(reader, frame, cancel);
            await frame.Passed.WaitAsync(cancel);
            frame = await composer.CurrentAsync(cancel);
        }
    }

    private async Task SendAsync(Stream reader, Frame frame, CancellationToken cancel)
    {
        // With a new scene the number of votes is said again: the page may have begun anew.
        var isNewScene = !ReferenceEquals(scene, frame.Scene);
        if (isNewScene)
            await reader.WriteAsync(scene = frame.Scene, cancel);
        if (isNewScene || !ReferenceEquals(votes, frame.Votes))
            await reader.WriteAsync(votes = frame.Votes, cancel);
        if (!ReferenceEquals(clock, frame.Clock))
            await reader.WriteAsync(clock = frame.Clock, cancel);
        await reader.FlushAsync(cancel);
    }
}
