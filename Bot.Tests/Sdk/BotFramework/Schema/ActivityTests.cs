using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Sdk.BotFramework.Schema;

public sealed class ActivityTests
{
    [Theory]
    [InlineData("message", true)]
    [InlineData("Message", true)]
    [InlineData("message/x", true)]
    [InlineData("messageReaction", false)]
    [InlineData("event", false)]
    [InlineData(null, false)]
    public void A_message_is_what_is_called_so_or_stands_under_it(string? type, bool isMessage) =>
        (new Activity { Type = type! }.AsMessageActivity() is not null).ShouldBe(isMessage);

    [Fact]
    public void A_reference_leads_back_to_where_something_was_said()
    {
        var said = Said();

        var answer = new Activity(ActivityTypes.Message).ApplyConversationReference(said.GetConversationReference());

        answer.From.ShouldBeSameAs(said.Recipient);
        answer.Recipient.ShouldBeSameAs(said.From);
        answer.Conversation.ShouldBeSameAs(said.Conversation);
        answer.ReplyToId.ShouldBe("a1");
        answer.Id.ShouldBeNull();
        (answer.ChannelId, answer.ServiceUrl, answer.Locale).ShouldBe(("webchat", "https://here", "hi-IN"));
    }

    [Fact]
    public void A_reference_makes_an_activity_look_as_if_it_came_in()
    {
        var said = Said();

        var again = new Activity(ActivityTypes.Message) { Locale = "as" };
        var reference = said.GetConversationReference();
        reference.Locale = null;
        again.ApplyConversationReference(reference, isIncoming: true);

        again.From.ShouldBeSameAs(said.From);
        again.Recipient.ShouldBeSameAs(said.Recipient);
        (again.Id, again.ReplyToId, again.Locale).ShouldBe(("a1", null, "as"));
    }

    [Theory]
    [InlineData(Channels.Webchat, ActivityTypes.ConversationUpdate, null)]
    [InlineData(Channels.Directline, ActivityTypes.ConversationUpdate, null)]
    [InlineData(Channels.Msteams, ActivityTypes.ConversationUpdate, "a1")]
    [InlineData(Channels.Webchat, ActivityTypes.Message, "a1")]
    public void The_arrival_of_somebody_in_a_web_chat_cannot_be_replied_to(string channel, string type, string? answered)
    {
        var said = Said();
        said.Type = type;
        said.ChannelId = channel;

        said.GetConversationReference().ActivityId.ShouldBe(answered);
    }

    [Fact]
    public void A_continuation_is_an_event_with_an_id_of_its_own()
    {
        var reference = Said().GetConversationReference();

        var continuation = reference.GetContinuationActivity();

        (continuation.Type, continuation.Name, continuation.Locale).ShouldBe(("event", "ContinueConversation", "hi-IN"));
        (continuation.From.Id, continuation.Recipient.Id, continuation.Conversation.Id).ShouldBe(("u1", "bot", "c1"));
        continuation.RelatesTo.ShouldBeSameAs(reference);
        Guid.TryParse(continuation.Id, out _).ShouldBeTrue();
    }

    [Fact]
    public void Channel_data_is_read_as_what_is_asked_for()
    {
        var activity = new Activity { ChannelData = JObject.Parse("""{"id":"x"}""") };

        activity.GetChannelData<ChannelAccount>().Id.ShouldBe("x");
        activity.TryGetChannelData<ChannelAccount>(out var account).ShouldBeTrue();
        account.Id.ShouldBe("x");
        activity.TryGetChannelData<int>(out _).ShouldBeFalse();
        new Activity().TryGetChannelData<ChannelAccount>(out _).ShouldBeFalse();
        new Activity().GetChannelData<ChannelAccount>().ShouldBeNull();
    }

    private static Activity Said() => new(ActivityTypes.Message)
    {
        Id = "a1",
        ChannelId = Channels.Webchat,
        ServiceUrl = "https://here",
        Locale = "hi-IN",
        From = new ChannelAccount("u1", "Asha"),
        Recipient = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(id: "c1"),
    };
}
