using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A prompt's question together with its choices, as one message for the channel that it goes to.</summary>
internal static class ChoiceQuestion
{
    private const int LongestTitle = 20, MostInASentence = 3, MostSuggestedInTeams = 3, MostButtonsInTeams = 50, MostButtons = 100;

    public static Activity Compose(Activity question, Activity answeredTo, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options)
    {
        // A copy: the question is asked again on a retry, and must not have its choices twice by then.
        var message = Copy(question);
        switch (style == ListStyle.Auto ? BestFor(answeredTo, choices) : style)
        {
            case ListStyle.Inline:
                message.Text = ChoiceText.Inline(message.Text, choices, options);
                break;
            case ListStyle.List:
                message.Text = ChoiceText.List(message.Text, choices, options);
                break;
            case ListStyle.SuggestedAction:
                // Teams shows suggested actions only to those they name.
                var to = answeredTo.ChannelId == Channels.Msteams && answeredTo.From?.Id is { } person ? new List<string> { person } : null;
                message.SuggestedActions = new SuggestedActions { To = to, Actions = Buttons(choices) };
                break;
            case ListStyle.HeroCard:
                var card = new HeroCard { Text = message.Text, Buttons = Buttons(choices) };
                message.Text = null;
                message.Attachments = [.. message.Attachments ?? [], new Attachment { ContentType = HeroCard.ContentType, Content = card }];
                break;
        }

        return message;
    }

    private static ListStyle BestFor(Activity answeredTo, IList<Choice> choices)
    {
        if (choices.Any(choice => choice.Title?.Length > LongestTitle))
            return ListStyle.List;

        return answeredTo.ChannelId switch
        {
            Channels.Msteams when answeredTo.Conversation?.ConversationType == "personal" && choices.Count <= MostSuggestedInTeams => ListStyle.SuggestedAction,
            Channels.Msteams when choices.Count <= MostButtonsInTeams => ListStyle.HeroCard,
            Channels.Emulator or Channels.Directline or Channels.Webchat when choices.Count <= MostButtons => ListStyle.SuggestedAction,
            _ => choices.Count <= MostInASentence ? ListStyle.Inline : ListStyle.List,
        };
    }

    private static List<CardAction> Buttons(IList<Choice> choices) =>
        choices.Select(choice => choice.Action ?? new CardAction { Type = ActionTypes.ImBack, Title = choice.Value, Value = choice.Value }).ToList();

    private static Activity Copy(Activity question) => question is null
        ? new Activity(ActivityTypes.Message) { InputHint = InputHints.ExpectingInput }
        : new Activity(question.Type)
        {
            Text = question.Text,
            Speak = question.Speak,
            InputHint = question.InputHint,
            SuggestedActions = question.SuggestedActions,
            Attachments = question.Attachments,
            AttachmentLayout = question.AttachmentLayout,
            TextFormat = question.TextFormat,
            Locale = question.Locale,
            Entities = question.Entities,
            ChannelData = question.ChannelData,
            Value = question.Value,
            Properties = question.Properties,
        };
}
