using Consultations.Conversing;

namespace Storage.Sqlite;

/// <summary>Keeps the state of dialogs.</summary>
internal sealed class StateShelf(Desk desk, Readers readers) : IStateShelf
{
    public Task<IReadOnlyDictionary<string, ShelvedState>> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyDictionary<string, ShelvedState>>(readers.Read(reader => Read(reader.Session, keys)));
    }

    public Task WriteAsync(IReadOnlyDictionary<string, ShelvedState> states, CancellationToken cancel) => desk.KeepAsync(
        (session, _) =>
        {
            foreach (var (key, state) in states)
                Write(session, key, state);
            return states.Count;
        },
        cancel);

    public Task DeleteAsync(IReadOnlyCollection<string> keys, CancellationToken cancel) => desk.KeepAsync(
        (session, _) => keys.Sum(key => session.Run("DELETE FROM DialogStates WHERE Key = $0", key)),
        cancel);

    private static Dictionary<string, ShelvedState> Read(Session session, IReadOnlyCollection<string> keys)
    {
        var found = new Dictionary<string, ShelvedState>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            var rows = session.Rows(
                "SELECT Json, Version FROM DialogStates WHERE Key = $0",
                row => new ShelvedState(row.GetString(0), row.GetString(1)),
                key);
            if (rows.Count > 0)
                found[key] = rows[0];
        }

        return found;
    }

    private static void Write(Session session, string key, ShelvedState state)
    {
        var version = Guid.NewGuid().ToString("N");
        if (state.Version is null)
        {
            session.Run(
                "INSERT INTO DialogStates (Key, Json, Version) VALUES ($0, $1, $2) ON CONFLICT (Key) DO UPDATE SET Json = excluded.Json, Version = excluded.Version",
                key, state.Json, version);
            return;
        }

        var changed = session.Run("UPDATE DialogStates SET Json = $1, Version = $2 WHERE Key = $0 AND Version = $3", key, state.Json, version, state.Version);
        if (changed == 0)
            throw new StateConflictException($"Another turn has written the state {key}.");
    }
}
