using Microsoft.Bot.Schema;

namespace Bot.Teams;

/// <summary>Takes mentions out of what was typed: the bot's own go, other people's become their names.</summary>
internal static class Mentions
{
    private const string Mark = "mention";

    public static string Without(Activity activity)
    {
        var text = (activity.Text ?? "").Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase).Replace('\u00a0', ' ');
        var from = 0;
        foreach (var mention in (activity.Entities ?? []).Where(entity => entity.Type == Mark))
        {
            var words = ((string?)mention.Properties["text"] ?? "").Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase).Replace('\u00a0', ' ');
            if (words.Length == 0)
                continue;

            // They usually come in the order of the text; two people of one name are told apart by that.
            var at = text.IndexOf(words, from, StringComparison.Ordinal);
            if (at < 0)
                at = text.IndexOf(words, StringComparison.Ordinal);
            if (at < 0)
                continue;

            var isBot = (string?)mention.Properties.SelectToken("mentioned.id") == activity.Recipient?.Id;
            var instead = isBot ? " " : Name(words);
            text = text[..at] + instead + text[(at + words.Length)..];
            from = at + instead.Length;
        }

        return text.Trim();
    }

    private static string Name(string words) =>
        words.StartsWith("<at", StringComparison.OrdinalIgnoreCase) && words.IndexOf('>', StringComparison.Ordinal) is > 0 and var open
            ? words[(open + 1)..].Replace("</at>", "", StringComparison.OrdinalIgnoreCase)
            : words;
}
