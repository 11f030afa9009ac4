using System.Collections.Concurrent;
using Bot.WebChat;
using Microsoft.Bot.Schema;

namespace Bot.Tests.WebChat;

/// <summary>Lets everybody in who knows the code, each into a conversation of their own, until they are shown out.</summary>
public sealed class FakeDoor : IFrontDoor, IGuestConversations
{
    private readonly ConcurrentDictionary<string, bool> _closed = new(StringComparer.Ordinal);
    private int _guests;

    public List<EntryRequest> Asked { get; } = [];

    public Task<Entry> EnterAsync(EntryRequest request, CancellationToken cancellationToken)
    {
        Asked.Add(request);
        Entry answer = request switch
        {
            { Key: "own-place" } => new Admitted(new Guest("c-own", "u-own"), "Bhopal", new Activity { Type = ActivityTypes.Event, Name = "welcome" }),
            { Code: "K7Q2MX" } => Newcomer(),
            { Code: "TOOMANY" } => new TurnedAway("Wait a moment.", 429, TimeSpan.FromSeconds(7)),
            _ => new TurnedAway("No consultation has that code."),
        };
        return Task.FromResult(answer);
    }

    public ValueTask<bool> IsOpenAsync(string conversationId, string userId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(!_closed.ContainsKey(conversationId));

    /// <summary>Whose lists are taken: nobody's, unless a test says so.</summary>
    public bool TakesLists { get; set; }

    public ValueTask<bool> TakesListsFromAsync(Guest guest, CancellationToken cancellationToken) => ValueTask.FromResult(TakesLists);

    public void ShowOut(string conversationId) => _closed[conversationId] = true;

    private Admitted Newcomer()
    {
        var number = Interlocked.Increment(ref _guests);
        return new Admitted(new Guest($"c{number}", $"u{number}"), "Bhopal", new Activity { Type = ActivityTypes.Message, Text = "join K7Q2MX" });
    }
}
