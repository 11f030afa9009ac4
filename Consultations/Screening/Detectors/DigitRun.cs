namespace Consultations.Screening.Detectors;

/// <summary>Groups of digits with nothing between them but what may stand inside one number.</summary>
/// <param name="Groups">At least one.</param>
/// <param name="PlusAt">Where the plus sign before the first group stands; null when there is none.</param>
internal sealed record DigitRun(IReadOnlyList<DigitGroup> Groups, int? PlusAt)
{
    private const int LongestWhole = 17;

    /// <summary>All digits of the run as one number; empty when they are too many for one.</summary>
    public string Whole { get; } = Join(Groups, 0, Groups.Count, LongestWhole);

    /// <summary>A row of helplines or years, which is nobody's number.</summary>
    public bool IsPublic => Groups.All(group => group.IsYear || Helplines.Contains(group.Digits));

    /// <summary>The digits of some groups.</summary>
    public string Digits(int first, int count) => Join(Groups, first, count, int.MaxValue);

    /// <summary>Where some groups stand in the text, with the plus sign and the brackets that belong to them.</summary>
    public TextSpan Span(string text, int first, int count)
    {
        var start = first == 0 && PlusAt is { } plus ? plus : Groups[first].Start;
        var end = Groups[first + count - 1].End;
        var inside = text.AsSpan(start, end - start);
        if (inside.Contains(')') && !inside.Contains('(') && start > 0 && text[start - 1] == '(')
            start--;
        else if (inside.Contains('(') && !inside.Contains(')') && end < text.Length && text[end] == ')')
            end++;
        return new TextSpan(start, end - start);
    }

    private static string Join(IReadOnlyList<DigitGroup> groups, int first, int count, int most)
    {
        var length = 0;
        for (var i = first; i < first + count; i++)
        {
            length += groups[i].Digits.Length;
            if (length > most)
                return "";
        }

        return string.Concat(groups.Skip(first).Take(count).Select(group => group.Digits));
    }
}
