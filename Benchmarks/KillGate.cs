using System.Net;
using System.Net.Sockets;

namespace Benchmarks;

/// <summary>
/// Kills the bot in the middle of load, again and again. People repeat a line that was not answered, under the same client's id,
/// as their browsers would, or give it up.
/// </summary>
public sealed class KillGate(RunningBot bot)
{
    private volatile TaskCompletionSource isUp = Opened();
    private TaskCompletionSource reached = new();
    private int settled, goal, repeated, givenUp;

    /// <summary>Lines that were under way when the bot died, and were said again.</summary>
    public int Repeated => repeated;

    /// <summary>Lines that were under way when the bot died, and were not said again: nobody knows whether they were taken.</summary>
    public int GivenUp => givenUp;

    /// <summary>How often the bot was killed.</summary>
    public int Kills { get; private set; }

    /// <summary>Lets everybody say their lines, each speaker over a connection of their own, and kills the bot whenever so many more are settled.</summary>
    public async Task RunAsync(IEnumerable<IEnumerable<SpokenLine>> speakers, int kills, int linesBetween)
    {
        var everybody = Task.WhenAll(speakers.Select(lines => Task.Run(() => SpeakAsync(lines))).ToList());
        while (Kills < kills && await Task.WhenAny(SettledAsync((Kills + 1) * linesBetween), everybody) != everybody)
        {
            isUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await bot.KillAndRestartAsync();
            Kills++;
            isUp.SetResult();
        }

        await everybody;
    }

    private async Task SpeakAsync(IEnumerable<SpokenLine> lines)
    {
        PostConnection? connection = null;
        foreach (var line in lines)
        {
            var isSettled = false;
            while (!isSettled)
            {
                await isUp.Task;
                try
                {
                    connection ??= await PostConnection.OpenAsync(bot.Port);
                    isSettled = await connection.PostAsync(line.Seat, line.Body) is HttpStatusCode.OK;
                    if (isSettled)
                        line.Answered();
                }
                catch (Exception cut) when (cut is SocketException or IOException)
                {
                    connection?.Dispose();
                    connection = null;
                    isSettled = line.GivenUp is not null;
                    line.GivenUp?.Invoke();
                    Interlocked.Increment(ref isSettled ? ref givenUp : ref repeated);
                }
            }

            if (Interlocked.Increment(ref settled) == Volatile.Read(ref goal))
                reached.TrySetResult();
        }

        connection?.Dispose();
    }

    private Task SettledAsync(int lines)
    {
        reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref goal, lines);
        if (Volatile.Read(ref settled) >= lines)
            reached.TrySetResult();
        return reached.Task;
    }

    private static TaskCompletionSource Opened()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }
}

/// <summary>What somebody says to a bot that may die meanwhile.</summary>
/// <param name="Seat">Who says it.</param>
/// <param name="Body">The activity.</param>
/// <param name="Answered">Told once it was answered with success.</param>
/// <param name="GivenUp">Told instead where it was cut off; null for whoever says it again until it is answered.</param>
public sealed record SpokenLine(Seat Seat, byte[] Body, Action Answered, Action? GivenUp = null);
