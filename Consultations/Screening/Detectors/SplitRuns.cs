using System.Buffers;

namespace Consultations.Screening.Detectors;

/// <summary>Reads groups of digits with anything between them that people put there to cut a number.</summary>
internal static class SplitRuns
{
    private const int WidestGap = 3;
    private const int LongestGroup = 10;

    private static readonly SearchValues<char> Cuts = SearchValues.Create("/,\n|;:\\*");
    private static readonly SearchValues<char> Gaps = SearchValues.Create(" ,/\n.-_|;:\u00B7\\*()");

    /// <summary>Runs of at least two groups.</summary>
    public static IEnumerable<List<DigitGroup>> In(string text)
    {
        var run = new List<DigitGroup>();
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            if (run.Count > 0 && (end - at > LongestGroup || !IsGap(text.AsSpan(run[^1].End, at - run[^1].End))))
            {
                if (run.Count > 1)
                    yield return run;
                run = [];
            }

            if (end - at <= LongestGroup)
                run.Add(new DigitGroup(text[at..end], at, end, run.Count == 0 ? "" : text[run[^1].End..at]));
            at = end;
        }

        if (run.Count > 1)
            yield return run;
    }

    public static bool IsCut(string gap) => gap.AsSpan().ContainsAny(Cuts);

    /// <summary>One mark, with or without spaces: two are the end of something.</summary>
    private static bool IsGap(ReadOnlySpan<char> gap) => gap.Trim(' ').Length <= 1 && gap.Length <= WidestGap && !gap.ContainsAnyExcept(Gaps);
}
