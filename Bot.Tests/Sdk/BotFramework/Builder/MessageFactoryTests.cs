using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Sdk.BotFramework.Builder;

public sealed class MessageFactoryTests
{
    [Fact]
    public void A_text_accepts_input_unless_told_otherwise()
    {
        MessageFactory.Text("hello").InputHint.ShouldBe("acceptingInput");
        MessageFactory.Text("hello", inputHint: InputHints.ExpectingInput).InputHint.ShouldBe("expectingInput");
        MessageFactory.Text("hello", "spoken").Speak.ShouldBe("spoken");
        MessageFactory.Text(" ").Text.ShouldBeNull();
    }

    [Fact]
    public void Attachments_lie_in_a_list_or_a_carousel()
    {
        var (one, two) = (new Attachment(), new Attachment());

        var single = MessageFactory.Attachment(one, "look");
        single.Attachments.ShouldBe([one]);
        (single.Text, single.AttachmentLayout, single.InputHint).ShouldBe(("look", "list", "acceptingInput"));
        MessageFactory.Attachment([one, two]).Attachments.ShouldBe([one, two]);
        MessageFactory.Carousel([one, two]).AttachmentLayout.ShouldBe("carousel");
    }

    [Fact]
    public void Suggested_words_become_buttons_that_say_them()
    {
        var message = MessageFactory.SuggestedActions(["yes", "no"], "Well?", null, null, ["asha"]);

        message.Text.ShouldBe("Well?");
        message.SuggestedActions.To.ShouldBe(["asha"]);
        message.SuggestedActions.Actions.Select(action => (action.Type, action.Title, action.Value))
            .ShouldBe([("imBack", "yes", "yes"), ("imBack", "no", "no")]);
    }
}
