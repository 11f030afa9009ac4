using System.Net.Http.Headers;
using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Bot.Connector;

/// <summary>Delivers to the channel that an activity came from.</summary>
public sealed class ConnectorClient(HttpClient http)
{
    private static readonly JsonSerializerSettings Format = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = IncomingJson.MostDepth,
    };

    public static HttpClient Pooled() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    })
    {
        MaxResponseContentBufferSize = 64 * 1024,
        Timeout = TimeSpan.FromSeconds(15),
    };

    public static string Write(object content) => JsonConvert.SerializeObject(content, Format);

    public async Task<string?> PostAsync(Activity activity, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(HttpMethod.Post, Address(activity.ServiceUrl, activity.Conversation.Id, activity.ReplyToId), activity, cancellationToken);
        return IdIn(answer);
    }

    public async Task<string?> PutAsync(Activity activity, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(HttpMethod.Put, Address(activity.ServiceUrl, activity.Conversation.Id, activity.Id), activity, cancellationToken);
        return IdIn(answer);
    }

    public Task DeleteAsync(ConversationReference reference, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Delete, Address(reference.ServiceUrl, reference.Conversation.Id, reference.ActivityId), content: null, cancellationToken);

    private static Uri Address(string serviceUrl, string conversationId, string? activityId)
    {
        var activities = $"{serviceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(conversationId)}/activities";
        return new Uri(string.IsNullOrEmpty(activityId) ? activities : $"{activities}/{Uri.EscapeDataString(activityId)}");
    }

    private async Task<string> SendAsync(HttpMethod method, Uri address, Activity? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        if (content is not null)
            request.Content = new StringContent(Write(content), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));

        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    private static string? IdIn(string answer)
    {
        try
        {
            return (string?)(JsonConvert.DeserializeObject<JToken>(answer, Format) as JObject)?["id"];
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
