using System.Net;
using System.Net.Http.Headers;
using Bot.WebChat;
using Newtonsoft.Json.Linq;

namespace Bot.Rehearsing;

/// <summary>One person at the chat, who does what a browser does: comes in at the door, posts lines, and polls for what is said.</summary>
public sealed class Visitor(string part, Seat seat, Bookmark bookmark, Wire wire)
{
    private const int MostPolls = 120;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250), Second = TimeSpan.FromSeconds(1), Millisecond = TimeSpan.FromMilliseconds(1);

    private readonly List<JObject> heard = [];
    private string watermark = "";

    /// <summary>What this person is called on the console.</summary>
    public string Part => part;

    public Seat Seat => seat;

    private string Activities => $"directline/conversations/{seat.ConversationId}/activities";

    /// <summary>Comes in by a code or by the key of a link; the answer is what the bot says at once.</summary>
    public async Task<Answer> EnterAsync(WayIn way, CancellationToken cancel)
    {
        await KnockAsync(way, cancel);
        heard.Clear();
        watermark = "";
        await PollAsync(cancel);
        return new Answer([.. heard.Where(IsFromBot)]);
    }

    /// <summary>Says a line and hears the answer. Said again under the same key, it is the same line: the bot answers as it did.</summary>
    public async Task<Answer> SayAsync(string line, string key, CancellationToken cancel)
    {
        var activity = new JObject
        {
            ["type"] = "message",
            ["text"] = line,
            ["channelData"] = new JObject { [Lines.ClientActivityId] = key },
        };
        using var posted = await AskAsync(HttpMethod.Post, () => Activities, activity, cancel);
        var id = (string?)(await Wire.ReadAsync(posted, cancel))["id"];
        for (var polls = 0; polls < MostPolls; polls++)
        {
            await PollAsync(cancel);
            var said = heard.Where(activity => IsFromBot(activity) && (string?)activity["replyToId"] == id).ToList();
            if (said.Count > 0)
                return new Answer(said);
            await Task.Delay(Pause, wire.Clock, cancel);
        }

        throw new RehearsalStoppedException(Say.With(Sentences.RehearsalNoAnswer, part, Say.Glimpse(line)));
    }

    /// <summary>Says something that may be said twice without harm.</summary>
    public Task<Answer> SayAsync(string line, CancellationToken cancel) => SayAsync(line, Guid.CreateVersion7().ToString("N"), cancel);

    /// <summary>Makes sure that the person has a link to come back by: the one that was just shown, or a new one. False where the bot gives none.</summary>
    public async Task<bool> KeepLinkAsync(Answer shown, CancellationToken cancel)
    {
        seat.Key = shown.Key ?? (await SayAsync("my link", cancel)).Key;
        return seat.Key is not null;
    }

    private async Task PollAsync(CancellationToken cancel)
    {
        while (true)
        {
            using var answer = await AskAsync(HttpMethod.Get, () => $"{Activities}?watermark={watermark}", null, cancel);
            var set = await Wire.ReadAsync(answer, cancel);
            var news = set["activities"]?.OfType<JObject>().ToList() ?? [];
            heard.AddRange(news);
            watermark = (string?)set["watermark"] ?? watermark;
            if (news.Count < GuestTranscript.MostAtOnce)
                return;
        }
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, Func<string> address, JObject? body, CancellationToken cancel)
    {
        var answer = await wire.SendAsync(Make, Millisecond, cancel);
        if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden && seat.Key is { } key)
        {
            answer.Dispose();
            await KnockAsync(WayIn.ByKey(key), cancel);
            answer = await wire.SendAsync(Make, Millisecond, cancel);
        }

        if (answer.IsSuccessStatusCode)
            return answer;
        var why = (string?)(await Wire.ReadAsync(answer, cancel))["message"] ?? $"{(int)answer.StatusCode}";
        answer.Dispose();
        throw new RehearsalStoppedException(Say.With(Sentences.RehearsalRefused, part, why));

        HttpRequestMessage Make()
        {
            var request = new HttpRequestMessage(method, address()) { Content = body is null ? null : Wire.Body(body) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", seat.Token);
            return request;
        }
    }

    private async Task KnockAsync(WayIn way, CancellationToken cancel)
    {
        using var answer = await wire.SendAsync(
            () => new HttpRequestMessage(HttpMethod.Post, "guest/enter") { Content = Wire.Body(new JObject { [way.Kind] = way.Word }) }, Second, cancel);
        var entry = await Wire.ReadAsync(answer, cancel);
        if (!answer.IsSuccessStatusCode || (string?)entry["token"] is not { } token)
            throw new RehearsalStoppedException(Say.With(Sentences.RehearsalNotLetIn, part, (string?)entry["message"] ?? $"{(int)answer.StatusCode}"));

        seat.ConversationId = (string?)entry["conversationId"];
        seat.Token = token;
        bookmark.Save();
    }

    private static bool IsFromBot(JObject activity) => (string?)activity["from"]?["id"] == Lines.BotId;
}
