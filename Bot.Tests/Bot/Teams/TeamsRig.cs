using System.Globalization;
using Bot.Connector;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Teams;

/// <summary>A clock, a connector that goes by it, and the product's client that sends to it.</summary>
internal sealed class TeamsRig : IDisposable
{
    private readonly HttpClient http;

    public TeamsRig()
    {
        Teams = new TeamsConnector(Clock);
        http = new HttpClient(Teams) { Timeout = Timeout.InfiniteTimeSpan };
        Client = new ConnectorClient(http, Clock);
    }

    public SimulatedClock Clock { get; } = new();

    public TeamsConnector Teams { get; }

    public ConnectorClient Client { get; }

    /// <summary>How long the work took by the clock.</summary>
    public async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var begin = Clock.GetUtcNow();
        await Clock.RunAsync(work);
        return Clock.GetUtcNow() - begin;
    }

    public static Activity Message(string text = "The poll is open.", string conversation = "19:room/1") => new(ActivityTypes.Message)
    {
        Text = text,
        ServiceUrl = TeamsConnector.Address,
        Conversation = new ConversationAccount { Id = conversation },
        From = new ChannelAccount { Id = "28:bot" },
    };

    public static Activity Message(int number) => Message(conversation: string.Create(CultureInfo.InvariantCulture, $"a:person-{number}"));

    public void Dispose() => http.Dispose();
}
