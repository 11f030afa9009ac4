namespace Reports.Html;

/// <summary>Breaks the words beside a bar into lines, which a drawing does not do by itself.</summary>
internal static class HtmlLabel
{
    /// <summary>Letters in a line that a phone still shows whole.</summary>
    private const int Longest = 42;

    public static IReadOnlyList<string> Wrap(string label)
    {
        List<string> lines = [];
        var line = "";
        foreach (var word in label.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Pieces))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Longest)
            {
                lines.Add(line);
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        return [.. lines, line];
    }

    /// <summary>A word that no line could hold, cut between letters.</summary>
    private static IEnumerable<string> Pieces(string word)
    {
        if (word.Length <= Longest)
            return [word];
        var letters = System.Globalization.StringInfo.GetTextElementEnumerator(word);
        List<string> pieces = [""];
        while (letters.MoveNext())
        {
            if (pieces[^1].Length + letters.GetTextElement().Length > Longest)
                pieces.Add("");
            pieces[^1] += letters.GetTextElement();
        }

        return pieces;
    }
}
