using System.Globalization;
using Consultations.Polling;

namespace Benchmarks.Polling;

/// <summary>One poll after another: it is opened, its ballots are delivered, a bare server is posted the votes, each delegate votes once; then the rows are counted, and it is closed.</summary>
public sealed class VotingRounds(RunningBot bot, Electorate room, Server yardstick, TextWriter console)
{
    public const int Connections = 64;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1), Measured = TimeSpan.FromSeconds(5);

    /// <summary>Whether in every round the rows held just what was acknowledged.</summary>
    public bool IsClean { get; private set; } = true;

    /// <param name="settings">Such as <c>named live</c>.</param>
    /// <param name="voting">Lets them vote, while something else goes on.</param>
    public async Task<(Figures Bare, Figures Votes)> RunAsync(string settings, Func<Poll, Load, Task<Figures>>? voting = null)
    {
        var poll = await room.OpenAsync(settings);
        await room.DeliveredAsync();
        IReadOnlyList<Seat> seats = [.. room.Voters.Select(voter => voter.Voting(poll))];
        var bare = await new Load(new Uri(yardstick.Ready).Port, seats, yardstick).RunAsync(Connections, WarmUp, Measured);
        var load = new Load(bot.Port, seats, bot.Server);
        var votes = voting is null ? await load.OnceAsync(Connections) : await voting(poll, load);
        await RecountAsync(poll, load.Acknowledged);
        await room.CloseAsync(poll);
        return (bare, votes);
    }

    public static string Row(string what, Figures figures) => string.Create(CultureInfo.InvariantCulture,
        $"| {what} | {figures.PerSecond:F0} | {figures.Median.TotalMilliseconds:F1} | {figures.Slowest.TotalMilliseconds:F1} | {figures.Processor.TotalMilliseconds:F3} | {figures.Count} | {figures.Failed} |");

    private async Task RecountAsync(Poll poll, List<int> acknowledged)
    {
        var count = await Recount.OfAsync(room, poll, bot.DataFolder);
        if (count.Strays == 0 && count.ByDelegate.Count == acknowledged.Count && acknowledged.TrueForAll(IsThere))
            return;
        IsClean = false;
        await console.WriteLineAsync($"Poll {poll.Number} holds other ballots than were acknowledged.");

        bool IsThere(int number) => count.ByDelegate.GetValueOrDefault(room.Voters[number].DelegateId) == Choice.One(Voter.OptionOf(number), poll.Places).Write();
    }
}
