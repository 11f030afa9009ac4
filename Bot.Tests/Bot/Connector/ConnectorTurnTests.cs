using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Claims;
using Bot.Connector;
using Bot.Tests.WebChat;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Connector;

using static Posts;

/// <summary>A turn over the connector, from its beginning to its end.</summary>
public sealed class ConnectorTurnTests
{
    [Fact]
    public async Task One_persons_turns_wait_for_each_other_and_nobody_elses()
    {
        var begun = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var heard = new ConcurrentQueue<string>();
        await using var host = await GuestHost.StartAsync(environment: "Development", bot: new CallbackBot(turn =>
        {
            heard.Enqueue(turn.Activity.Text);
            if (turn.Activity.Text != "slow")
                return Task.CompletedTask;
            begun.SetResult();
            return release.Task;
        }));

        var slow = PostAsync(host, Message(text: "slow"));
        await begun.Task;
        var next = PostAsync(host, Message(text: "next"));
        await PostAsync(host, Message(text: "passing by", from: "somebody else"));
        heard.ShouldBe(["slow", "passing by"]);

        release.SetResult();
        await Task.WhenAll(slow, next);
        heard.ShouldBe(["slow", "passing by", "next"]);
    }

    [Fact]
    public async Task A_bot_that_fails_is_logged_without_what_was_said_and_what_it_kept_stays_kept()
    {
        var state = new ConversationState(new MemoryStorage());
        var count = state.CreateProperty<int>("count");
        await using var host = await GuestHost.StartAsync(environment: "Development", bot: new CallbackBot(async turn =>
        {
            var times = await count.GetAsync(turn) + 1;
            await count.SetAsync(turn, times);
            await state.SaveChangesAsync(turn);
            await turn.SendActivityAsync(MessageFactory.Text($"kept {times}"));
            throw new InvalidOperationException(turn.Activity.Text);
        }));

        using var first = await PostAsync(host, Message(text: "shelter", deliveryMode: "expectReplies"));
        using var second = await PostAsync(host, Message(text: "shelter", deliveryMode: "expectReplies"));

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        Texts(await GuestClient.ReadAsync(second)).ShouldBe(["kept 2", global::Bot.Sentences.BotStumbled]);
        host.Log.Lines.ShouldContain(line => line.Contains("InvalidOperationException"));
        host.Log.Lines.ShouldNotContain(line => line.Contains("shelter"));
    }

    [Fact]
    public async Task The_channel_gets_what_is_meant_for_people_and_the_bot_gets_an_id_for_each()
    {
        await using var channel = await Channel.StartAsync();
        ResourceResponse[] ids = [];
        await using var host = await GuestHost.StartAsync(environment: "Development", bot: new CallbackBot(async turn => ids = await turn.SendActivitiesAsync(
            [new Activity(ActivityTypes.Trace), MessageFactory.Text("said"), new Activity(ActivityTypesEx.Delay) { Value = 1 }, new Activity(ActivityTypes.Typing)])));

        using var answer = await PostAsync(host, Message(serviceUrl: channel.Address));

        channel.Requests.Select(request => (string?)request.Body!["type"]).ShouldBe(["message", "typing"]);
        ids.Select(response => response.Id).ShouldBe(["", "given-1", "", "given-1"]);
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("[]", "")]
    [InlineData("""{"id":null}""", "")]
    [InlineData("""{"id":{}}""", "")]
    [InlineData("""{"activity":{"id":"inner"},"id":"outer"}""", "outer")]
    [InlineData("""{"id":17}""", "17")]
    public async Task The_bot_gets_the_id_that_the_channel_gave_if_it_gave_one(string said, string id)
    {
        await using var channel = await Channel.StartAsync();
        var got = "none";
        await using var host = await GuestHost.StartAsync(
            environment: "Development", bot: new CallbackBot(async turn => got = (await turn.SendActivityAsync(MessageFactory.Text("said"))).Id));
        channel.Answer = said;

        using var answer = await PostAsync(host, Message(serviceUrl: channel.Address));

        (answer.StatusCode, got).ShouldBe((HttpStatusCode.OK, id));
    }

    [Fact]
    public async Task A_channel_that_is_gone_does_not_end_the_conversation()
    {
        await using var host = await GuestHost.StartAsync(environment: "Development");
        using var one = await PostAsync(host, Message(text: "one"));
        using var two = await PostAsync(host, Message(text: "two"));

        (one.StatusCode, two.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        host.Bot.Heard.Select(activity => activity.Text).ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task All_six_ways_to_speak_first_reach_the_conversation_and_reply_to_nothing()
    {
        await using var channel = await Channel.StartAsync();
        await using var host = await GuestHost.StartAsync(environment: "Development");
        var adapter = host.Service<ConnectorAdapter>();
        var identity = new ClaimsIdentity();
        var reference = new ConversationReference
        {
            ActivityId = "a1",
            ServiceUrl = channel.Address,
            ChannelId = "msteams",
            Bot = new ChannelAccount { Id = "bot" },
            User = new ChannelAccount { Id = "person" },
            Conversation = new ConversationAccount { Id = "19:room/1" },
        };
        static async Task News(ITurnContext turn, CancellationToken cancel)
        {
            await Task.Yield();
            await turn.SendActivityAsync(MessageFactory.Text($"The poll is open in {turn.Activity.Locale}, at {CultureInfo.CurrentCulture}."), cancel);
        }

        await adapter.ContinueConversationAsync("bot", reference, News, default);
        await adapter.ContinueConversationAsync(identity, reference, News, default);
        await adapter.ContinueConversationAsync(identity, reference, "all", News, default);
        await adapter.ContinueConversationAsync("bot", reference.GetContinuationActivity(), News, default);
        await adapter.ContinueConversationAsync(identity, reference.GetContinuationActivity(), News, default);
        await adapter.ContinueConversationAsync(identity, reference.GetContinuationActivity(), "all", News, default);

        channel.Requests.Select(request => request.What).ShouldBe(Enumerable.Repeat("POST /v3/conversations/19%3Aroom%2F1/activities", 6));
        channel.Requests.ShouldAllBe(request => (string?)request.Body!["text"] == "The poll is open in en, at en." && !request.Body.ContainsKey("replyToId"));
    }
}
