using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a client sends when a window is to open, or is sent off.</summary>
public class TaskModuleRequest
{
    [JsonProperty("data")] public object Data { get; set; }
}

/// <summary>What is to become of the window.</summary>
public class TaskModuleResponse
{
    [JsonProperty("task")] public TaskModuleResponseBase Task { get; set; }
}

public class TaskModuleResponseBase
{
    [JsonProperty("type")] public string Type { get; set; }
}

/// <summary>The window opens, or goes on with another card.</summary>
public class TaskModuleContinueResponse : TaskModuleResponseBase
{
    public TaskModuleContinueResponse() => Type = "continue";

    [JsonProperty("value")] public TaskModuleTaskInfo Value { get; set; }
}

/// <summary>The window says one thing more, and that is all.</summary>
public class TaskModuleMessageResponse : TaskModuleResponseBase
{
    public TaskModuleMessageResponse() => Type = "message";

    [JsonProperty("value")] public string Value { get; set; }
}

/// <summary>A window: its title, its size in words or pixels, and its card.</summary>
public class TaskModuleTaskInfo
{
    [JsonProperty("title")] public string Title { get; set; }
    [JsonProperty("height")] public object Height { get; set; }
    [JsonProperty("width")] public object Width { get; set; }
    [JsonProperty("card")] public Attachment Card { get; set; }
}
