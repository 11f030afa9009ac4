using Dialogs.Exporting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Dialogs;

/// <summary>One person in one conversation.</summary>
internal sealed class Visitor(Hall hall, string who, string? conversation = null, string locale = "en-IN")
{
    private readonly TestAdapter adapter = new(new ConversationReference
    {
        ChannelId = Channels.Directline,
        ServiceUrl = "https://test.example",
        User = new ChannelAccount($"user-{who}"),
        Bot = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: conversation ?? $"conversation-{who}"),
    });

    private UploadedRecord? attached;

    /// <summary>Types a line. The same id again is the same line, delivered again.</summary>
    public Task<Heard> SayAsync(string line, string? lineId = null) => SendAsync(line, null, lineId);

    /// <summary>Presses a button that carries this.</summary>
    public Task<Heard> PressAsync(JToken value) => SendAsync(null, value, null);

    /// <summary>Presses the button of a form in a channel that knows <c>Action.Execute</c>, and waits for what takes the form's place.</summary>
    public async Task<(Heard Said, AdaptiveCardInvokeResponse Answer)> ExecuteAsync(JObject data)
    {
        var heard = await SendAsync(new Activity
        {
            Type = ActivityTypes.Invoke,
            Name = "adaptiveCard/action",
            Value = new JObject { ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = "form", ["data"] = data } },
        }, null);
        var response = (InvokeResponse)heard.Activities.Single(activity => activity.Type == ActivityTypesEx.InvokeResponse).Value;
        response.Status.ShouldBe(200);
        return (new Heard([.. heard.Activities.Where(activity => activity.Type != ActivityTypesEx.InvokeResponse)]), (AdaptiveCardInvokeResponse)response.Body);
    }

    /// <summary>Attaches a record, as the page's paper clip does.</summary>
    public async Task<Heard> AttachAsync(byte[] file, string? lineId = null)
    {
        attached = new UploadedRecord(file);
        var heard = await SayAsync("import", lineId);
        attached = null;
        return heard;
    }

    /// <summary>Types these lines, one after the other; the answer to the last.</summary>
    public async Task<Heard> SayAllAsync(params string[] lines)
    {
        var heard = new Heard([]);
        foreach (var line in lines)
            heard = await SayAsync(line);
        return heard;
    }

    private Task<Heard> SendAsync(string? text, JToken? value, string? lineId) => SendAsync(new Activity { Type = ActivityTypes.Message, Text = text, Value = value }, lineId);

    private async Task<Heard> SendAsync(Activity activity, string? lineId)
    {
        activity.ChannelId = Channels.Directline;
        activity.Locale = locale;
        activity.ChannelData = new JObject { ["clientActivityID"] = lineId ?? hall.NextLineId() };
        await adapter.ProcessActivityAsync(activity, (turn, cancel) =>
        {
            if (attached is not null)
                turn.TurnState.Add(attached);
            return hall.Bot.OnTurnAsync(turn, cancel);
        }, default);
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

    /// <summary>The form among it, with what stands in its fields and these values in their places: what its button would send.</summary>
    public JObject Filled(params (string Id, string Value)[] fields)
    {
        var form = Activities.Select(CardOf).OfType<JObject>().Single(card => card.SelectTokens("$..[?(@.type == 'Action.Execute')]").Any());
        var data = (JObject)form.SelectTokens("$..[?(@.type == 'Action.Execute')]").Single()["data"]!.DeepClone();
        var inputs = form.SelectTokens("$..[?(@.id)]").Where(input => ((string)input["type"]!).StartsWith("Input.", StringComparison.Ordinal)).ToDictionary(input => (string)input["id"]!, StringComparer.Ordinal);
        foreach (var (id, input) in inputs)
            data[id] = (string?)input["value"] ?? "";
        foreach (var (id, value) in fields)
        {
            inputs.Keys.ShouldContain(id);
            data[id] = value;
        }

        return data;
    }

    private static JObject? CardOf(Activity activity) => activity.Attachments is [{ Content: JObject card }] ? card : null;
}
