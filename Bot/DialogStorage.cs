using System.Reflection;
using Consultations.Conversing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Bot;

/// <summary>
/// The bot's dialog state on our own shelf. Type names are written from a closed list, by aliases, and any other is refused,
/// so that what is read back can only ever be one of these four.
/// </summary>
public sealed class DialogStorage(IStateShelf shelf) : IStorage
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.Auto,
        MetadataPropertyHandling = MetadataPropertyHandling.ReadAhead,
        DateParseHandling = DateParseHandling.None,
        NullValueHandling = NullValueHandling.Ignore,
        MaxDepth = 64,
        SerializationBinder = new ClosedList(),
        ContractResolver = new QuestionsOnly(),
    });

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var shelved = await shelf.ReadAsync(keys, cancellationToken);
        var read = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (key, state) in shelved)
        {
            try
            {
                read[key] = new VersionedState(Read(state.Json), state.Version);
            }
            catch (JsonException)
            {
                // Written by a version that this one does not understand: the person is told that the dialog was lost, and facts are not in it.
                read[key] = new VersionedState([], state.Version) { ["lost"] = true };
            }
        }

        return read;
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default) =>
        shelf.WriteAsync(changes.ToDictionary(change => change.Key, change => new ShelvedState(Write(change.Value), (change.Value as VersionedState)?.Version)), cancellationToken);

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => shelf.DeleteAsync(keys, cancellationToken);

    private static Dictionary<string, object> Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, MaxDepth = 64 };
        return Serializer.Deserialize<Dictionary<string, object>>(reader) ?? [];
    }

    private static string Write(object state)
    {
        using var text = new StringWriter();
        Serializer.Serialize(text, new Dictionary<string, object>((IDictionary<string, object>)state), typeof(Dictionary<string, object>));
        return text.ToString();
    }

    /// <summary>State that remembers which version of the row it was read from.</summary>
    private sealed class VersionedState(Dictionary<string, object> values, string? version) : Dictionary<string, object>(values)
    {
        public string? Version { get; } = version;
    }

    /// <summary>A prompt keeps the activity with which it asked, as it was addressed. Who was asked, and where, is known when it is asked again.</summary>
    private sealed class QuestionsOnly : DefaultContractResolver
    {
        private static readonly HashSet<string> Address = new(StringComparer.Ordinal)
        {
            nameof(Activity.Id), nameof(Activity.ReplyToId), nameof(Activity.ChannelId), nameof(Activity.ServiceUrl),
            nameof(Activity.From), nameof(Activity.Recipient), nameof(Activity.Conversation), nameof(Activity.Timestamp),
        };

        protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
        {
            var property = base.CreateProperty(member, memberSerialization);
            if (member.DeclaringType == typeof(Activity) && Address.Contains(member.Name))
                property.ShouldSerialize = static _ => false;
            return property;
        }
    }

    private sealed class ClosedList : ISerializationBinder
    {
        private static readonly Dictionary<string, Type> ByAlias = new(StringComparer.Ordinal)
        {
            ["map"] = typeof(Dictionary<string, object>),
            ["dialogState"] = typeof(DialogState),
            ["promptOptions"] = typeof(PromptOptions),
            ["foundChoice"] = typeof(FoundChoice),
        };

        private static readonly Dictionary<Type, string> ByType = ByAlias.ToDictionary(pair => pair.Value, pair => pair.Key);

        public Type BindToType(string? assemblyName, string typeName) =>
            ByAlias.TryGetValue(typeName, out var type) ? type : throw new JsonSerializationException($"State may not hold a {typeName}.");

        public void BindToName(Type serializedType, out string? assemblyName, out string? typeName)
        {
            assemblyName = null;
            typeName = ByType.TryGetValue(serializedType, out var alias) ? alias : throw new JsonSerializationException($"State may not hold a {serializedType.Name}.");
        }
    }
}
