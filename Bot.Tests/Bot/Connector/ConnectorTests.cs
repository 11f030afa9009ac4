using System.Net;
using Bot.Tests.WebChat;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Connector;

using static Posts;

public sealed class ConnectorTests
{
    [Theory]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost:1/","conversation":{"id":"c"}""")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"serviceUrl":"http://localhost:1/","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost:1/"}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost:1/","conversation":"c"}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday","serviceUrl":"http://localhost:1/","conversation":{"id":"c"}}""")]
    public async Task What_is_no_activity_is_refused_with_a_sentence(string body)
    {
        await using var host = await GuestHost.StartAsync(environment: "Development");
        using var answer = await PostAsync(host, body);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((string?)(await GuestClient.ReadAsync(answer))["error"]!["message"]).ShouldNotBeNullOrEmpty();
        host.Bot.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_activity_that_is_too_large_or_too_deep_is_refused()
    {
        await using var host = await GuestHost.StartAsync(environment: "Development");
        using var large = await PostAsync(host, Message(text: new string('x', 256 * 1024)));
        using var deep = await PostAsync(host, Message(value: string.Concat(Enumerable.Repeat("[", 40)) + new string(']', 40)));

        large.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        deep.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("Production", "http://localhost:1/", null)]
    [InlineData("Development", "https://smba.trafficmanager.example/", null)]
    [InlineData("Development", "file:///etc/passwd", null)]
    [InlineData("Development", "http://localhost:1/", "X-Forwarded-For")]
    [InlineData("Development", "http://localhost:1/", "Origin")]
    public async Task Only_tools_on_the_developers_own_machine_are_answered(string environment, string serviceUrl, string? header)
    {
        await using var host = await GuestHost.StartAsync(environment: environment);
        using var answer = await PostAsync(host, Message(serviceUrl: serviceUrl), header);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
        host.Bot.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_browser_that_only_looks_is_told_to_post()
    {
        await using var host = await GuestHost.StartAsync(environment: "Development");
        (await host.Http.GetAsync("api/messages")).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);

        await using var production = await GuestHost.StartAsync();
        (await production.Http.GetAsync("api/messages")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_expects_the_replies_gets_them_in_the_answer()
    {
        await using var host = await GuestHost.StartAsync(environment: "Development");
        using var answer = await PostAsync(host, Message(text: "2026-05-05T10:00:00Z", deliveryMode: "expectReplies"));
        using var failed = await PostAsync(host, Message(text: "throw", deliveryMode: "expectReplies"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        Texts(await GuestClient.ReadAsync(answer)).ShouldBe(["heard: 2026-05-05T10:00:00Z"]);
        Texts(await GuestClient.ReadAsync(failed)).ShouldBe(["so far so good", global::Bot.Sentences.BotStumbled]);
    }

    [Fact]
    public async Task An_invoke_is_answered_by_the_bot_or_not_at_all()
    {
        await using var host = await GuestHost.StartAsync(environment: "Development", bot: new InvokeBot());
        using var answered = await PostAsync(host, Message(type: "invoke", text: "answer"));
        using var unanswered = await PostAsync(host, Message(type: "invoke", text: "stay silent"));

        answered.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        ((string?)(await GuestClient.ReadAsync(answered))["said"]).ShouldBe("yes");
        unanswered.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task Answers_changes_and_deletions_go_to_the_channel_that_asked()
    {
        await using var channel = await Channel.StartAsync();
        await using var host = await GuestHost.StartAsync(environment: "Development");
        foreach (var text in (string[])["hello", "revise", "take back", "throw"])
            (await PostAsync(host, Message(text: text, serviceUrl: channel.Address))).StatusCode.ShouldBe(HttpStatusCode.OK);

        channel.Requests.Select(request => request.What).ShouldBe(
        [
            "POST /v3/conversations/19%3Aroom%2F1/activities/a1",
            "PUT /v3/conversations/19%3Aroom%2F1/activities/given-1",
            "DELETE /v3/conversations/19%3Aroom%2F1/activities/given-1",
            "POST /v3/conversations/19%3Aroom%2F1/activities/a1",
            "POST /v3/conversations/19%3Aroom%2F1/activities/a1",
        ]);
        ((string?)channel.Requests.First().Body!["text"]).ShouldBe("heard: hello");
        ((string?)channel.Requests.First().Body!["from"]!["id"]).ShouldBe("bot");
        ((string?)channel.Requests.Last().Body!["text"]).ShouldBe(global::Bot.Sentences.BotStumbled);
    }

    private sealed class InvokeBot : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turnContext.Activity.Text == "answer"
            ? turnContext.SendActivityAsync(
                new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 202, Body = new { said = "yes" } } },
                cancellationToken)
            : Task.CompletedTask;
    }
}
