using Bot.Rehearsing;
using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Ledger;

namespace Bot.Tests.Rehearsing;

/// <summary>A rehearsed consultation, looked at by its organiser and in its books.</summary>
public sealed class Afterwards : IAsyncDisposable
{
    private readonly OwnBot bot;
    private readonly HttpClient http;
    private readonly Visitor organiser;

    public Afterwards(OwnBot bot, Bookmark bookmark)
    {
        this.bot = bot;
        http = new HttpClient { BaseAddress = bot.Address };
        organiser = new Visitor("organiser", bookmark.SeatOf("organiser"), bookmark, new Wire(http, TimeProvider.System));
    }

    /// <summary>Comes in by the personal link, as somebody would who opens it on another device.</summary>
    public async Task<string> ComeBackAsync() => (await organiser.EnterAsync(WayIn.ByKey(organiser.Seat.Key!), CancellationToken.None)).Words;

    /// <summary>The words of all pages of a summary.</summary>
    public async Task<string> SummaryAsync(string of)
    {
        var words = new List<string>();
        for (var page = 1; ; page++)
        {
            words.Add((await organiser.SayAsync($"summary {of} page {page}", CancellationToken.None)).Words);
            if (!words[^1].Contains($"Page {page} of ", StringComparison.Ordinal) || words[^1].Contains($"Page {page} of {page}", StringComparison.Ordinal))
                return string.Join('\n', words);
        }
    }

    public Task<List<Contribution>> ContributionsAsync() => bot.ReadAsync(books => books.All<Contribution>().OrderBy(c => c.Number).ToList());

    public Task<List<Delegate>> DelegatesAsync() => bot.ReadAsync(books => books.All<Delegate>().OrderBy(d => d.Number).ToList());

    public Task<List<T>> AllAsync<T>()
        where T : class => bot.ReadAsync(books => books.All<T>().ToList());

    public async Task<IReadOnlyList<Refusal>> FindingsAsync() => (await bot.ReadAsync(Verification.Of)).Findings;

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await bot.DisposeAsync();
    }
}
