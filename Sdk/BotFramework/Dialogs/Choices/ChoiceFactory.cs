using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Makes messages that offer choices.</summary>
public static class ChoiceFactory
{
    private const int MostChoicesInASentence = 3;

    /// <summary>A message that shows the choices as the channel shows them best.</summary>
    public static IMessageActivity ForChannel(string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        ForChannel(channelId, null, list, text, speak, options);

    /// <summary>The choices in the sentence: "Pick? (1) red, (2) green, or (3) blue".</summary>
    public static IMessageActivity Inline(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var line = new StringBuilder(text).Append(' ');
        for (var i = 0; i < choices.Count; i++)
        {
            line.Append(Joint(i, choices.Count, options));
            if (Numbered(options))
                line.Append(CultureInfo.InvariantCulture, $"({i + 1}) ");

            line.Append(choices[i].Title);
        }

        return Message(line.ToString(), speak);
    }

    /// <summary>The choices one below the other, numbered or with dashes.</summary>
    public static IMessageActivity List(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var lines = new StringBuilder(text).Append('\n');
        for (var i = 0; i < choices.Count; i++)
        {
            lines.Append("\n   ");
            if (Numbered(options))
                lines.Append(CultureInfo.InvariantCulture, $"{i + 1}. ");
            else
                lines.Append("- ");

            lines.Append(choices[i].Title);
        }

        return Message(lines.ToString(), speak);
    }

    /// <summary>The choices as suggested actions below the message.</summary>
    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var message = Message(text, speak);
        message.SuggestedActions = new SuggestedActions { Actions = Buttons(choices) };
        return message;
    }

    /// <summary>The choices as buttons of a card, which also carries the text.</summary>
    public static IMessageActivity HeroCard(IList<Choice> choices, string text = null, string speak = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var message = Message(null, speak);
        message.Attachments = [new HeroCard { Text = text, Buttons = Buttons(choices) }.ToAttachment()];
        return message;
    }

    /// <summary>Choices of these values.</summary>
    public static IList<Choice> ToChoices(IList<string> choices) =>
        choices == null ? [] : choices.Select(value => new Choice(value)).ToList();

    internal static IMessageActivity ForChannel(string channelId, string conversationType, IList<Choice> list, string text, string speak, ChoiceFactoryOptions options)
    {
        list ??= [];
        if (list.Any(choice => choice.Title?.Length > Channel.MaxActionTitleLength(channelId)))
            return List(list, text, speak, options);

        if (Channel.SupportsSuggestedActions(channelId, list.Count, conversationType))
            return SuggestedAction(list, text, speak);

        if (Channel.SupportsCardActions(channelId, list.Count))
            return HeroCard(list, text, speak);

        return list.Count <= MostChoicesInASentence ? Inline(list, text, speak, options) : List(list, text, speak, options);
    }

    private static bool Numbered(ChoiceFactoryOptions options) => options?.IncludeNumbers != false;

    private static string Joint(int index, int count, ChoiceFactoryOptions options)
    {
        if (index == 0)
            return "";

        if (index < count - 1)
            return options?.InlineSeparator ?? ", ";

        return count == 2 ? options?.InlineOr ?? " or " : options?.InlineOrMore ?? ", or ";
    }

    private static List<CardAction> Buttons(IList<Choice> choices) =>
        choices.Select(choice => choice.Action ?? new CardAction { Type = ActionTypes.ImBack, Title = choice.Value, Value = choice.Value }).ToList();

    private static Activity Message(string text, string speak) =>
        new(ActivityTypes.Message) { Text = text, Speak = speak, InputHint = InputHints.ExpectingInput };
}
