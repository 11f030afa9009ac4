namespace Benchmarks;

/// <summary>The gate that must hold: kill -9 under load loses nothing that was acknowledged and doubles nothing.</summary>
public static class SoakRun
{
    private const int Delegates = 200, Connections = 32, ContributionsBetween = 5000;

    /// <returns>The exit code: 0 when the gate holds.</returns>
    public static async Task<int> RunAsync(int kills, TextWriter console)
    {
        using var bot = await RunningBot.StartAsync();
        await console.WriteLineAsync($"{Delegates} delegates join …");
        var seats = await Hall.FillAsync(bot, Delegates);
        await console.WriteLineAsync($"{Connections} connections; killed {kills} times, every {ContributionsBetween} contributions …");
        var gate = new KillGate(bot, seats, Connections);
        var audit = await gate.RunAsync(kills, ContributionsBetween);
        await console.WriteLineAsync($"{audit}; {gate.Repeated} were cut off and repeated");
        return audit.IsClean && audit.Stored == audit.Acknowledged ? 0 : 1;
    }
}
