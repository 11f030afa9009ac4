using System.Text;
using Bot.Tests.WebChat;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Connector;

/// <summary>What the Bot Connector posts, and what it reads from the answers.</summary>
internal static class Posts
{
    public static Task<HttpResponseMessage> PostAsync(GuestHost host, string body, string? header = null)
    {
        var content = new StringContent(body, Encoding.UTF8, "application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, "api/messages") { Content = content };
        if (header is not null)
            request.Headers.TryAddWithoutValidation(header, "https://elsewhere.example");

        return host.Http.SendAsync(request);
    }

    public static string Message(
        string type = "message",
        string text = "hello",
        string serviceUrl = "http://localhost:1/",
        string? deliveryMode = null,
        string? value = null,
        string? name = null,
        string channel = "emulator",
        string from = "person") => $$"""
        {
          "type": "{{type}}", "id": "a1", "text": "{{text}}", "serviceUrl": "{{serviceUrl}}", "channelId": "{{channel}}", "locale": "en",
          "from": {"id": "{{from}}"}, "recipient": {"id": "bot"}, "conversation": {"id": "19:room/1"}, "deliveryMode": "{{deliveryMode ?? "normal"}}",
          "value": {{value ?? "null"}}, "name": "{{name}}"
        }
        """;

    public static IEnumerable<string?> Texts(JObject replies) => replies["activities"]!.Select(reply => (string?)reply["text"]);
}
