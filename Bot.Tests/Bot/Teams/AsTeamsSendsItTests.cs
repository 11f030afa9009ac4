using System.Net;
using Bot.Tests.Connector;
using Bot.Tests.Dialogs;
using Bot.Tests.WebChat;
using Consultations.Organising;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Teams;

using SaysOf = global::Dialogs.Sentences;

/// <summary>Activities as Teams posts them, word for word.</summary>
public sealed class AsTeamsSendsItTests
{
    [Fact]
    public async Task A_post_in_a_channel_that_mentions_the_bot_is_understood_and_not_filed_by_group()
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(AttributionRule.ByGroup), "asha");
        await Seat.FacilitateAsync(hall);

        var said = await SayAsync(hall, InChannel("message", """
            "text": "<at>ConsultationBot</at>&nbsp;challenge the shelters overflow\n", "textFormat": "plain",
            "entities": [{"type": "mention", "mentioned": {"id": "28:bot-1", "name": "ConsultationBot"}, "text": "<at>ConsultationBot</at>"}, {"type": "clientInfo", "locale": "en-IN", "platform": "iOS"}]
            """));

        ((string?)said["activities"]![0]!.SelectToken("attachments[0].content.fallbackText"))!.ShouldContain($"{SaysOf.OnlyInOurChat}\n{SaysOf.DeleteItHere}");
        (await hall.SaidAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_locale_of_the_client_is_spoken_where_the_activity_names_none()
    {
        using var hall = await Hall.OpenAsync();

        var said = await SayAsync(hall, InChannel("message", """
            "text": "<at>ConsultationBot</at> help", "entities": [{"type": "mention", "mentioned": {"id": "28:bot-1"}, "text": "<at>ConsultationBot</at>"}, {"type": "clientInfo", "locale": "hi-IN"}]
            """));

        ((string?)said["activities"]![0]!.SelectToken("attachments[0].content.lang")).ShouldBe("hi");
    }

    [Fact]
    public async Task A_window_is_opened_and_sent_off_and_each_is_answered_with_a_body()
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(), "asha");
        await Seat.FacilitateAsync(hall);
        await using var host = await GuestHost.StartAsync(environment: "Development", bot: hall.Bot);

        var opened = await InvokeAsync(host, "task/fetch", """{"data": {"msteams": {"type": "task/fetch"}, "line": "form contribution"}, "context": {"theme": "default"}}""");
        var card = opened.SelectToken("task.value.card.content")!;
        var data = (JObject)card.SelectTokens("$..[?(@.type == 'Action.Submit')].data").Single(one => one["draft"] is not null).DeepClone();
        (data["kind"], data["text"]) = ("challenge", "shelters overflow");
        var sent = new JObject { ["data"] = data }.ToString();
        var first = await InvokeAsync(host, "task/submit", sent, id: "f:1");
        var late = await InvokeAsync(host, "task/submit", sent, id: "f:2");

        ((string?)opened.SelectToken("task.type"), (string?)opened.SelectToken("task.value.card.contentType")).ShouldBe(("continue", "application/vnd.microsoft.card.adaptive"));
        opened.SelectToken("task.value.title").ShouldNotBeNull();
        ((string?)first.SelectToken("task.value.card.content.fallbackText"))!.ShouldContain("shelters overflow");
        late.SelectToken("task.type").ShouldNotBeNull();
        (await hall.SaidAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_file_that_nobody_offered_is_answered_with_a_body_too()
    {
        using var hall = await Hall.OpenAsync();
        await using var host = await GuestHost.StartAsync(environment: "Development", bot: hall.Bot);

        (await InvokeAsync(host, "fileConsent/invoke", """{"type": "fileUpload", "action": "accept", "context": {"export": "made-up"}, "uploadInfo": {"uploadUrl": "https://contoso.sharepoint.com/x"}}""")).Count.ShouldBe(0);

        hall.Drive.Put.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"type\": \"messageReaction\", \"reactionsAdded\": [{\"type\": \"like\"}], \"replyToId\": \"1\"")]
    [InlineData("\"type\": \"messageUpdate\", \"text\": \"challenge shelters overflow\", \"channelData\": {\"eventType\": \"editMessage\"}")]
    [InlineData("\"type\": \"conversationUpdate\", \"channelData\": {\"eventType\": \"channelRenamed\", \"channel\": {\"id\": \"19:c\", \"name\": \"Bhopal\"}, \"team\": {\"id\": \"19:t\"}}")]
    [InlineData("\"type\": \"conversationUpdate\", \"membersRemoved\": [{\"id\": \"29:asha\"}], \"channelData\": {\"team\": {\"id\": \"19:t\"}}")]
    [InlineData("\"type\": \"installationUpdate\", \"action\": \"remove\"")]
    public async Task What_needs_no_answer_gets_none_and_no_error(string fields)
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(), "asha");
        await Seat.FacilitateAsync(hall);

        (await SayAsync(hall, InChannel(null, fields)))["activities"]!.ShouldBeEmpty();

        (await hall.SaidAsync()).ShouldBeEmpty();
    }

    private static async Task<JObject> SayAsync(Hall hall, string activity)
    {
        await using var host = await GuestHost.StartAsync(environment: "Development", bot: hall.Bot);
        using var answer = await Posts.PostAsync(host, activity);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await GuestClient.ReadAsync(answer);
    }

    private static async Task<JObject> InvokeAsync(GuestHost host, string name, string value, string id = "f:0")
    {
        using var answer = await Posts.PostAsync(host, InChannel("invoke", $"\"name\": \"{name}\", \"value\": {value}, \"locale\": \"en-IN\"", id, "normal"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await GuestClient.ReadAsync(answer);
    }

    private static string InChannel(string? type, string fields, string id = "1700000000000", string deliveryMode = "expectReplies") => $$"""
        {
          {{(type is null ? "" : $"\"type\": \"{type}\",")}} "id": "{{id}}", "channelId": "msteams", "serviceUrl": "http://localhost:1/", "deliveryMode": "{{deliveryMode}}",
          "from": {"id": "29:asha", "name": "Asha Rao", "aadObjectId": "a-1"}, "recipient": {"id": "28:bot-1", "name": "ConsultationBot"},
          "conversation": {"isGroup": true, "conversationType": "channel", "tenantId": "t-1", "id": "19:channel@thread.tacv2;messageid=1700000000000"},
          {{fields}}
        }
        """;
}
