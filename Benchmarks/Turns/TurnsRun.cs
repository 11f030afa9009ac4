using System.Globalization;

namespace Benchmarks.Turns;

/// <summary>
/// Turns through our connector's adapter: an echo in the answer, an echo sent to a channel, a dialog with state; a bare Kestrel POST of the same bytes,
/// in turn with them, is the yardstick. The bot, the yardstick and the channel are processes of their own, with server garbage collection.
/// </summary>
public static class TurnsRun
{
    private const int Rounds = 3, DialogTurns = 100_000, MostRequests = 2_000_000;

    private static readonly int[] Connections = [16, 64];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2), Measured = TimeSpan.FromSeconds(5), Patience = TimeSpan.FromMinutes(2);

    /// <returns>The exit code: 0 when every request was answered with success.</returns>
    public static async Task<int> RunAsync(TextWriter console)
    {
        // The servers inherit it.
        Environment.SetEnvironmentVariable("DOTNET_gcServer", "1");
        var folder = Path.GetTempPath();
        using var yardstick = await Server.StartAsync("Benchmarks.dll", folder, "http://", BareServer.Word);
        using var channel = await Server.StartAsync("Benchmarks.dll", folder, "http://", BareServer.Word);
        using var bot = await Server.StartAsync("Benchmarks.dll", folder, "http://", TurnServer.Word);
        await RehearseAsync(bot, channel);
        var failed = await MeasureMemoryAsync(console, bot, channel);

        await console.WriteLineAsync("| connections | what | a second | share of bare | p50 ms | p99 ms | processor ms | failed |");
        await console.WriteLineAsync("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var connections in Connections)
            failed += await CompareAsync(console, yardstick, bot, channel, connections);
        return failed == 0 ? 0 : 1;
    }

    private static async Task<int> CompareAsync(TextWriter console, Server yardstick, Server bot, Server channel, int connections)
    {
        (string What, Load Load)[] loads =
        [
            ("bare POST", LoadOf(yardstick, TurnServer.Echo, channel, "normal")),
            ("echo, expectReplies", LoadOf(bot, TurnServer.Echo, channel, "expectReplies")),
            ("echo, sent to a channel", LoadOf(bot, TurnServer.Echo, channel, "normal")),
            ("dialog with state, expectReplies", LoadOf(bot, TurnServer.Dialog, channel, "expectReplies")),
        ];
        var runs = loads.ToDictionary(load => load.What, _ => new List<Figures>(), StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (what, load) in loads)
                runs[what].Add(await load.RunAsync(connections, WarmUp, Measured, MostRequests));
        }

        var bare = Figures.MedianOf(runs[loads[0].What]).PerSecond;
        foreach (var (what, _) in loads)
        {
            var median = Figures.MedianOf(runs[what]);
            await console.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"| {connections} | {what} | {median.PerSecond:F0} | {median.PerSecond / bare:F2} | {median.Median.TotalMilliseconds:F2} | {median.Slowest.TotalMilliseconds:F1} | {median.Processor.TotalMilliseconds:F3} | {median.Failed} |"));
        }

        return runs.Values.Sum(figures => figures.Sum(run => run.Failed));
    }

    private static async Task<int> MeasureMemoryAsync(TextWriter console, Server bot, Server channel)
    {
        var fresh = bot.WorkingSet;
        var figures = await LoadOf(bot, TurnServer.Dialog, channel, "expectReplies").RunAsync(Connections[0], TimeSpan.Zero, Patience, DialogTurns);
        await console.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"Working set: {fresh:F0} MiB after the first turns, {bot.WorkingSet:F0} MiB after {figures.Count} more turns of dialogs.\n"));
        return figures.Failed;
    }

    /// <summary>What is measured does what it is said to do.</summary>
    private static async Task RehearseAsync(Server bot, Server channel)
    {
        using var http = new HttpClient { BaseAddress = new Uri(bot.Ready) };
        await ExpectAsync(TurnServer.Echo, "expectReplies", "heard: Shelter homes");
        await ExpectAsync(TurnServer.Echo, "normal", "");
        foreach (var sentence in (string[])["What is your name?", "Which state do you come from?", "Thank you, Shelter homes"])
            await ExpectAsync(TurnServer.Dialog, "expectReplies", sentence);

        async Task ExpectAsync(string path, string deliveryMode, string sentence)
        {
            using var body = new ByteArrayContent(TeamsActivity.From(999_999, channel.Ready, deliveryMode));
            using var answer = await http.PostAsync(path, body);
            var said = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
            if (!said.Contains(sentence, StringComparison.Ordinal) || (sentence.Length == 0 && said.Length > 0))
                throw new InvalidOperationException($"{path} was to answer '{sentence}' and answered '{said}'.");
        }
    }

    private static Load LoadOf(Server server, string path, Server channel, string deliveryMode)
    {
        var seats = Enumerable.Range(0, Connections.Max()).Select(person =>
        {
            var body = TeamsActivity.From(person, channel.Ready, deliveryMode);
            return new Seat(path, _ => body);
        });
        return new Load(new Uri(server.Ready).Port, [.. seats], server);
    }
}
