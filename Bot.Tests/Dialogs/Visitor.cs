using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Dialogs;

/// <summary>One person in one conversation.</summary>
internal sealed class Visitor(Hall hall, string who)
{
    private readonly TestAdapter adapter = new(new ConversationReference
    {
        ChannelId = Channels.Directline,
        ServiceUrl = "https://test.example",
        User = new ChannelAccount($"user-{who}"),
        Bot = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: $"conversation-{who}"),
    });

    /// <summary>Types a line. The same id again is the same line, delivered again.</summary>
    public Task<Heard> SayAsync(string line, string? lineId = null) => SendAsync(line, null, lineId);

    /// <summary>Presses a button that carries this.</summary>
    public Task<Heard> PressAsync(JToken value) => SendAsync(null, value, null);

    /// <summary>Types these lines, one after the other; the answer to the last.</summary>
    public async Task<Heard> SayAllAsync(params string[] lines)
    {
        var heard = new Heard([]);
        foreach (var line in lines)
            heard = await SayAsync(line);
        return heard;
    }

    private async Task<Heard> SendAsync(string? text, JToken? value, string? lineId)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            ChannelId = Channels.Directline,
            Text = text,
            Value = value,
            Locale = "en-IN",
            ChannelData = new JObject { ["clientActivityID"] = lineId ?? hall.NextLineId() },
        };
        await adapter.ProcessActivityAsync(activity, hall.Bot.OnTurnAsync, default);
        var heard = new List<Activity>();
        while (adapter.GetNextReply() is Activity reply)
            heard.Add(reply);
        return new Heard(heard);
    }
}

/// <summary>What the bot answered.</summary>
internal sealed record Heard(IReadOnlyList<Activity> Activities)
{
    /// <summary>All of it as plain text; a card as it is read aloud.</summary>
    public string Text => string.Join('\n', Activities.Select(activity => CardOf(activity)?.Value<string>("fallbackText") ?? activity.Text));

    /// <summary>The answers to tap.</summary>
    public IReadOnlyList<string> Offered =>
        [.. Activities.Where(activity => activity.SuggestedActions is not null).SelectMany(activity => activity.SuggestedActions.Actions).Select(action => action.Title)];

    /// <summary>The lines that the buttons of cards stand for.</summary>
    public IReadOnlyList<string> Buttons =>
        [.. Activities.Select(CardOf).OfType<JObject>().SelectMany(card => card.SelectTokens("$..data.line")).Select(line => (string)line!)];

    private static JObject? CardOf(Activity activity) => activity.Attachments is [{ Content: JObject card }] ? card : null;
}
