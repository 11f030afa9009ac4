using System.Buffers;
using System.Text;

namespace Cards;

/// <summary>
/// Plain text for a card's text block or fact, where hosts read Markdown, make links of anything like an address, fill in dates
/// and turn "(c)" into a sign. What comes out shows just the text that went in.
/// </summary>
public static class CardText
{
    private const string AlwaysMarkup = @"\`*_[]<~|$";
    private const string MarkupAtLineStart = "#>=:";
    private const string SometimesMarkup = "&{(+-:@.)";
    private const int LongestListNumber = 9;

    // Most text has little of it: only these places are looked at closely.
    private static readonly SearchValues<char> PerhapsMarkup = SearchValues.Create(AlwaysMarkup + MarkupAtLineStart + SometimesMarkup);

    /// <summary>The text, with a paragraph for each of its lines.</summary>
    public static string Plain(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join("\n\n", lines.Select(PlainLine));
    }

    private static string PlainLine(string line)
    {
        var plain = new StringBuilder(line.Length + 16);
        var listMark = ListMarkAt(line);
        var done = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var ahead = line.AsSpan(i).IndexOfAny(PerhapsMarkup);
            if (ahead < 0)
                break;
            i += ahead;
            if (i != listMark && !IsMarkup(line, i))
                continue;
            plain.Append(line, done, i - done).Append('\\');
            done = i;
        }

        return plain.Append(line, done, line.Length - done).ToString();
    }

    /// <summary>Where the dot or bracket stands that makes a numbered list of a line; -1 where it makes none.</summary>
    private static int ListMarkAt(string line)
    {
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
            digits++;
        return digits is > 0 and <= LongestListNumber && digits < line.Length && line[digits] is '.' or ')'
            ? digits
            : -1;
    }

    private static bool IsMarkup(string line, int at)
    {
        var c = line[at];
        if (AlwaysMarkup.Contains(c) || (at == 0 && MarkupAtLineStart.Contains(c)))
            return true;
        var before = at > 0 ? line[at - 1] : ' ';
        var next = at + 1 < line.Length ? line[at + 1] : ' ';
        return c switch
        {
            '&' => char.IsAsciiLetter(next) || next == '#',
            '{' => before == '{' || next == '{',
            '(' => char.IsAsciiLetter(next),
            '+' or '-' => at == 0 || next is '-' || before is '-' or '+',
            // Hosts make links even of addresses that nobody marked as such.
            ':' or '@' => !char.IsWhiteSpace(next),
            '.' => char.IsLetter(next) || next == '.' || before == '.' || (char.IsLetter(before) && !char.IsWhiteSpace(next)),
            _ => false,
        };
    }
}
