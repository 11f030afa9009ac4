using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Why something was refused, for a client.</summary>
public class Error
{
    [JsonProperty("code")] public string Code { get; set; }
    [JsonProperty("message")] public string Message { get; set; }
}
