using Bot.Tests.Dialogs;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Teams;

/// <summary>Somebody in Teams: in their own chat with the bot, in a group chat or in a channel.</summary>
internal sealed class Seat
{
    public const string Bot = "28:bot-1", Personal = "personal", Group = "groupChat", Channel = "channel";

    private readonly Hall hall;
    private readonly TestAdapter adapter;

    public Seat(Hall hall, string who, string scope = Personal)
    {
        this.hall = hall;
        adapter = new TestAdapter(new ConversationReference
        {
            ChannelId = Channels.Msteams,
            ServiceUrl = "https://test.example",
            User = new ChannelAccount($"29:{who}"),
            Bot = new ChannelAccount(Bot),
            Conversation = new ConversationAccount(isGroup: scope == Personal ? null : true, conversationType: scope, id: IdOf(who, scope)),
        });
    }

    /// <summary>Joins the hall's consultation in Teams.</summary>
    public static async Task<Hall> JoinAsync(Hall hall, params string[] people)
    {
        foreach (var who in people)
            await hall.DoAsync(new Join { By = Door(who), Code = hall.Consultation.JoinCode, Name = who, Group = "law-enforcement", Jurisdiction = "IN-MP", MayBeNamed = who != "shy" });
        return hall;
    }

    /// <summary>Looks after the consultation, and turns the group chat and the channel to it.</summary>
    public static async Task<Seat> FacilitateAsync(Hall hall, string who = "meera")
    {
        var invited = await hall.DoAsync(new Invite(Role.Facilitator, hall.Consultation.Id, who) { By = Storage.Workshop.Organiser });
        await hall.DoAsync(new AcceptInvitation(invited.Code) { By = Door(who) });
        foreach (var scope in new[] { Group, Channel })
            (await new Seat(hall, who, scope).SayAsync("switch 1")).Text.ShouldContain(hall.Consultation.Title);
        return new Seat(hall, who);
    }

    public static Asker Door(string who) => new(Channels.Msteams, $"29:{who}", IdOf(who, Personal));

    public Task<Heard> SayAsync(string line) => HearAsync(new Activity { Type = ActivityTypes.Message, Text = line });

    public Task<Heard> PressAsync(JToken value) => HearAsync(new Activity { Type = ActivityTypes.Message, Value = value });

    /// <summary>Presses a button that opens a window.</summary>
    public Task<TaskModuleResponse> OpenAsync(string line) => WindowAsync("task/fetch", new JObject { ["line"] = line, ["msteams"] = new JObject { ["type"] = "task/fetch" } });

    /// <summary>Sends off what stands in a window.</summary>
    public Task<TaskModuleResponse> SendAsync(JObject data) => WindowAsync("task/submit", data);

    public async Task<AdaptiveCardInvokeResponse> ExecuteAsync(JObject data) => (AdaptiveCardInvokeResponse)(await InvokeAsync(
        "adaptiveCard/action", new JObject { ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = "form", ["data"] = data } })).Body;

    /// <summary>An invoke that is answered alone: nothing is said beside.</summary>
    public async Task<InvokeResponse> InvokeAsync(string name, JObject value) =>
        (InvokeResponse)(await HearAsync(new Activity { Type = ActivityTypes.Invoke, Name = name, Value = value })).Activities.ShouldHaveSingleItem().Value;

    public async Task<Heard> HearAsync(Activity activity)
    {
        activity.Locale ??= "en-IN";
        await adapter.ProcessActivityAsync(activity, hall.Bot.OnTurnAsync, default);
        var heard = new List<Activity>();
        while (adapter.GetNextReply() is Activity reply)
            heard.Add(reply);
        return new Heard(heard);
    }

    private async Task<TaskModuleResponse> WindowAsync(string name, JObject data)
    {
        var answer = await InvokeAsync(name, new JObject { ["data"] = data });
        answer.Status.ShouldBe(200);
        return (TaskModuleResponse)answer.Body;
    }

    private static string IdOf(string who, string scope) => scope switch
    {
        Personal => $"a:{who}",
        Group => "19:group@thread.v2",
        _ => "19:channel@thread.tacv2;messageid=1",
    };
}

/// <summary>Reads windows.</summary>
internal static class Windows
{
    public static JObject Card(this TaskModuleResponse answer) => (JObject)((TaskModuleContinueResponse)answer.Task).Value.Card.Content;

    public static string Text(this TaskModuleResponse answer) =>
        answer.Task is TaskModuleMessageResponse message ? message.Value : (string)answer.Card()["fallbackText"]!;

    /// <summary>What the form in the window would send, with these values in its fields.</summary>
    public static JObject Filled(this TaskModuleResponse answer, params (string Id, string Value)[] fields)
    {
        var data = (JObject)answer.Card().SelectTokens("$..[?(@.type == 'Action.Submit')].data").Single(one => one["draft"] is not null).DeepClone();
        foreach (var input in answer.Card().SelectTokens("$..[?(@.id)]").Where(input => ((string)input["type"]!).StartsWith("Input.", StringComparison.Ordinal)))
            data[(string)input["id"]!] = (string?)input["value"] ?? "";
        foreach (var (id, value) in fields)
            data[id] = value;
        return data;
    }
}
