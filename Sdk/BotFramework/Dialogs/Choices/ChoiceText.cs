using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Choices where there are no buttons.</summary>
internal static class ChoiceText
{
    /// <summary>In the sentence: "Pick? (1) red, (2) green, or (3) blue".</summary>
    public static string Inline(string text, IList<Choice> choices, ChoiceFactoryOptions options)
    {
        var line = new StringBuilder(text).Append(' ');
        for (var i = 0; i < choices.Count; i++)
        {
            line.Append(Joint(i, choices.Count, options));
            if (Numbered(options))
                line.Append(CultureInfo.InvariantCulture, $"({i + 1}) ");

            line.Append(choices[i].Title);
        }

        return line.ToString();
    }

    /// <summary>One below the other, numbered or with dashes.</summary>
    public static string List(string text, IList<Choice> choices, ChoiceFactoryOptions options)
    {
        var lines = new StringBuilder(text).Append('\n');
        for (var i = 0; i < choices.Count; i++)
            lines.Append("\n   ").Append(Numbered(options) ? string.Create(CultureInfo.InvariantCulture, $"{i + 1}. ") : "- ").Append(choices[i].Title);

        return lines.ToString();
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
}
