using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>State of one scope (a conversation, a person), read once a turn and written if it changed.</summary>
/// <remarks>The dictionary that the storage returned is the one it gets back, so that a storage can tell which version a write is based on.</remarks>
public abstract class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    protected BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new ArgumentNullException(nameof(name));

        return new BotStateProperty<T>(this, name);
    }

    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        if (Cached(turnContext) is not null && !force)
            return;

        var key = GetStorageKey(turnContext);
        var rows = await _storage.ReadAsync([key], cancellationToken);
        turnContext.TurnState[_contextServiceKey] = new CachedState(AsState(rows is not null && rows.TryGetValue(key, out var row) ? row : null));
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
        turnContext.TurnState[_contextServiceKey] = new CachedState(values) { Saved = null };
        return Task.CompletedTask;
    }

    /// <summary>Deletes the row of this state.</summary>
    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        return _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>A property of the loaded state, or the default of its type.</summary>
    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default) =>
        Task.FromResult(TryGet<T>(turnContext, propertyName, out var value) ? value : default);

    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext)[propertyName] = value;
        return Task.CompletedTask;
    }

    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext).Remove(propertyName);
        return Task.CompletedTask;
    }

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
        return turnContext.TurnState.Get<CachedState>(_contextServiceKey);
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

        public string Saved { get; set; }

        public string Fingerprint() => JsonConvert.SerializeObject(Values);
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
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
            return value;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            await state.DeletePropertyValueAsync(turnContext, name, cancellationToken);
        }
    }
}
