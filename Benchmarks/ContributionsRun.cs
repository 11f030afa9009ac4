using System.Globalization;

namespace Benchmarks;

/// <summary>Typed contributions through the guest chat, each durable when its request is answered; a bare Kestrel POST of the same bytes, in turn with them, is the yardstick.</summary>
public static class ContributionsRun
{
    private const int Delegates = 1000, Rounds = 3;

    private static readonly int[] Connections = [16, 64];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3), Measured = TimeSpan.FromSeconds(10);

    /// <returns>The exit code: 0 when every acknowledged contribution is stored once and the ledger verifies.</returns>
    public static async Task<int> RunAsync(TextWriter console)
    {
        using var bot = await RunningBot.StartAsync();
        using var yardstick = await Server.StartAsync("Benchmarks.dll", bot.DataFolder, "http://", BareServer.Word);
        await console.WriteLineAsync($"{Delegates} delegates join …");
        var seats = await Hall.FillAsync(bot, Delegates);
        var bare = new Load(new Uri(yardstick.Ready).Port, seats, yardstick);
        var chat = new Load(bot.Port, seats, bot.Server);

        await console.WriteLineAsync("| connections | what | a second | p50 ms | p99 ms | processor ms | requests | failed |");
        await console.WriteLineAsync("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var connections in Connections)
        {
            List<Figures> bareRuns = [], chatRuns = [];
            for (var round = 1; round <= Rounds; round++)
            {
                bareRuns.Add(await MeasureAsync(bare, connections, "bare POST"));
                chatRuns.Add(await MeasureAsync(chat, connections, "contribution"));
            }

            var (bareMedian, chatMedian) = (Figures.MedianOf(bareRuns), Figures.MedianOf(chatRuns));
            await WriteAsync(connections, "**bare POST, median**", bareMedian);
            await WriteAsync(connections, "**contribution, median**", chatMedian);
            await console.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {connections} | **ratio** | {bareMedian.PerSecond / chatMedian.PerSecond:F1} : 1 | | | | | |"));
        }

        var audit = await Books.AuditAsync(bot.DataFolder, chat.Acknowledged);
        await console.WriteLineAsync($"\n{audit}");
        return audit.IsClean ? 0 : 1;

        async Task<Figures> MeasureAsync(Load load, int connections, string what)
        {
            var figures = await load.RunAsync(connections, WarmUp, Measured);
            await WriteAsync(connections, what, figures);
            return figures;
        }

        Task WriteAsync(int connections, string what, Figures figures) => console.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"| {connections} | {what} | {figures.PerSecond:F0} | {figures.Median.TotalMilliseconds:F1} | {figures.Slowest.TotalMilliseconds:F1} | {figures.Processor.TotalMilliseconds:F3} | {figures.Count} | {figures.Failed} |"));
    }
}
