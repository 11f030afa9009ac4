using Benchmarks.Announcing;
using Benchmarks.Polling;

namespace Benchmarks;

/// <summary>The gates that must hold: kill -9 under load loses nothing that was acknowledged and doubles nothing.</summary>
public static class SoakRun
{
    private const int Delegates = 200, Connections = 32, ContributionsBetween = 5000, Voters = 10_000;

    /// <returns>The exit code: 0 when the gate holds.</returns>
    public static async Task<int> RunAsync(int kills, TextWriter console)
    {
        using var bot = await RunningBot.StartAsync();
        await console.WriteLineAsync($"{Delegates} delegates join …");
        var seats = await Hall.FillAsync(bot, Delegates);
        await console.WriteLineAsync($"{Connections} connections; killed {kills} times, every {ContributionsBetween} contributions …");
        var gate = new ContributionsGate(bot, seats, Connections);
        var audit = await gate.RunAsync(kills, ContributionsBetween);
        await console.WriteLineAsync($"{audit}; {gate.Repeated} were cut off and repeated");
        return audit.IsClean && audit.Stored == audit.Acknowledged ? 0 : 1;
    }

    /// <summary>The same for ballots, in a secret and a named poll at once.</summary>
    /// <returns>The exit code: 0 when the gate holds.</returns>
    public static async Task<int> VoteAsync(int kills, TextWriter console)
    {
        using var bot = await RunningBot.StartAsync();
        await console.WriteLineAsync($"{Voters} delegates join …");
        using var room = await Electorate.GatherAsync(bot, Voters);
        await console.WriteLineAsync($"{Connections} connections; killed {kills} times in the middle of voting …");
        var votes = await new VotingGate(bot, room, Connections).RunAsync(kills);
        await console.WriteLineAsync($"{votes}");
        return votes.AreClean && votes.Kills == kills ? 0 : 1;
    }

    /// <summary>The same for a broadcast to people in Teams.</summary>
    /// <returns>The exit code: 0 when the gates hold.</returns>
    public static async Task<int> BroadcastAsync(int delegates, int kills, TextWriter console)
    {
        using var bot = await RunningBot.StartAsync();
        await console.WriteLineAsync($"{delegates} delegates join in Teams …");
        await using var room = await TeamsRoom.GatherAsync(bot, delegates);
        await console.WriteLineAsync($"one message to everybody; killed {kills} times meanwhile …");
        var told = await new BroadcastGate(bot, room).RunAsync(kills);
        await console.WriteLineAsync($"{told}");
        return told.IsSound ? 0 : 1;
    }
}
