using System.Globalization;
using Consultations.Ledger;

namespace Benchmarks.Polling;

/// <summary>
/// A room votes, each delegate once, by the button of the ballot that they were sent before; a ballot is durable when its request is answered. A bare Kestrel POST of
/// the same bytes, in turn with it, is the yardstick.
/// </summary>
public static class VotesRun
{
    private const int Rounds = 3;

    /// <returns>The exit code: 0 when every acknowledged ballot is counted once, and the ledger verifies.</returns>
    public static async Task<int> RunAsync(int delegates, TextWriter console)
    {
        using var bot = await RunningBot.StartAsync();
        using var yardstick = await Server.StartAsync("Benchmarks.dll", bot.DataFolder, "http://", BareServer.Word);
        await console.WriteLineAsync($"{delegates} delegates join …");
        using var room = await Electorate.GatherAsync(bot, delegates);
        var rounds = new VotingRounds(bot, room, yardstick, console);
        await console.WriteLineAsync($"The bot holds {bot.Server.WorkingSet:F0} MiB when it has started, with {delegates} delegates joined.");
        await rounds.RunAsync("secret hidden");
        await console.WriteLineAsync($"It holds {bot.Server.WorkingSet:F0} MiB when each was sent a ballot and has voted.\n");

        await console.WriteLineAsync("| what | a second | p50 ms | p99 ms | processor ms | requests | failed |");
        await console.WriteLineAsync("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var settings in (string[])["secret hidden", "named hidden", "named live"])
        {
            List<Figures> bareRuns = [], voteRuns = [];
            for (var round = 1; round <= Rounds; round++)
            {
                var (bare, votes) = await rounds.RunAsync(settings);
                bareRuns.Add(bare);
                voteRuns.Add(votes);
                await console.WriteLineAsync(VotingRounds.Row("bare POST", bare));
                await console.WriteLineAsync(VotingRounds.Row(settings, votes));
            }

            var (bareMedian, median) = (Figures.MedianOf(bareRuns), Figures.MedianOf(voteRuns));
            await console.WriteLineAsync(VotingRounds.Row("**bare POST, median**", bareMedian));
            await console.WriteLineAsync(VotingRounds.Row($"**{settings}, median**", median));
            await console.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| **ratio** | {bareMedian.PerSecond / median.PerSecond:F1} : 1 | | | | | |"));
        }

        var findings = await room.ReadAsync(books => Verification.Of(books).Findings);
        await console.WriteLineAsync($"\nverify: {(findings.Count == 0 ? "holds" : string.Join(' ', findings.Select(finding => finding.Sentence)))}. The bot holds {bot.Server.WorkingSet:F0} MiB.");
        return rounds.IsClean && findings.Count == 0 ? 0 : 1;
    }
}
