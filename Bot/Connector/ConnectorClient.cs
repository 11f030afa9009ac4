using System.Text.Json;
using Bot.Watching;
using Microsoft.Bot.Schema;

namespace Bot.Connector;

/// <summary>Delivers to the channel that an activity came from.</summary>
public sealed class ConnectorClient(HttpClient http)
{
    private static readonly JsonDocumentOptions Bounds = new() { MaxDepth = IncomingJson.MostDepth };

    public static HttpClient Pooled(Measures measures) => new(new WatchedSends(measures, new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    }))
    {
        MaxResponseContentBufferSize = 64 * 1024,
        Timeout = TimeSpan.FromSeconds(15),
    };

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

    private async Task<byte[]> SendAsync(HttpMethod method, Uri address, Activity? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        if (content is not null)
            request.Content = OutgoingJson.ContentOf(content);

        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    private static string? IdIn(byte[] answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer, Bounds);
            return json.RootElement.ValueKind is JsonValueKind.Object
                && json.RootElement.TryGetProperty("id", out var id)
                && id.ValueKind is JsonValueKind.String or JsonValueKind.Number
                ? id.ToString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
