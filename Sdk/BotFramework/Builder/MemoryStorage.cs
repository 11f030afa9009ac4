using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps rows in memory, as JSON, so that nobody shares objects with it. Only moving rows in and out is done under its lock.</summary>
public class MemoryStorage : IStorage
{
    private readonly Dictionary<string, JObject> _rows;
    private readonly Dictionary<string, long> _versions = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly JsonSerializer _serializer;
    private long _lastVersion;

    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject> dictionary = null)
    {
        _serializer = jsonSerializer ?? new JsonSerializer { TypeNameHandling = TypeNameHandling.All, MaxDepth = null };
        _rows = dictionary ?? new Dictionary<string, JObject>(StringComparer.Ordinal);
    }

    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
        : this(null, dictionary)
    {
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new List<(string Key, JObject Row, string Version)>(keys.Length);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_rows.TryGetValue(key, out var row) && row is not null)
                    found.Add((key, row, VersionOf(key)));
            }
        }

        var read = new Dictionary<string, object>(found.Count, StringComparer.Ordinal);
        foreach (var (key, row, version) in found)
            read[key] = Materialise(row, version);
        return Task.FromResult<IDictionary<string, object>>(read);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var rows = changes.Select(change => (change.Key, change.Value, Row: Dematerialise(change.Value))).ToList();
        lock (_lock)
        {
            foreach (var (key, value, _) in rows)
                RefuseStale(key, value);
            foreach (var (key, value, row) in rows)
            {
                _rows[key] = row;
                _versions[key] = ++_lastVersion;
                if (value is VersionedState state)
                    state.ETag = VersionOf(key);
            }
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _rows.Remove(key);
                _versions.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    private object Materialise(JObject row, string version)
    {
        var value = row.ToObject<object>(_serializer);
        if (value is Dictionary<string, object> plain)
            value = new VersionedState(plain);
        if (value is IStoreItem item)
            item.ETag = version;
        return value;
    }

    private JObject Dematerialise(object value)
    {
        if (value is null)
            return null;

        // The version is kept beside the row: a state is stored as the plain dictionary that it is.
        if (value is VersionedState state)
            value = new Dictionary<string, object>(state, StringComparer.Ordinal);
        using var writer = new JTokenWriter();
        _serializer.Serialize(writer, value, typeof(object));
        return (JObject)writer.Token;
    }

    private void RefuseStale(string key, object value)
    {
        if (value is not IStoreItem { ETag: { } version } || version == "*" || !_rows.ContainsKey(key) || version == VersionOf(key))
            return;

        throw new InvalidOperationException($"Etag conflict: '{key}' is at {VersionOf(key)}, and the write is based on {version}.");
    }

    private string VersionOf(string key) => _versions.GetValueOrDefault(key).ToString(CultureInfo.InvariantCulture);

    private sealed class VersionedState(Dictionary<string, object> state) : Dictionary<string, object>(state, StringComparer.Ordinal), IStoreItem
    {
        public string ETag { get; set; }
    }
}
