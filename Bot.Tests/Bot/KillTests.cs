using Benchmarks;
using Benchmarks.Polling;

namespace Bot.Tests;

public sealed class KillTests
{
    [Fact]
    public async Task What_was_acknowledged_is_there_once_however_often_the_bot_is_killed()
    {
        using var bot = await RunningBot.StartAsync();
        var seats = await Hall.FillAsync(bot, delegates: 8);
        var gate = new ContributionsGate(bot, seats, connections: 8);

        var audit = await gate.RunAsync(times: 2, contributionsBetween: 100);

        gate.Repeated.ShouldBePositive();
        audit.Acknowledged.ShouldBeGreaterThanOrEqualTo(300);
        audit.Stored.ShouldBe(audit.Acknowledged);
        audit.Missing.ShouldBe(0);
        audit.Twice.ShouldBe(0);
        audit.Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_acknowledged_ballot_is_counted_once_however_often_the_bot_is_killed()
    {
        using var bot = await RunningBot.StartAsync();
        using var room = await Electorate.GatherAsync(bot, delegates: 2000);
        var gate = new VotingGate(bot, room, connections: 16);

        var votes = await gate.RunAsync(times: 5);

        votes.Kills.ShouldBe(5);
        votes.CutOff.ShouldBePositive();
        votes.Acknowledged.ShouldBeInRange(2500 - votes.CutOff, 2500);
        votes.Ballots.ShouldBeInRange(2000 - votes.CutOff, 2000);
        votes.Wrong.ShouldBe(0);
        votes.Strays.ShouldBe(0);
        votes.WrongTotals.ShouldBe(0);
        votes.WrongRows.ShouldBe(0);
        votes.Findings.ShouldBeEmpty();
    }
}
