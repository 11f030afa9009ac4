using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Benchmarks;

/// <summary>Somebody who came into the web chat through the page's door, and says one line after another.</summary>
public sealed class Visitor
{
    private readonly HttpClient http;
    private readonly string conversationId, token;

    private Visitor(HttpClient http, string conversationId, string token) => (this.http, this.conversationId, this.token) = (http, conversationId, token);

    public Seat Seat => Seat.InTheChat(conversationId, token);

    /// <summary>The same person, who reaches the bot another way.</summary>
    public Visitor Through(HttpClient other) => new(other, conversationId, token);

    /// <summary>A client for a bot on this machine.</summary>
    public static HttpClient ClientOf(RunningBot bot) => new() { BaseAddress = new UriBuilder(Uri.UriSchemeHttp, "127.0.0.1", bot.Port).Uri };

    /// <param name="http">Leads to the bot.</param>
    /// <param name="codeOrKey">What the page posts: <c>{ code }</c> or <c>{ key }</c>.</param>
    public static async Task<Visitor> EnterAsync<T>(HttpClient http, T codeOrKey)
    {
        using var answer = await http.PostAsJsonAsync("guest/enter", codeOrKey);
        answer.EnsureSuccessStatusCode();
        var entry = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return new Visitor(http, entry.GetProperty("conversationId").GetString()!, entry.GetProperty("token").GetString()!);
    }

    public Task SayAsync(string text) => PostAsync("activities", JsonContent.Create(new { type = "message", text }));

    /// <summary>Attaches a file, as the page's paper clip does.</summary>
    public async Task AttachAsync(string path, string type)
    {
        await using var from = File.OpenRead(path);
        var file = new StreamContent(from);
        file.Headers.ContentType = new MediaTypeHeaderValue(type);
        await PostAsync("upload", new MultipartFormDataContent { { file, "file", Path.GetFileName(path) } });
    }

    private async Task PostAsync(string what, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"directline/conversations/{conversationId}/{what}") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }
}
