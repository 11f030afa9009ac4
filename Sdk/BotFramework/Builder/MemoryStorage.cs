using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps rows in memory, as JSON, so that nobody shares objects with it. Only moving rows in and out is done under its lock.</summary>
public class MemoryStorage : IStorage
{
    private static readonly JsonSerializerSettings Format = new() { TypeNameHandling = TypeNameHandling.All, DateParseHandling = DateParseHandling.None };

    private readonly Dictionary<string, Row> _rows = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private long _lastVersion;

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new List<(string Key, Row Row)>(keys.Length);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_rows.TryGetValue(key, out var row))
                    found.Add((key, row));
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found.ToDictionary(one => one.Key, one => Materialise(one.Row), StringComparer.Ordinal));
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var rows = changes.Select(change => (change.Key, State: change.Value as VersionedState, Json: Dematerialise(change.Value))).ToList();
        lock (_lock)
        {
            if (rows.Find(row => row.State is { } state && _rows.TryGetValue(row.Key, out var now) && now.Version != state.Version) is { Key: { } stale })
                throw new InvalidOperationException($"Etag conflict: '{stale}' was changed after it was read.");

            foreach (var (key, state, json) in rows)
            {
                _rows[key] = new Row(json, ++_lastVersion);
                if (state is not null)
                    state.Version = _lastVersion;
            }
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
            Array.ForEach(keys, key => _rows.Remove(key));

        return Task.CompletedTask;
    }

    private static object Materialise(Row row)
    {
        var value = JsonConvert.DeserializeObject<object>(row.Json, Format);
        return value is Dictionary<string, object> state ? new VersionedState(state) { Version = row.Version } : value;
    }

    // The version is kept beside the row: a state is stored as the plain dictionary that it is.
    private static string Dematerialise(object value) =>
        JsonConvert.SerializeObject(value is VersionedState state ? new Dictionary<string, object>(state, StringComparer.Ordinal) : value, Format);

    private sealed record Row(string Json, long Version);

    private sealed class VersionedState(Dictionary<string, object> state) : Dictionary<string, object>(state, StringComparer.Ordinal)
    {
        public long Version { get; set; }
    }
}
