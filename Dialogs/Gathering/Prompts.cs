using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Dialogs.Gathering;

/// <summary>A question with answers to tap; each can be typed as well.</summary>
internal static class Prompts
{
    public static Activity Ask(string sentence, params IEnumerable<string> answers)
    {
        var activity = MessageFactory.Text(sentence, inputHint: InputHints.ExpectingInput);
        var actions = answers.Select(answer => new CardAction { Type = ActionTypes.ImBack, Title = answer, Value = answer }).ToList();
        if (actions.Count > 0)
            activity.SuggestedActions = new SuggestedActions { Actions = actions };
        return activity;
    }

    public static string Fill(string sentence, params object[] values) => string.Format(CultureInfo.CurrentCulture, sentence, values);

    /// <summary>Whether the words are one of these, whatever the case; a sentence of ours among them in whichever language.</summary>
    public static bool Is(string said, params IEnumerable<string> words) =>
        words.SelectMany(Translations.Of).Contains(said.Trim(), StringComparer.CurrentCultureIgnoreCase);
}
