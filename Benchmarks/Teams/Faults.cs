namespace Benchmarks.Teams;

/// <summary>What goes wrong with which request: what was written down comes first, then chance.</summary>
internal sealed class Faults
{
    private readonly Queue<Fault> script = new();
    private readonly Dictionary<string, int> asked = new(StringComparer.Ordinal);
    private Func<string, int, Fault> chance = (_, _) => Fault.None;

    /// <summary>How many faults were played, each.</summary>
    public Dictionary<Fault, int> Played { get; } = [];

    public void Play(IEnumerable<Fault> faults)
    {
        foreach (var fault in faults)
            script.Enqueue(fault);
    }

    /// <summary>The same for the same seed, whoever comes first: it hangs on the conversation and on how often it was asked.</summary>
    public void PlayAtRandom(int seed, double share, IReadOnlyList<Fault> among) => chance = (conversation, time) =>
    {
        var random = new Random(conversation.Aggregate(seed + time, (sum, letter) => unchecked((sum * 31) + letter)));
        return random.NextDouble() < share ? among[random.Next(among.Count)] : Fault.None;
    };

    public Fault For(string conversation)
    {
        var time = asked[conversation] = asked.GetValueOrDefault(conversation) + 1;
        var fault = script.TryDequeue(out var written) ? written : chance(conversation, time);
        if (fault != Fault.None)
            Played[fault] = Played.GetValueOrDefault(fault) + 1;
        return fault;
    }
}
