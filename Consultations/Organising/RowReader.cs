using System.Text;

namespace Consultations.Organising;

/// <summary>Takes one line of a list apart, as a spreadsheet writes it: a part in quotation marks may hold what separates parts elsewhere.</summary>
internal static class RowReader
{
    private const int WholeRow = 4;

    /// <summary>The parts of a line; null where a quotation mark is never closed, or nobody can tell whether its commas separate.</summary>
    /// <param name="line">The line.</param>
    /// <param name="hasCommas">The list's first line says that commas separate.</param>
    public static IReadOnlyList<string>? Read(string line, bool hasCommas)
    {
        foreach (var separator in ";|")
        {
            if (Split(line, separator) is not { } parts)
                return null;
            if (parts.Count > 1)
                return parts;
        }

        var byComma = Split(line, ',')!;
        return hasCommas || byComma.Count == 1 || byComma.Count >= WholeRow || line.TrimStart().StartsWith('"') ? byComma : null;
    }

    /// <summary>The parts between these separators, trimmed; null where a quotation mark is never closed.</summary>
    public static List<string>? Split(string line, char separator)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var (isQuoted, wasQuoted) = (false, false);
        for (var at = 0; at < line.Length; at++)
        {
            var c = line[at];
            if (isQuoted && c == '"' && at + 1 < line.Length && line[at + 1] == '"')
            {
                part.Append(c);
                at++;
            }
            else if (c == '"' && (isQuoted || (!wasQuoted && string.IsNullOrWhiteSpace(part.ToString()))))
            {
                isQuoted = !isQuoted;
                wasQuoted = true;
            }
            else if (c == separator && !isQuoted)
            {
                Take();
            }
            else
            {
                part.Append(c);
            }
        }

        if (isQuoted)
            return null;
        Take();
        return parts;

        void Take()
        {
            parts.Add(part.ToString().Trim());
            part.Clear();
            wasQuoted = false;
        }
    }
}
