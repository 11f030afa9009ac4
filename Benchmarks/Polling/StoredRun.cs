using System.Globalization;

namespace Benchmarks.Polling;

/// <summary>What a ballot costs in a consultation that holds many already: three copies of one room, whose bots are voted in in turn.</summary>
public static class StoredRun
{
    private const int Delegates = 2_000, Rounds = 5;
    private const string Settings = "named hidden";

    private static readonly int[] Sizes = [1_000, 100_000, 1_000_000];

    /// <returns>The exit code: 0 when every acknowledged ballot is counted once.</returns>
    public static async Task<int> RunAsync(TextWriter console)
    {
        using var first = await RunningBot.StartAsync();
        using var yardstick = await Server.StartAsync("Benchmarks.dll", first.DataFolder, "http://", BareServer.Word);
        using var room = await Electorate.GatherAsync(first, Delegates);
        var like = await room.CloseAsync(await room.OpenAsync(Settings));
        await room.DeliveredAsync();
        var bots = new List<RunningBot>();
        try
        {
            foreach (var size in Sizes)
            {
                await console.WriteLineAsync($"{size} ballots are put in …");
                bots.Add(await first.CopyAsync(folder => StoredBallots.Add(folder, like, size)));
            }

            var rounds = bots.ConvertAll(bot => new VotingRounds(bot, room.In(bot), yardstick, console));
            var figures = Sizes.ToDictionary(size => size, _ => new List<Figures>());
            await console.WriteLineAsync("| ballots stored | a second | p50 ms | p99 ms | processor ms | requests | failed |");
            await console.WriteLineAsync("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
            for (var round = 0; round <= Rounds; round++)
            {
                foreach (var (size, one) in Sizes.Zip(rounds))
                {
                    var (_, votes) = await one.RunAsync(Settings);
                    // The first round warms up.
                    if (round == 0)
                        continue;
                    figures[size].Add(votes);
                    await console.WriteLineAsync(VotingRounds.Row($"{size}", votes));
                }
            }

            var medians = Sizes.ToDictionary(size => size, size => Figures.MedianOf(figures[size]));
            foreach (var size in Sizes)
            {
                await console.WriteLineAsync(VotingRounds.Row($"**{size}, median**", medians[size]));
                await console.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| **of the first** | | | | {medians[size].Processor / medians[Sizes[0]].Processor:F2} | | |"));
            }

            return rounds.TrueForAll(one => one.IsClean) ? 0 : 1;
        }
        finally
        {
            bots.ForEach(bot => bot.Dispose());
        }
    }
}
