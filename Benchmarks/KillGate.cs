using System.Net;
using System.Net.Sockets;

namespace Benchmarks;

/// <summary>
/// Kills the bot in the middle of load, again and again. Delegates repeat a line that was not answered, under the same client's id,
/// as their browsers would; in the end everything must be there once.
/// </summary>
public sealed class KillGate(RunningBot bot, IReadOnlyList<Seat> seats, int connections)
{
    private readonly List<int> acknowledged = [];
    private readonly Lock gate = new();
    private TaskCompletionSource reached = new();
    private volatile TaskCompletionSource isUp = Opened();
    private volatile bool isEnough;
    private int last = -1, goal, repeated;

    /// <summary>Lines that were under way when the bot died, and were said again.</summary>
    public int Repeated => repeated;

    /// <summary>Lets so many contributions be acknowledged before each kill and after the last, then holds what was acknowledged against the database.</summary>
    public async Task<Audit> RunAsync(int kills, int contributionsBetween)
    {
        var speakers = Enumerable.Range(0, connections).Select(first => Task.Run(() => SpeakAsync(first))).ToList();
        for (var kill = 1; kill <= kills; kill++)
        {
            await AcknowledgedAsync(contributionsBetween);
            isUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await bot.KillAndRestartAsync();
            isUp.SetResult();
        }

        await AcknowledgedAsync(contributionsBetween);
        isEnough = true;
        await Task.WhenAll(speakers);
        return await Books.AuditAsync(bot.DataFolder, acknowledged);
    }

    private async Task SpeakAsync(int first)
    {
        PostConnection? connection = null;
        for (var seat = first; !isEnough; seat += connections)
        {
            var number = Interlocked.Increment(ref last);
            var isAnswered = false;
            while (!isAnswered)
            {
                await isUp.Task;
                try
                {
                    connection ??= await PostConnection.OpenAsync(bot.Port);
                    isAnswered = await connection.PostAsync(seats[seat % seats.Count], Script.Activity(number)) is HttpStatusCode.OK;
                }
                catch (Exception cut) when (cut is SocketException or IOException)
                {
                    connection?.Dispose();
                    connection = null;
                    Interlocked.Increment(ref repeated);
                }
            }

            Count(number);
        }

        connection?.Dispose();
    }

    private void Count(int number)
    {
        lock (gate)
        {
            acknowledged.Add(number);
            if (acknowledged.Count >= goal)
                reached.TrySetResult();
        }
    }

    private Task AcknowledgedAsync(int more)
    {
        lock (gate)
        {
            goal = acknowledged.Count + more;
            reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return reached.Task;
        }
    }

    private static TaskCompletionSource Opened()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }
}
