using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Consultations.Joining;
using Consultations.Organising;

namespace Benchmarks;

/// <summary>A consultation with many delegates, who have all come in as people do: through the page's door, answering the bot's questions.</summary>
public sealed class Hall
{
    private const int AtOnce = 16;

    private readonly HttpClient http;

    private Hall(HttpClient http) => this.http = http;

    public static async Task<IReadOnlyList<Seat>> FillAsync(RunningBot bot, int delegates)
    {
        using var client = new HttpClient { BaseAddress = new UriBuilder(Uri.UriSchemeHttp, "127.0.0.1", bot.Port).Uri };
        var hall = new Hall(client);
        var organiser = await hall.EnterAsync(new { key = bot.OrganiserKey });
        await hall.SayAsync(organiser, "new consultation \"Countering Trafficking in Persons\" in Bhopal on 2019-02-28 for IN-MP, IN-MH");
        var code = await Books.ReadAsync(bot.DataFolder, books => books.All<Consultation>().Select(c => c.JoinCode).Single());

        var seats = new Seat[delegates];
        await Parallel.ForAsync(0, delegates, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
        {
            var entry = await hall.EnterAsync(new { code });
            foreach (var answer in (string[])[$"Delegate {Script.Name(number)}", "skip", "skip", "law enforcement", number % 2 == 0 ? "IN-MP" : "IN-MH", "join"])
                await hall.SayAsync(entry, answer);
            seats[number] = Seat.InTheChat(entry.ConversationId, entry.Token);
        });

        var joined = await Books.ReadAsync(bot.DataFolder, books => books.All<Delegate>().Count(d => d.Standing == Standing.Joined));
        return joined == delegates ? seats : throw new InvalidOperationException($"Of {delegates} delegates {joined} have joined.");
    }

    private async Task<Entry> EnterAsync<T>(T codeOrKey)
    {
        using var answer = await http.PostAsJsonAsync("guest/enter", codeOrKey);
        answer.EnsureSuccessStatusCode();
        var entry = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return new Entry(entry.GetProperty("conversationId").GetString()!, entry.GetProperty("token").GetString()!);
    }

    private async Task SayAsync(Entry who, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"directline/conversations/{who.ConversationId}/activities");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", who.Token);
        request.Content = JsonContent.Create(new { type = "message", text });
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    private sealed record Entry(string ConversationId, string Token);
}
