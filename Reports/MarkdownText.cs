using System.Text;
using Consultations.Screening;

namespace Reports;

/// <summary>Text that somebody wrote, as Markdown that shows just that text: nothing in it formats, links, makes HTML or ends a list.</summary>
public static class MarkdownText
{
    private const string AlwaysMarkup = @"\`*_[]<~|$";
    private const string MarkupAtLineStart = "#>+-=:";
    private const int LongestListNumber = 9;

    /// <summary>All of it on one line.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder();
        AppendLine(line, TextRules.Clean(text).Replace("\n\n", " ", StringComparison.Ordinal).Replace('\n', ' '));
        return line.ToString();
    }

    /// <summary>With its line ends and paragraphs kept; every line but the first starts with <paramref name="prefix"/>.</summary>
    public static string Block(string text, string prefix)
    {
        var block = new StringBuilder();
        var paragraphs = TextRules.Clean(text).Split("\n\n");
        foreach (var (index, paragraph) in paragraphs.Index())
        {
            if (index > 0)
                block.Append('\n').Append(prefix.TrimEnd()).Append('\n').Append(prefix);
            AppendParagraph(block, paragraph, prefix);
        }

        return block.ToString();
    }

    private static void AppendParagraph(StringBuilder block, string paragraph, string prefix)
    {
        foreach (var (index, line) in paragraph.Split('\n').Index())
        {
            if (index > 0)
                block.Append("\\\n").Append(prefix);
            AppendLine(block, line);
        }
    }

    private static void AppendLine(StringBuilder to, string line)
    {
        var listMark = ListMarkAt(line);
        for (var i = 0; i < line.Length; i++)
        {
            if (i == listMark || IsMarkup(line, i))
                to.Append('\\');
            to.Append(line[i]);
        }
    }

    /// <summary>Where the dot or bracket stands that makes a numbered list of a line; -1 where it makes none.</summary>
    private static int ListMarkAt(string line)
    {
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
            digits++;
        return digits is > 0 and <= LongestListNumber && digits < line.Length && line[digits] is '.' or ')'
            ? digits : -1;
    }

    private static bool IsMarkup(string line, int at)
    {
        var c = line[at];
        if (AlwaysMarkup.Contains(c) || (at == 0 && MarkupAtLineStart.Contains(c)))
            return true;
        var next = at + 1 < line.Length ? line[at + 1] : ' ';
        return c switch
        {
            '&' => char.IsAsciiLetter(next) || next == '#',
            // An address written out is a link to many readers of Markdown.
            ':' or '@' => !char.IsWhiteSpace(next),
            '.' => char.IsLetter(next) || (at > 0 && char.IsLetter(line[at - 1]) && !char.IsWhiteSpace(next)),
            _ => false,
        };
    }
}
