using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A prompt's question together with its choices, as one message for the channel that it goes to.</summary>
internal static class ChoiceQuestion
{
    public static Activity Compose(Activity question, Activity answeredTo, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options)
    {
        var shown = Show(question?.Text, answeredTo, choices, style, options);
        if (question == null)
        {
            shown.InputHint = InputHints.ExpectingInput;
            return shown;
        }

        // A copy: the question is asked again on a retry, and must not have its choices twice by then.
        var message = Copy(question);
        message.Text = shown.Text;
        message.SuggestedActions = shown.SuggestedActions ?? question.SuggestedActions;
        if (shown.Attachments is { Count: > 0 })
            message.Attachments = [.. question.Attachments ?? [], .. shown.Attachments];

        return message;
    }

    private static Activity Show(string text, Activity answeredTo, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options)
    {
        var message = style switch
        {
            ListStyle.None => new Activity(ActivityTypes.Message) { Text = text },
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            _ => ChoiceFactory.ForChannel(answeredTo.ChannelId, answeredTo.Conversation?.ConversationType, choices, text, null, options),
        };

        // Teams shows suggested actions only to those they name.
        if (message.SuggestedActions != null && answeredTo.ChannelId == Channels.Msteams && answeredTo.From?.Id is { } person)
            message.SuggestedActions.To = [person];

        return (Activity)message;
    }

    private static Activity Copy(Activity question) => new(question.Type)
    {
        Speak = question.Speak,
        InputHint = question.InputHint,
        Attachments = question.Attachments,
        AttachmentLayout = question.AttachmentLayout,
        Summary = question.Summary,
        TextFormat = question.TextFormat,
        Locale = question.Locale,
        Entities = question.Entities,
        ChannelData = question.ChannelData,
        Value = question.Value,
        Importance = question.Importance,
        Properties = question.Properties,
    };
}
