using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Sdk.BotFramework.Builder;

public sealed class TestFlowTests
{
    [Fact]
    public async Task A_conversation_that_goes_as_written_passes() =>
        await Flow()
            .Test("one", "you said one")
            .Test("two", MessageFactory.Text("you said two"))
            .Test("three", reply => reply.AsMessageActivity().Text.ShouldBe("you said three"))
            .Send("four").AssertReplyContains("four")
            .Send("five").AssertReplyOneOf(["you said nothing", "you said five"])
            .Send("").AssertNoReply(timeout: 0)
            .StartTestAsync();

    [Fact]
    public async Task A_conversation_that_goes_otherwise_fails()
    {
        await ShouldFail(Flow().Test("one", "something else"));
        await ShouldFail(Flow().Test("one", MessageFactory.Text("something else")));
        await ShouldFail(Flow().Test("one", Activity.CreateTypingActivity()));
        await ShouldFail(Flow().Test("one", _ => throw new FormatException()));
        await ShouldFail(Flow().Send("one").AssertReplyContains("two"));
        await ShouldFail(Flow().Send("one").AssertReplyOneOf(["two", "three"]));
        await ShouldFail(Flow().Send("one").AssertNoReply(timeout: 0));
        await ShouldFail(Flow().Send("").AssertReply("anything", timeout: 0));
    }

    [Fact]
    public async Task Nothing_is_said_before_the_test_starts()
    {
        var adapter = new TestAdapter();
        var flow = new TestFlow(adapter, new Echo()).Send("one");
        adapter.ActiveQueue.ShouldBeEmpty();

        await flow.StartTestAsync();
        adapter.GetNextReply().AsMessageActivity().Text.ShouldBe("you said one");
        adapter.GetNextReply().ShouldBeNull();
    }

    [Fact]
    public async Task A_reply_that_comes_after_the_turn_is_waited_for()
    {
        var adapter = new TestAdapter();
        var waiting = adapter.GetNextReplyAsync();
        waiting.IsCompleted.ShouldBeFalse();

        await adapter.SendTextToBotAsync("one", new Echo().OnTurnAsync, CancellationToken.None);

        (await waiting).AsMessageActivity().Text.ShouldBe("you said one");
        adapter.ActiveQueue.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_speaks_where_is_filled_in()
    {
        var adapter = new TestAdapter(TestAdapter.CreateConversation("Hall", "Asha", "Bhopal"));
        Activity? heard = null;

        await adapter.ProcessActivityAsync(new Activity { Text = "hello" }, (turn, _) =>
        {
            heard = turn.Activity;
            return Task.CompletedTask;
        });

        heard.ShouldNotBeNull();
        (heard.Type, heard.ChannelId, heard.Conversation.Id).ShouldBe(("message", "test", "Hall"));
        (heard.From.Id, heard.From.Name, heard.Recipient.Id).ShouldBe(("asha", "Asha", "bhopal"));
        (heard.Id, heard.ServiceUrl).ShouldBe(("1", "https://test.com"));
        new TestAdapter("msteams").Conversation.ChannelId.ShouldBe("msteams");
    }

    [Fact]
    public async Task Traces_are_kept_only_where_they_are_wanted()
    {
        foreach (var wanted in new[] { false, true })
        {
            var adapter = new TestAdapter("test", wanted);
            using var turn = Turns.Of(adapter, new Activity(ActivityTypes.Message));
            await turn.SendActivityAsync(Activity.CreateTraceActivity("note"));
            adapter.ActiveQueue.Count.ShouldBe(wanted ? 1 : 0);
        }
    }

    [Fact]
    public async Task A_newcomer_is_announced()
    {
        var adapter = new TestAdapter();
        var came = "";

        await new TestFlow(adapter, (turn, _) =>
        {
            came = turn.Activity.MembersAdded.Single().Id;
            return Task.CompletedTask;
        }).SendConversationUpdate().StartTestAsync();

        came.ShouldBe("user1");
    }

    private static TestFlow Flow() => new(new TestAdapter(), new Echo());

    private static async Task ShouldFail(TestFlow flow) => await Should.ThrowAsync<Exception>(flow.StartTestAsync);

    private sealed class Echo : ActivityHandler
    {
        protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
        {
            if (turnContext.Activity.Text.Length > 0)
                await turnContext.SendActivityAsync("you said " + turnContext.Activity.Text, cancellationToken: cancellationToken);
        }
    }
}
