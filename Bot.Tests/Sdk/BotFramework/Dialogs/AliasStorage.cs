using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Bot.Tests.Sdk.BotFramework.Dialogs;

/// <summary>A storage as the product has one: JSON text, with the names of four types and no other.</summary>
internal sealed class AliasStorage : IStorage
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        TypeNameHandling = TypeNameHandling.Auto,
        MetadataPropertyHandling = MetadataPropertyHandling.ReadAhead,
        DateParseHandling = DateParseHandling.None,
        NullValueHandling = NullValueHandling.Ignore,
        MaxDepth = 32,
        SerializationBinder = new Aliases(),
    };

    public Dictionary<string, string> Rows { get; } = new(StringComparer.Ordinal);

    /// <summary>Changes the stored stack, as a row from another version of the bot would be different.</summary>
    public void Edit(string path, JToken value)
    {
        var (key, text) = Rows.Single();
        var row = JObject.Parse(text);
        row.SelectToken(path).ShouldNotBeNull().Replace(value);
        Rows[key] = row.ToString();
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
        Task.FromResult<IDictionary<string, object>>(keys.Where(Rows.ContainsKey)
            .ToDictionary(key => key, key => JsonConvert.DeserializeObject<object>(Rows[key], Settings)!, StringComparer.Ordinal));

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
            Rows[key] = JsonConvert.SerializeObject(value, typeof(object), Settings);

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
            Rows.Remove(key);

        return Task.CompletedTask;
    }

    private sealed class Aliases : ISerializationBinder
    {
        private static readonly Dictionary<string, Type> Types = new(StringComparer.Ordinal)
        {
            ["map"] = typeof(Dictionary<string, object>),
            ["dialogState"] = typeof(DialogState),
            ["promptOptions"] = typeof(PromptOptions),
            ["foundChoice"] = typeof(FoundChoice),
        };

        public Type BindToType(string? assemblyName, string typeName) =>
            Types.TryGetValue(typeName, out var type) ? type : throw new JsonSerializationException($"'{typeName}' is not on the list.");

        public void BindToName(Type serializedType, out string? assemblyName, out string? typeName)
        {
            assemblyName = null;
            typeName = Types.FirstOrDefault(pair => pair.Value == serializedType).Key
                ?? throw new JsonSerializationException($"{serializedType} is not on the list.");
        }
    }
}
