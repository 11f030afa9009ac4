using System.Net;
using Microsoft.Bot.Schema;

namespace Bot.WebChat;

/// <summary>Decides who comes in with which code or key.</summary>
public interface IFrontDoor
{
    Task<Entry> EnterAsync(EntryRequest request, CancellationToken cancellationToken);
}

/// <param name="Code">A join code or an invitation, as typed.</param>
/// <param name="Key">The key of a personal return link, or of the organiser's first link.</param>
/// <param name="Locale">The language of the page.</param>
/// <param name="Connection">Names the network connection; wrong codes are slowed by it, since a hall shares one address.</param>
/// <param name="Address">Where the request came from.</param>
public sealed record EntryRequest(string? Code, string? Key, string? Locale, string Connection, IPAddress? Address);

public abstract record Entry;

/// <param name="Guest">The person, in their own conversation.</param>
/// <param name="Title">What stands above the chat.</param>
/// <param name="FirstActivity">What is done at once, as if the person had sent it; the chat fills in the rest.</param>
public sealed record Admitted(Guest Guest, string Title, Activity? FirstActivity = null) : Entry;

public sealed record TurnedAway(string Sentence, int Status = StatusCodes.Status403Forbidden, TimeSpan? RetryAfter = null) : Entry;
