using System.Text;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Teams;

/// <summary>The side of Teams that a bot is told by.</summary>
/// <param name="bot">Reaches the bot.</param>
/// <param name="serviceUrl">Where the bot is to answer.</param>
public sealed class TeamsCaller(HttpClient bot, string serviceUrl = TeamsConnector.Address)
{
    private int given;

    /// <summary>Something that a person does in their chat with the bot.</summary>
    public JObject Activity(string type, string person, string? text = null, string? name = null, JToken? value = null) => JObject.FromObject(new
    {
        type,
        id = NewId(),
        channelId = "msteams",
        serviceUrl,
        text,
        name,
        value,
        locale = "en-IN",
        from = new { id = $"29:{person}", name = person, aadObjectId = $"aad-{person}" },
        recipient = new { id = "28:bot", name = "ConsultationBot" },
        conversation = new { id = $"a:29:{person}", conversationType = "personal", tenantId = "tenant" },
        channelData = new { tenant = new { id = "tenant" } },
    });

    public Task<HttpResponseMessage> PostAsync(JObject activity)
    {
        var content = new StringContent(activity.ToString(), Encoding.UTF8, "application/json");
        return bot.PostAsync(new Uri("api/messages", UriKind.Relative), content);
    }

    /// <summary>An invoke whose answer Teams did not wait for: once more as it was, while the first may still be under way, and once more with a new id.</summary>
    public async Task<IReadOnlyList<HttpResponseMessage>> PostAgainAsync(JObject activity)
    {
        var twice = await Task.WhenAll(PostAsync(activity), PostAsync(activity));
        var late = (JObject)activity.DeepClone();
        late["id"] = NewId();
        return [.. twice, await PostAsync(late)];
    }

    private string NewId() => $"f:{Interlocked.Increment(ref given)}";
}
