using System.Collections.Concurrent;
using Consultations.Conversing;

namespace Benchmarks.Turns;

/// <summary>State that is gone with the process, so that the disk is not measured. Versions are not looked at: one person's turns wait for each other.</summary>
internal sealed class MemoryShelf : IStateShelf
{
    private readonly ConcurrentDictionary<string, ShelvedState> states = new(StringComparer.Ordinal);

    public Task<IReadOnlyDictionary<string, ShelvedState>> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        var found = new Dictionary<string, ShelvedState>(keys.Count, StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (states.TryGetValue(key, out var state))
                found.Add(key, state);
        }

        return Task.FromResult<IReadOnlyDictionary<string, ShelvedState>>(found);
    }

    public Task WriteAsync(IReadOnlyDictionary<string, ShelvedState> states, CancellationToken cancel)
    {
        foreach (var (key, state) in states)
            this.states[key] = state;
        return Task.CompletedTask;
    }

    public Task DeleteAsync(IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        foreach (var key in keys)
            states.TryRemove(key, out _);
        return Task.CompletedTask;
    }
}
