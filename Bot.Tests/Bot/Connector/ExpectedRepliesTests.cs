using System.Net;
using Bot.Tests.WebChat;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Connector;

using static Posts;

/// <summary>A caller that wants the replies in the answer to its request.</summary>
public sealed class ExpectedRepliesTests
{
    [Fact]
    public async Task Replies_come_without_an_id_and_nothing_is_sent_to_the_channel()
    {
        await using var channel = await Channel.StartAsync();
        await using var host = await GuestHost.StartAsync(environment: "Development");
        using var answer = await PostAsync(host, Message(serviceUrl: channel.Address, deliveryMode: "expectReplies"));

        var body = await GuestClient.ReadAsync(answer);
        body.Properties().Select(property => property.Name).ShouldBe(["activities"]);
        var reply = (JObject)body["activities"]!.ShouldHaveSingleItem();
        reply.ContainsKey("id").ShouldBeFalse();
        ((string?)reply["text"], (string?)reply["replyToId"], (string?)reply["inputHint"]).ShouldBe(("heard: hello", "a1", "acceptingInput"));
        channel.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_of_any_script_and_length_come_back_whole_and_nobody_elses_with_them()
    {
        await using var host = await GuestHost.StartAsync(environment: "Development");
        var texts = Enumerable.Range(0, 40).Select(n => string.Concat(Enumerable.Repeat($"आश्रय गृह {n} 👍 ", 1 + (n * n)))).ToList();

        var answers = await Task.WhenAll(texts.Select((text, n) => PostAsync(host, Message(text: text, from: $"person-{n}", deliveryMode: "expectReplies"))));

        for (var n = 0; n < texts.Count; n++)
            Texts(await GuestClient.ReadAsync(answers[n])).ShouldBe([$"heard: {texts[n]}"]);
    }

    [Fact]
    public async Task Notes_for_developers_are_left_out()
    {
        await using var host = await GuestHost.StartAsync(environment: "Development", bot: new CallbackBot(turn =>
            turn.SendActivitiesAsync([new Activity(ActivityTypes.Trace), MessageFactory.Text("said"), new Activity(ActivityTypes.Typing)])));
        using var answer = await PostAsync(host, Message(deliveryMode: "expectReplies"));

        (await GuestClient.ReadAsync(answer))["activities"]!.Select(reply => (string?)reply["type"]).ShouldBe(["message", "typing"]);
    }

    [Fact]
    public async Task A_bot_that_says_nothing_is_answered_with_an_empty_list()
    {
        await using var host = await GuestHost.StartAsync(environment: "Development", bot: new CallbackBot(_ => Task.CompletedTask));
        using var answer = await PostAsync(host, Message(deliveryMode: "expectReplies"));

        (await GuestClient.ReadAsync(answer))["activities"]!.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_answer_to_an_invoke_is_one_of_the_replies()
    {
        await using var host = await GuestHost.StartAsync(environment: "Development", bot: new CallbackBot(turn => turn.SendActivitiesAsync(
        [
            MessageFactory.Text("voted"),
            new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 403, Body = "no" } },
        ])));
        using var answer = await PostAsync(host, Message(type: "invoke", deliveryMode: "expectReplies"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var replies = (await GuestClient.ReadAsync(answer))["activities"]!;
        replies.Select(reply => (string?)reply["type"]).ShouldBe(["message", "invokeResponse"]);
        var wrapped = replies[1]!["value"]!.ToObject<InvokeResponse>()!;
        (wrapped.Status, wrapped.Body).ShouldBe((403, "no"));
    }

    [Fact]
    public async Task Changes_and_deletions_are_not_held_back()
    {
        await using var channel = await Channel.StartAsync();
        await using var host = await GuestHost.StartAsync(environment: "Development", bot: new CallbackBot(async turn =>
        {
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "b1", Text = "new wording" });
            await turn.DeleteActivityAsync("b2");
        }));
        using var answer = await PostAsync(host, Message(serviceUrl: channel.Address, deliveryMode: "expectReplies"));

        (await GuestClient.ReadAsync(answer))["activities"]!.ShouldBeEmpty();
        channel.Requests.Select(request => request.What).ShouldBe(
        [
            "PUT /v3/conversations/19%3Aroom%2F1/activities/b1",
            "DELETE /v3/conversations/19%3Aroom%2F1/activities/b2",
        ]);
    }
}
