using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Sdk.BotFramework.Builder;

public sealed class BotAdapterTests
{
    [Fact]
    public async Task Middleware_stands_around_the_bot_in_the_order_it_was_added()
    {
        var seen = new List<string>();
        var adapter = new TestAdapter().Use(new Noting("outer", seen)).Use(new Noting("inner", seen));

        await adapter.SendTextToBotAsync("hello", Note(seen, "bot"), CancellationToken.None);

        seen.ShouldBe(["outer in", "inner in", "bot", "inner out", "outer out"]);
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_keeps_the_turn_from_the_bot()
    {
        var seen = new List<string>();
        var adapter = new TestAdapter().Use(new Noting("gate", seen) { Closed = true });

        await adapter.SendTextToBotAsync("hello", Note(seen, "bot"), CancellationToken.None);

        seen.ShouldBe(["gate in", "gate out"]);
    }

    [Fact]
    public async Task A_failure_goes_to_the_caller() =>
        (await Should.ThrowAsync<FormatException>(() => new TestAdapter().SendTextToBotAsync("hello", Fail, CancellationToken.None)))
            .Message.ShouldBe("broken");

    [Theory]
    [InlineData("hi-IN", "hi-IN")]
    [InlineData("HI-in", "hi-IN")]
    [InlineData("zz-nowhere-at-all", "en-GB")]
    [InlineData(null, "en-GB")]
    public async Task A_turn_runs_in_the_culture_of_its_activity_if_there_is_one(string? locale, string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
        var during = "";

        await new TestAdapter().ProcessActivityAsync(new Activity { Locale = locale! }, (_, _) =>
        {
            during = CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });

        during.ShouldBe(culture);
        CultureInfo.CurrentCulture.Name.ShouldBe("en-GB");
    }

    [Fact]
    public async Task All_six_ways_to_continue_reach_the_bot_and_wait_for_it()
    {
        var adapter = new TestAdapter();
        var reference = adapter.Conversation;
        var identity = new ClaimsIdentity();
        var reached = new List<string>();
        async Task Bot(ITurnContext turn, CancellationToken cancellationToken)
        {
            await Task.Yield();
            await turn.SendActivityAsync("news", cancellationToken: cancellationToken);
            reached.Add(turn.Activity.Name);
        }

        await adapter.ContinueConversationAsync("bot", reference, Bot, default);
        await adapter.ContinueConversationAsync(identity, reference, Bot, default);
        await adapter.ContinueConversationAsync(identity, reference, "all", Bot, default);
        await adapter.ContinueConversationAsync("bot", reference.GetContinuationActivity(), Bot, default);
        await adapter.ContinueConversationAsync(identity, reference.GetContinuationActivity(), Bot, default);
        await adapter.ContinueConversationAsync(identity, reference.GetContinuationActivity(), "all", Bot, default);

        reached.ShouldBe(Enumerable.Repeat("ContinueConversation", 6));
        adapter.ActiveQueue.Select(sent => (sent.Text, sent.Recipient.Id)).ShouldBe(Enumerable.Repeat(("news", "user1"), 6));
    }

    [Fact]
    public async Task An_invoke_that_the_bot_answers_gives_its_answer()
    {
        var adapter = new KeepingAdapter();

        var response = await Process(adapter, new Activity(ActivityTypes.Invoke), turn => turn.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200, Body = "done" } }));

        (response.Status, response.Body).ShouldBe((200, "done"));
    }

    [Fact]
    public async Task An_invoke_that_the_bot_leaves_is_not_implemented() =>
        (await Process(new KeepingAdapter(), new Activity(ActivityTypes.Invoke), _ => Task.CompletedTask)).Status.ShouldBe(501);

    [Fact]
    public async Task A_message_has_no_answer_but_the_replies_that_are_waited_for()
    {
        var adapter = new KeepingAdapter();

        (await Process(adapter, new Activity(ActivityTypes.Message), turn => turn.SendActivityAsync("sent"))).ShouldBeNull();
        var response = await Process(
            adapter,
            new Activity(ActivityTypes.Message) { DeliveryMode = DeliveryModes.ExpectReplies },
            turn => turn.SendActivityAsync("waited for"));

        adapter.Sent.ShouldHaveSingleItem().Text.ShouldBe("sent");
        response.Body.ShouldBeOfType<ExpectedReplies>().Activities.ShouldHaveSingleItem().Text.ShouldBe("waited for");
    }

    private static Task<InvokeResponse> Process(BotAdapter adapter, Activity activity, Func<ITurnContext, Task> bot) =>
        adapter.ProcessActivityAsync(new ClaimsIdentity(), activity, (turn, _) => bot(turn), CancellationToken.None);

    private static BotCallbackHandler Note(List<string> seen, string what) => (_, _) =>
    {
        seen.Add(what);
        return Task.CompletedTask;
    };

    private static async Task Fail(ITurnContext turn, CancellationToken cancellationToken)
    {
        await Task.Yield();
        throw new FormatException("broken");
    }

    private sealed class Noting(string name, List<string> seen) : IMiddleware
    {
        public bool Closed { get; init; }

        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            seen.Add(name + " in");
            if (!Closed)
                await next(cancellationToken);
            seen.Add(name + " out");
        }
    }

    /// <summary>An adapter as a channel of ours writes it: it keeps what is sent, and the answer to an invoke for the caller.</summary>
    private sealed class KeepingAdapter : BotAdapter
    {
        public List<Activity> Sent { get; } = [];

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            foreach (var activity in activities)
            {
                if (activity.Type == ActivityTypesEx.InvokeResponse)
                    turnContext.TurnState.Add(InvokeResponseKey, activity);
                else
                    Sent.Add(activity);
            }

            return Task.FromResult(activities.Select(_ => new ResourceResponse()).ToArray());
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
