using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a client sends when an Action.Execute is pressed.</summary>
public class AdaptiveCardInvokeValue
{
    [JsonProperty("action")] public AdaptiveCardInvokeAction Action { get; set; }
    [JsonProperty("state")] public string State { get; set; }
}

/// <summary>The Action.Execute that was pressed, with what was filled in.</summary>
public class AdaptiveCardInvokeAction
{
    [JsonProperty("type")] public string Type { get; set; }
    [JsonProperty("id")] public string Id { get; set; }
    [JsonProperty("verb")] public string Verb { get; set; }
    [JsonProperty("data")] public object Data { get; set; }
}

/// <summary>What the client is to show after an Action.Execute.</summary>
public class AdaptiveCardInvokeResponse
{
    [JsonProperty("statusCode")] public int StatusCode { get; set; }
    [JsonProperty("type")] public string Type { get; set; }
    [JsonProperty("value")] public object Value { get; set; }
}

/// <summary>Why something was refused, for a client.</summary>
public class Error
{
    [JsonProperty("code")] public string Code { get; set; }
    [JsonProperty("message")] public string Message { get; set; }
}
