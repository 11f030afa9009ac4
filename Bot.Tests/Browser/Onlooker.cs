using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Bot.Tests.Browser;

/// <summary>Notes what the pages of a person must never do: ask another origin for anything, or complain on the console.</summary>
public sealed class Onlooker
{
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly Room room;

    public Onlooker(IBrowserContext pages, Room room)
    {
        this.room = room;
        pages.Request += (_, request) => Address(request.Url);
        pages.Page += (_, page) => page.WebSocket += (_, socket) => Address(socket.Url);
        pages.WebError += (_, error) => complaints.Enqueue(error.Error);
        pages.Console += (_, message) => Read(message);
    }

    public IReadOnlyCollection<string> Complaints => complaints;

    private void Address(string url)
    {
        var asked = new Uri(url);
        if (asked.Scheme is not ("data" or "blob") && asked.Authority != room.Address.Authority)
            complaints.Enqueue($"asked for {url}");
    }

    private void Read(IConsoleMessage message)
    {
        if (message.Type == "error" && !(room.WasKilled && IsOfTheLine(message.Text)))
            complaints.Enqueue($"{message.Text} ({message.Location})");
    }

    /// <summary>The browser itself reports what it could not reach; nothing in the page can keep it from that.</summary>
    private static bool IsOfTheLine(string text) =>
        text.Contains("net::ERR_", StringComparison.Ordinal) || text.StartsWith("WebSocket connection to", StringComparison.Ordinal);
}
