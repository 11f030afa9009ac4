using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Sdk.BotFramework.Builder;

public sealed class ActivityHandlerTests
{
    [Theory]
    [InlineData(ActivityTypes.Message, "message hello")]
    [InlineData(ActivityTypes.Event, "event")]
    [InlineData("Message", null)]
    [InlineData("message/x", null)]
    [InlineData("somethingElse", null)]
    public async Task Each_type_goes_to_its_own_method_and_case_matters(string type, string? heard) =>
        (await Hear(new Activity(type) { Text = "hello" })).ShouldBe(heard is null ? [] : [heard]);

    [Fact]
    public async Task An_activity_without_a_type_is_refused() =>
        await Should.ThrowAsync<ArgumentException>(() => Hear(new Activity()));

    [Fact]
    public async Task Arrivals_and_departures_are_heard_unless_only_the_bot_itself_moved()
    {
        (await Hear(Update(added: ["bot", "asha"]))).ShouldBe(["came bot asha"]);
        (await Hear(Update(removed: ["asha"]))).ShouldBe(["went asha"]);
        (await Hear(Update(added: ["bot"]))).ShouldBeEmpty();
        (await Hear(Update(removed: ["bot"]))).ShouldBeEmpty();
        (await Hear(Update())).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Channels.Msteams)]
    [InlineData(Channels.Webchat)]
    [InlineData(Channels.Directline)]
    public async Task A_pressed_card_is_answered_with_what_the_bot_shows_next_in_whatever_channel(string channel)
    {
        var answer = await Invoke("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"vote","data":{}}}""", channel);

        answer.Status.ShouldBe(200);
        answer.Body.ShouldBeOfType<AdaptiveCardInvokeResponse>().Value.ShouldBe("vote");
    }

    [Theory]
    [InlineData(null, "BadRequest")]
    [InlineData("\"text\"", "BadRequest")]
    [InlineData("{}", "BadRequest")]
    [InlineData("""{"action":"text"}""", "BadRequest")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", "NotSupported")]
    public async Task A_card_that_makes_no_sense_is_refused_with_a_reason(string? value, string code)
    {
        var answer = await Invoke("adaptiveCard/action", value);

        answer.Status.ShouldBe(400);
        var body = answer.Body.ShouldBeOfType<AdaptiveCardInvokeResponse>();
        (body.StatusCode, body.Type).ShouldBe((400, "application/vnd.microsoft.error"));
        body.Value.ShouldBeOfType<Error>().Code.ShouldBe(code);
    }

    [Fact]
    public async Task An_invoke_that_the_bot_refuses_gets_the_status_it_names()
    {
        var answer = await Invoke("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"forbidden"}}""");

        (answer.Status, answer.Body).ShouldBe((403, "no"));
    }

    [Fact]
    public async Task An_invoke_that_nobody_knows_is_not_implemented() =>
        (await Invoke("made/up", "{}")).Status.ShouldBe(501);

    [Fact]
    public async Task An_invoke_that_was_answered_on_the_way_is_not_answered_twice()
    {
        var adapter = new TestAdapter();
        using var turn = Turns.Of(adapter, new Activity(ActivityTypes.Invoke) { Name = "made/up" });
        turn.TurnState.Add(BotAdapter.InvokeResponseKey, new Activity());

        await new Hearing().OnTurnAsync(turn);

        adapter.ActiveQueue.ShouldBeEmpty();
    }

    private static Activity Update(string[]? added = null, string[]? removed = null) => new(ActivityTypes.ConversationUpdate)
    {
        MembersAdded = added?.Select(id => new ChannelAccount(id)).ToList()!,
        MembersRemoved = removed?.Select(id => new ChannelAccount(id)).ToList()!,
    };

    private static async Task<List<string>> Hear(Activity activity)
    {
        using var turn = Turns.Of(activity);
        var bot = new Hearing();
        await bot.OnTurnAsync(turn);
        return bot.Heard;
    }

    private static async Task<InvokeResponse> Invoke(string name, string? value, string channel = Channels.Test)
    {
        var adapter = new TestAdapter();
        using var turn = Turns.Of(adapter, new Activity(ActivityTypes.Invoke) { ChannelId = channel, Name = name, Value = value is null ? null! : JToken.Parse(value) });
        await new Hearing().OnTurnAsync(turn);
        var answer = adapter.ActiveQueue.ShouldHaveSingleItem();
        answer.Type.ShouldBe("invokeResponse");
        return answer.Value.ShouldBeOfType<InvokeResponse>();
    }

    private sealed class Hearing : ActivityHandler
    {
        public List<string> Heard { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            Hear("message " + turnContext.Activity.Text);

        protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Hear("event");

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Hear("came " + Ids(membersAdded));

        protected override Task OnMembersRemovedAsync(
            IList<ChannelAccount> membersRemoved,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Hear("went " + Ids(membersRemoved));

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext,
            AdaptiveCardInvokeValue invokeValue,
            CancellationToken cancellationToken) =>
            invokeValue.Action.Verb == "forbidden"
                ? throw new InvokeResponseException(HttpStatusCode.Forbidden, "no")
                : Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Value = invokeValue.Action.Verb });

        private static string Ids(IEnumerable<ChannelAccount> members) => string.Join(' ', members.Select(member => member.Id));

        private Task Hear(string what)
        {
            Heard.Add(what);
            return Task.CompletedTask;
        }
    }
}
