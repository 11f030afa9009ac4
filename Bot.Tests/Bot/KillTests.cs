using Benchmarks;

namespace Bot.Tests;

public sealed class KillTests
{
    [Fact]
    public async Task What_was_acknowledged_is_there_once_however_often_the_bot_is_killed()
    {
        using var bot = await RunningBot.StartAsync();
        var seats = await Hall.FillAsync(bot, delegates: 8);
        var gate = new KillGate(bot, seats, connections: 8);

        var audit = await gate.RunAsync(kills: 2, contributionsBetween: 100);

        gate.Repeated.ShouldBePositive();
        audit.Acknowledged.ShouldBeGreaterThanOrEqualTo(300);
        audit.Stored.ShouldBe(audit.Acknowledged);
        audit.Missing.ShouldBe(0);
        audit.Twice.ShouldBe(0);
        audit.Findings.ShouldBeEmpty();
    }
}
