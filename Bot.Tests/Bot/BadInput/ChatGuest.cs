using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.BadInput;

/// <summary>Somebody in the guest chat, by its own protocol.</summary>
internal sealed class ChatGuest(HttpClient browser, string conversation, string token)
{
    private string watermark = "";

    public string Conversation => conversation;

    public string Token => token;

    private string Activities => $"directline/conversations/{conversation}/activities";

    /// <summary>Types a line; what the bot says to it.</summary>
    public Task<Answer> SayAsync(string text) => PostAsync(new JObject { ["type"] = "message", ["text"] = text });

    /// <summary>Presses a button that carries this.</summary>
    public Task<Answer> PressAsync(JToken value) => PostAsync(new JObject { ["type"] = "message", ["value"] = value });

    public Task<Answer> PostAsync(JObject activity)
    {
        activity["channelData"] = new JObject { ["clientActivityID"] = Guid.NewGuid().ToString("N") };
        return PostAsync(activity.ToString(Formatting.None));
    }

    public async Task<Answer> PostAsync(string body)
    {
        await ReadAsync();
        using var request = Request(HttpMethod.Post, Activities);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await browser.SendAsync(request);
        var said = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? new Answer(answer.StatusCode, string.Join('\n', await ReadAsync()))
            : new Answer(answer.StatusCode, (string?)JObject.Parse(said)["message"] ?? "");
    }

    /// <summary>Sends a file, as Web Chat does; what the bot says to it.</summary>
    public async Task<Answer> UploadAsync(HttpContent form)
    {
        await ReadAsync();
        using var request = Request(HttpMethod.Post, $"directline/conversations/{conversation}/upload");
        request.Content = form;
        using var answer = await browser.SendAsync(request);
        return new Answer(answer.StatusCode, string.Join('\n', await ReadAsync()));
    }

    /// <summary>The whole conversation, as whoever comes back reads it.</summary>
    public async Task<string> TranscriptAsync()
    {
        using var answer = await browser.SendAsync(Request(HttpMethod.Get, Activities));
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<List<string>> ReadAsync()
    {
        using var answer = await browser.SendAsync(Request(HttpMethod.Get, $"{Activities}?watermark={watermark}"));
        var set = JObject.Parse(await answer.Content.ReadAsStringAsync());
        watermark = (string?)set["watermark"] ?? watermark;
        return [.. set["activities"]!.Where(activity => (string?)activity["from"]?["role"] == "bot").Select(activity =>
            (string?)activity.SelectToken("attachments[0].content.fallbackText") ?? (string?)activity["text"] ?? "")];
    }

    private HttpRequestMessage Request(HttpMethod method, string address)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }
}

/// <summary>The status, and what a person reads: the bot's answer, or why the post was refused.</summary>
internal sealed record Answer(HttpStatusCode Status, string Text);
