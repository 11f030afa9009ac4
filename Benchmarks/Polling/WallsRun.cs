using System.Globalization;
using Consultations.Polling;

namespace Benchmarks.Polling;

/// <summary>A room votes, once with nobody watching and once with five hundred walls, in turn: what that costs, and how soon the walls count a ballot.</summary>
public static class WallsRun
{
    private const int Rounds = 3, Walls = 500;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <returns>The exit code: 0 when every acknowledged ballot is counted once, in the rows and on every wall.</returns>
    public static async Task<int> RunAsync(int delegates, TextWriter console)
    {
        using var bot = await RunningBot.StartAsync();
        using var yardstick = await Server.StartAsync("Benchmarks.dll", bot.DataFolder, "http://", BareServer.Word);
        await console.WriteLineAsync($"{delegates} delegates join …");
        using var room = await Electorate.GatherAsync(bot, delegates);
        using var http = Visitor.ClientOf(bot);
        var rounds = new VotingRounds(bot, room, yardstick, console);
        await rounds.RunAsync("secret hidden");

        await console.WriteLineAsync("| what | a second | p50 ms | p99 ms | processor ms | requests | failed |");
        await console.WriteLineAsync("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var settings in (string[])["secret hidden", "named live"])
        {
            List<Figures> alone = [], watched = [], lags = [];
            for (var round = 1; round <= Rounds; round++)
            {
                alone.Add((await rounds.RunAsync(settings)).Votes);
                await console.WriteLineAsync(VotingRounds.Row(settings, alone[^1]));
                watched.Add((await rounds.RunAsync(settings, WatchedAsync)).Votes);
                await console.WriteLineAsync(VotingRounds.Row($"{settings}, {Walls} walls", watched[^1]));
                await console.WriteLineAsync(Lag("from acknowledgement to wall", lags[^1]));
            }

            var (without, with) = (Figures.MedianOf(alone), Figures.MedianOf(watched));
            await console.WriteLineAsync(VotingRounds.Row($"**{settings}, median**", without));
            await console.WriteLineAsync(VotingRounds.Row($"**{settings}, {Walls} walls, median**", with));
            await console.WriteLineAsync(Lag("**from acknowledgement to wall, median**", Figures.MedianOf(lags)));
            await console.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"| **rate with walls** | {with.PerSecond / without.PerSecond:P0} | | | | | |\n| **a watcher's processor time in a second of voting** | | | | {(with.Processor - without.Processor).TotalMilliseconds * with.PerSecond / Walls:F3} | | |"));

            async Task<Figures> WatchedAsync(Poll poll, Load load)
            {
                var walls = await Task.WhenAll(Enumerable.Range(0, Walls).Select(_ => WatchedWall.OpenAsync(http, room.WallKey)));
                var figures = await load.OnceAsync(VotingRounds.Connections);
                await Task.WhenAll(walls.Select(wall => wall.ShowsAsync(poll.Number, load.AnsweredAt.Count, Longest)));
                lags.Add(Figures.Of([.. walls.SelectMany(wall => wall.Lags(poll.Number, load.AnsweredAt))], failed: 0, TimeSpan.FromSeconds(1), TimeSpan.Zero));
                foreach (var wall in walls)
                    wall.Dispose();
                return figures;
            }
        }

        return rounds.IsClean ? 0 : 1;
    }

    private static string Lag(string what, Figures lags) => string.Create(CultureInfo.InvariantCulture,
        $"| {what} | | {lags.Median.TotalMilliseconds:F0} | {lags.Slowest.TotalMilliseconds:F0} | | {lags.Count} | |");
}
