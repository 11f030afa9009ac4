using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>State of one scope (a conversation, a person), read once a turn and written if it changed.</summary>
/// <remarks>The dictionary that the storage returned is the one it gets back, so that a storage can tell which version a write is based on.</remarks>
public abstract class BotState(IStorage storage, string contextServiceKey)
{
    private readonly IStorage _storage = storage ?? throw new ArgumentNullException(nameof(storage));

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new BotStateProperty<T>(this, name);
    }

    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        if (Cached(turnContext) is not null && !force)
            return;

        var key = GetStorageKey(turnContext);
        var rows = await _storage.ReadAsync([key], cancellationToken);
        turnContext.TurnState[contextServiceKey] = new CachedState(AsState(rows is not null && rows.TryGetValue(key, out var row) ? row : null));
    }

    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        if (Cached(turnContext) is not { } cached)
            return;

        var now = cached.Fingerprint();
        if (!force && now == cached.Saved)
            return;

        var changes = new Dictionary<string, object>(StringComparer.Ordinal) { [GetStorageKey(turnContext)] = cached.Values };
        await _storage.WriteAsync(changes, cancellationToken);
        cached.Saved = now;
    }

    /// <summary>Empties the state; the next save writes it so.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var values = Cached(turnContext)?.Values ?? new Dictionary<string, object>(StringComparer.Ordinal);
        values.Clear();
        turnContext.TurnState[contextServiceKey] = new CachedState(values) { Saved = null };
        return Task.CompletedTask;
    }

    /// <summary>Deletes the row of this state.</summary>
    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(contextServiceKey);
        return _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);

    private static IDictionary<string, object> AsState(object row) => row switch
    {
        null => new Dictionary<string, object>(StringComparer.Ordinal),
        IDictionary<string, object> values => values,
        JObject json => json.ToObject<Dictionary<string, object>>(),
        _ => throw new InvalidOperationException($"A {row.GetType().Name} is no state: it has to be a dictionary."),
    };

    private CachedState Cached(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedState>(contextServiceKey);
    }

    private IDictionary<string, object> Loaded(ITurnContext turnContext) =>
        Cached(turnContext)?.Values ?? throw new InvalidOperationException("The state has to be loaded first.");

    private bool TryGet<T>(ITurnContext turnContext, string name, out T value)
    {
        value = default;
        if (!Loaded(turnContext).TryGetValue(name, out var held) || held is null)
            return false;

        // A storage that keeps no types gives back JSON, and numbers of the widest kind.
        value = held is T typed ? typed : JToken.FromObject(held).ToObject<T>();
        return true;
    }

    private sealed class CachedState
    {
        public CachedState(IDictionary<string, object> values)
        {
            Values = values;
            Saved = Fingerprint();
        }

        public IDictionary<string, object> Values { get; }

        public ulong? Saved { get; set; }

        public ulong Fingerprint() => StateFingerprint.Of(Values);
    }

    private sealed class BotStateProperty<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            if (state.TryGet<T>(turnContext, name, out var value) || defaultValueFactory is null)
                return value;

            value = defaultValueFactory();
            state.Loaded(turnContext)[name] = value;
            return value;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            state.Loaded(turnContext)[name] = value;
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            state.Loaded(turnContext).Remove(name);
        }
    }
}
