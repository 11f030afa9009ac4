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
    public void An_attachment_comes_with_the_text_that_it_is_given()
    {
        var card = new Attachment();

        var message = MessageFactory.Attachment(card, "look");

        message.Attachments.ShouldBe([card]);
        (message.Text, message.AttachmentLayout, message.InputHint).ShouldBe(("look", "list", "acceptingInput"));
    }
}
