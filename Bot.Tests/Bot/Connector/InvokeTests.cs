using System.Net;
using Bot.Tests.WebChat;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Connector;

using static Posts;

/// <summary>A button whose client waits for the answer.</summary>
public sealed class InvokeTests
{
    private const string Pressed = """{"action":{"type":"Action.Execute","verb":"vote","data":{"choice":2}}}""";

    [Theory]
    [InlineData("msteams")]
    [InlineData("webchat")]
    [InlineData("directline")]
    public async Task A_pressed_card_is_answered_in_every_channel_that_sends_it(string channel)
    {
        await using var host = await GuestHost.StartAsync(environment: "Development", bot: new VotingBot());
        using var answer = await PostAsync(host, Message(type: "invoke", name: "adaptiveCard/action", value: Pressed, channel: channel));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = await GuestClient.ReadAsync(answer);
        ((int)body["statusCode"]!, (string?)body["type"], (string?)body["value"]).ShouldBe((200, "application/vnd.microsoft.activity.message", "voted 2"));
    }

    [Fact]
    public async Task A_card_that_is_no_Action_Execute_is_refused_with_a_reason()
    {
        await using var host = await GuestHost.StartAsync(environment: "Development", bot: new VotingBot());
        using var answer = await PostAsync(host, Message(type: "invoke", name: "adaptiveCard/action", value: Pressed.Replace("Execute", "Submit", StringComparison.Ordinal)));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((string?)(await GuestClient.ReadAsync(answer))["value"]!["code"]).ShouldBe("NotSupported");
    }

    [Theory]
    [InlineData("made/up")]
    [InlineData("adaptiveCard/action")]
    public async Task What_the_bot_does_not_know_is_not_implemented(string name)
    {
        await using var host = await GuestHost.StartAsync(environment: "Development", bot: new ActivityHandler());
        using var answer = await PostAsync(host, Message(type: "invoke", name: name, value: Pressed));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    private sealed class VotingBot : ActivityHandler
    {
        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse
            {
                StatusCode = 200,
                Type = "application/vnd.microsoft.activity.message",
                Value = $"voted {((Newtonsoft.Json.Linq.JObject)invokeValue.Action.Data)["choice"]}",
            });
    }
}
