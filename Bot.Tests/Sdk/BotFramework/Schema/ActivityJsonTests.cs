using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Sdk.BotFramework.Schema;

public sealed class ActivityJsonTests
{
    private static readonly JsonSerializerSettings Terse = new() { NullValueHandling = NullValueHandling.Ignore };

    [Fact]
    public void Fields_that_nobody_knows_come_out_as_they_went_in()
    {
        const string Json = """{"type":"message","from":{"id":"u1","tier":"gold"},"conversation":{"id":"c1","team":{"id":7}},"listenFor":["a"]}""";

        var activity = JsonConvert.DeserializeObject<Activity>(Json)!;

        activity.Properties["listenFor"]!.ToObject<string[]>().ShouldBe(["a"]);
        activity.From.Properties["tier"]!.Value<string>().ShouldBe("gold");
        JToken.DeepEquals(JObject.Parse(JsonConvert.SerializeObject(activity, Terse)), JObject.Parse(Json)).ShouldBeTrue();
    }

    [Fact]
    public void Lists_that_were_not_sent_stay_null()
    {
        var activity = JsonConvert.DeserializeObject<Activity>("""{"type":"message"}""")!;

        activity.Attachments.ShouldBeNull();
        activity.Entities.ShouldBeNull();
        activity.MembersAdded.ShouldBeNull();
    }

    [Fact]
    public void Whether_nulls_are_written_is_for_the_serializer_to_say()
    {
        var activity = new Activity(ActivityTypes.Typing);

        JObject.Parse(JsonConvert.SerializeObject(activity)).ContainsKey("attachments").ShouldBeTrue();
        JsonConvert.SerializeObject(activity, Terse).ShouldBe("""{"type":"typing"}""");
    }

    [Fact]
    public void Every_field_has_its_name_on_the_wire()
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            SuggestedActions = new SuggestedActions { To = ["u1"], Actions = [new CardAction { Type = ActionTypes.ImBack, DisplayText = "shown" }] },
            Attachments = [new Attachment { ContentType = HeroCard.ContentType, Content = new HeroCard { Text = "t", Buttons = [] } }],
            From = new ChannelAccount("u1", "Asha", RoleTypes.User, "aad"),
            Conversation = new ConversationAccount(isGroup: true, conversationType: "channel", id: "c1", tenantId: "t1"),
            DeliveryMode = DeliveryModes.ExpectReplies,
        };

        var written = JObject.Parse(JsonConvert.SerializeObject(activity, Terse));

        JToken.DeepEquals(written, JObject.Parse("""
            {
              "type": "message",
              "from": { "id": "u1", "name": "Asha", "aadObjectId": "aad", "role": "user" },
              "conversation": { "isGroup": true, "conversationType": "channel", "tenantId": "t1", "id": "c1" },
              "suggestedActions": { "to": ["u1"], "actions": [{ "type": "imBack", "displayText": "shown" }] },
              "attachments": [{
                "contentType": "application/vnd.microsoft.card.hero",
                "content": { "text": "t", "buttons": [] }
              }],
              "deliveryMode": "expectReplies"
            }
            """)).ShouldBeTrue(written.ToString());
    }

    [Fact]
    public void An_object_as_content_of_an_attachment_does_no_harm()
    {
        var attachment = new Attachment { ContentType = "card", Content = new HeroCard { Text = "held" } };

        JsonConvert.SerializeObject(attachment, Terse).ShouldBe("""{"contentType":"card","content":{"text":"held"}}""");
    }

    [Fact]
    public void A_pressed_card_reads_from_its_invoke()
    {
        var value = JObject.Parse("""{"action":{"type":"Action.Execute","id":"b","verb":"vote","data":{"choice":2}},"state":"s"}""")
            .ToObject<AdaptiveCardInvokeValue>()!;

        value.Action.Verb.ShouldBe("vote");
        ((JObject)value.Action.Data)["choice"]!.Value<int>().ShouldBe(2);
        value.State.ShouldBe("s");
    }
}
