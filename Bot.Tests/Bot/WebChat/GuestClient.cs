using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.WebChat;

/// <summary>Speaks Direct Line as Web Chat does.</summary>
public sealed class GuestClient(GuestHost host, string conversationId, string token)
{
    public string ConversationId => conversationId;

    public string Token => token;

    public string Activities => $"directline/conversations/{conversationId}/activities";

    public Task<HttpResponseMessage> SayAsync(string text, string? clientId = null) =>
        PostAsync(new JObject { ["type"] = "message", ["text"] = text, ["channelData"] = new JObject { ["clientActivityID"] = clientId } });

    public Task<HttpResponseMessage> PostAsync(JObject activity) => PostAsync(activity.ToString());

    public Task<HttpResponseMessage> PostAsync(string body) =>
        SendAsync(HttpMethod.Post, Activities, new StringContent(body, Encoding.UTF8, "application/json"));

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, HttpContent? content = null, string? otherToken = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", otherToken ?? token);
        return await host.Http.SendAsync(request);
    }

    /// <summary>What a polling client is shown.</summary>
    public async Task<JObject> PollAsync(string watermark = "")
    {
        using var answer = await SendAsync(HttpMethod.Get, $"{Activities}?watermark={watermark}");
        answer.EnsureSuccessStatusCode();
        return await ReadAsync(answer);
    }

    public async Task<List<string?>> TextsAsync() => [.. (await PollAsync())["activities"]!.Select(activity => (string?)activity["text"])];

    public async Task<Uri> StreamAsync(string watermark = "")
    {
        using var answer = await SendAsync(HttpMethod.Get, $"directline/conversations/{conversationId}?watermark={watermark}");
        answer.EnsureSuccessStatusCode();
        return new Uri((string)(await ReadAsync(answer))["streamUrl"]!);
    }

    public async Task<ClientWebSocket> OpenAsync(string watermark = "", string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);

        await socket.ConnectAsync(await StreamAsync(watermark), CancellationToken.None);
        return socket;
    }

    /// <summary>The next set of activities that the stream brings; null when the server has closed it.</summary>
    public static async Task<JObject?> NextAsync(ClientWebSocket socket)
    {
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];

        // What never comes is a failure, not a standstill.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, patience.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;

            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return Parse(Encoding.UTF8.GetString(message.ToArray()));
        }
    }

    public static async Task<JObject> ReadAsync(HttpResponseMessage answer) => Parse(await answer.Content.ReadAsStringAsync());

    private static JObject Parse(string json)
    {
        using var reader = new Newtonsoft.Json.JsonTextReader(new StringReader(json)) { DateParseHandling = Newtonsoft.Json.DateParseHandling.None };
        return JObject.Load(reader);
    }
}
