using System.Globalization;
using Consultations.Ledger;
using Consultations.Polling;

namespace Benchmarks.Polling;

/// <summary>
/// A room votes, each delegate once, by the button of the ballot that they were sent before; a ballot is durable when its request is answered. A bare Kestrel POST of
/// the same bytes, in turn with it, is the yardstick.
/// </summary>
public static class VotesRun
{
    private const int Connections = 64, Rounds = 3;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1), Measured = TimeSpan.FromSeconds(5);

    /// <returns>The exit code: 0 when every acknowledged ballot is counted once, and the ledger verifies.</returns>
    public static async Task<int> RunAsync(int delegates, TextWriter console)
    {
        using var bot = await RunningBot.StartAsync();
        using var yardstick = await Server.StartAsync("Benchmarks.dll", bot.DataFolder, "http://", BareServer.Word);
        await console.WriteLineAsync($"{delegates} delegates join …");
        using var room = await Electorate.GatherAsync(bot, delegates);
        var isClean = true;
        await console.WriteLineAsync($"The bot holds {bot.Server.WorkingSet:F0} MiB when it has started, with {delegates} delegates joined.");
        isClean &= (await VoteAsync("secret hidden")).IsClean;
        await console.WriteLineAsync($"It holds {bot.Server.WorkingSet:F0} MiB when each was sent a ballot and has voted.\n");

        await console.WriteLineAsync("| what | a second | p50 ms | p99 ms | processor ms | requests | failed |");
        await console.WriteLineAsync("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var settings in (string[])["secret hidden", "named hidden", "named live"])
        {
            List<Figures> bareRuns = [], voteRuns = [];
            for (var round = 1; round <= Rounds; round++)
            {
                bareRuns.Add(await WriteAsync("bare POST", await BareAsync()));
                var (figures, isCounted) = await VoteAsync(settings);
                isClean &= isCounted;
                voteRuns.Add(await WriteAsync(settings, figures));
            }

            var (bare, votes) = (await WriteAsync("**bare POST, median**", Figures.MedianOf(bareRuns)), await WriteAsync($"**{settings}, median**", Figures.MedianOf(voteRuns)));
            await console.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| **ratio** | {bare.PerSecond / votes.PerSecond:F1} : 1 | | | | | |"));
        }

        var findings = await room.ReadAsync(books => Verification.Of(books).Findings);
        await console.WriteLineAsync($"\nverify: {(findings.Count == 0 ? "holds" : string.Join(' ', findings.Select(finding => finding.Sentence)))}. The bot holds {bot.Server.WorkingSet:F0} MiB.");
        return isClean && findings.Count == 0 ? 0 : 1;

        Task<Figures> BareAsync() =>
            new Load(new Uri(yardstick.Ready).Port, [.. room.Voters.Select(voter => voter.Voting(1))], yardstick).RunAsync(Connections, WarmUp, Measured);

        async Task<(Figures Figures, bool IsClean)> VoteAsync(string settings)
        {
            var poll = await room.OpenAsync(settings);
            await room.DeliveredAsync();
            var load = new Load(bot.Port, [.. room.Voters.Select(voter => voter.Voting(poll.Number))], bot.Server);
            var figures = await load.OnceAsync(Connections);
            var isCounted = await IsCountedAsync(poll, load.Acknowledged);
            await room.CloseAsync(poll);
            if (!isCounted)
                await console.WriteLineAsync($"Poll {poll.Number} holds other ballots than were acknowledged.");
            return (figures, isCounted);
        }

        async Task<bool> IsCountedAsync(Poll poll, List<int> acknowledged)
        {
            var count = await Recount.OfAsync(room, poll, bot.DataFolder);
            return count.Strays == 0 && count.ByDelegate.Count == acknowledged.Count && acknowledged.TrueForAll(number =>
                count.ByDelegate.GetValueOrDefault(room.Voters[number].DelegateId) == Choice.One(Voter.OptionOf(number), poll.Places).Write());
        }

        async Task<Figures> WriteAsync(string what, Figures figures)
        {
            await console.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"| {what} | {figures.PerSecond:F0} | {figures.Median.TotalMilliseconds:F1} | {figures.Slowest.TotalMilliseconds:F1} | {figures.Processor.TotalMilliseconds:F3} | {figures.Count} | {figures.Failed} |"));
            return figures;
        }
    }
}
