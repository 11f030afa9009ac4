using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Something that an activity speaks of.</summary>
public class Entity
{
    [JsonProperty("type")] public string Type { get; set; }

    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; } = new JObject();

    /// <summary>The same entity as a type that knows its fields.</summary>
    public T GetAs<T>() => JObject.FromObject(this).ToObject<T>();

    /// <summary>Takes type and fields from an object that knows them.</summary>
    public void SetAs<T>(T obj)
    {
        var entity = JObject.FromObject(obj).ToObject<Entity>();
        Type = entity.Type;
        Properties = entity.Properties;
    }
}

/// <summary>Somebody is mentioned.</summary>
public class Mention : Entity
{
    public Mention()
    {
        Type = "mention";
    }

    [JsonProperty("mentioned")] public ChannelAccount Mentioned { get; set; }
    [JsonProperty("text")] public string Text { get; set; }
}
