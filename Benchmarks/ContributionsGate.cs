namespace Benchmarks;

/// <summary>Delegates contribute while the bot is killed, and repeat what was cut off; in the end everything must be there once.</summary>
public sealed class ContributionsGate(RunningBot bot, IReadOnlyList<Seat> seats, int connections)
{
    private readonly List<int> acknowledged = [];
    private readonly Lock gate = new();
    private readonly KillGate kills = new(bot);
    private int last = -1;

    /// <summary>Lines that were under way when the bot died, and were said again.</summary>
    public int Repeated => kills.Repeated;

    /// <summary>Lets so many contributions be acknowledged before each kill and after the last, then holds what was acknowledged against the database.</summary>
    public async Task<Audit> RunAsync(int times, int contributionsBetween)
    {
        var speakers = Enumerable.Range(0, connections).Select(first => LinesOf(first, (times + 1) * contributionsBetween));
        await kills.RunAsync(speakers, times, contributionsBetween);
        return await Books.AuditAsync(bot.DataFolder, acknowledged);
    }

    private IEnumerable<SpokenLine> LinesOf(int first, int total)
    {
        for (var seat = first; Interlocked.Increment(ref last) is var number && number < total; seat += connections)
            yield return new SpokenLine(seats[seat % seats.Count], Script.Activity(number), () => Count(number));
    }

    private void Count(int number)
    {
        lock (gate)
            acknowledged.Add(number);
    }
}
