namespace Bot.Connector;

/// <summary>Lets one at a time through each gate; those at different gates never wait for each other.</summary>
public sealed class Gates
{
    private readonly Dictionary<string, Gate> gates = new(StringComparer.Ordinal);

    public async Task<IDisposable> EnterAsync(string key, CancellationToken cancellationToken)
    {
        Gate? gate;
        lock (gates)
        {
            if (!gates.TryGetValue(key, out gate))
                gates[key] = gate = new Gate();
            gate.Users++;
        }

        try
        {
            await gate.Turn.WaitAsync(cancellationToken);
        }
        catch
        {
            Release(key, gate);
            throw;
        }

        return new Passage(this, key, gate);
    }

    private void Release(string key, Gate gate)
    {
        lock (gates)
        {
            if (--gate.Users == 0)
                gates.Remove(key);
        }
    }

    private sealed class Gate
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Passage(Gates gates, string key, Gate gate) : IDisposable
    {
        public void Dispose()
        {
            gate.Turn.Release();
            gates.Release(key, gate);
        }
    }
}
