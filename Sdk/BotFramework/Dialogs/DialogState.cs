using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialogs that are under way in a conversation, as they are stored between turns.</summary>
public class DialogState(List<DialogInstance> stack)
{
    /// <summary>Makes the state of a conversation in which no dialog is under way.</summary>
    [JsonConstructor]
    public DialogState()
        : this(null)
    {
    }

    /// <summary>The instances under way, the active one first.</summary>
    [JsonProperty("dialogStack")] public List<DialogInstance> DialogStack { get; set; } = stack ?? [];
}

/// <summary>One dialog that is under way.</summary>
public class DialogInstance
{
    [JsonProperty("id")] public string Id { get; set; }

    /// <summary>What the dialog remembers between turns.</summary>
    [JsonProperty("state")] public IDictionary<string, object> State { get; set; }

    /// <summary>The version of the dialog that wrote the state, where one was noted.</summary>
    [JsonProperty("version")] public string Version { get; set; }
}
