using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Bot.Connector;

/// <summary>The organisation that a conversation belongs to, as Teams says it in either of two places.</summary>
public static class Tenant
{
    /// <returns>Its id; empty where the channel knows none.</returns>
    public static string Of(Activity activity) =>
        activity.Conversation?.TenantId ?? ((activity.ChannelData as JObject)?["tenant"] as JObject)?.Value<string>("id") ?? "";
}
