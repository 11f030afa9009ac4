using System.Globalization;

namespace Consultations.Screening.Detectors;

/// <summary>Dates and spans of years: 28.02.2019, 2019-02-28, 2018-19, 2015–2019.</summary>
internal static class Dates
{
    /// <summary>What remains of a run around its dates.</summary>
    public static IEnumerable<DigitRun> LeftOut(DigitRun? run)
    {
        if (run is null)
            yield break;

        var first = 0;
        for (var i = 0; i < run.Groups.Count;)
        {
            var chain = ChainLength(run.Groups, i);
            if (!IsDate(run.Groups, i, chain))
            {
                i += chain;
                continue;
            }

            if (i > first)
                yield return Part(run, first, i);
            i += chain;
            first = i;
        }

        if (first < run.Groups.Count)
            yield return Part(run, first, run.Groups.Count);
    }

    private static DigitRun Part(DigitRun run, int first, int end) => first == 0 && end == run.Groups.Count
        ? run
        : new DigitRun([.. run.Groups.Skip(first).Take(end - first)], first == 0 ? run.PlusAt : null);

    private static int ChainLength(IReadOnlyList<DigitGroup> groups, int first)
    {
        var next = first + 1;
        while (next < groups.Count && groups[next].IsLinked)
            next++;
        return next - first;
    }

    private static bool IsDate(IReadOnlyList<DigitGroup> groups, int first, int length) => length switch
    {
        2 => groups[first].IsYear && (groups[first + 1].IsYear || groups[first + 1].Digits.Length == 2),
        3 when groups[first].IsYear => IsMonthAndDay(groups[first + 1], groups[first + 2]),
        3 => (groups[first + 2].IsYear || groups[first + 2].Digits.Length == 2) && IsMonthAndDay(groups[first], groups[first + 1]),
        _ => false,
    };

    /// <summary>In either order, for people write both.</summary>
    private static bool IsMonthAndDay(DigitGroup one, DigitGroup other) =>
        (IsUpTo(one, 12) && IsUpTo(other, 31)) || (IsUpTo(one, 31) && IsUpTo(other, 12));

    private static bool IsUpTo(DigitGroup group, int most) =>
        group.Digits.Length <= 2 && int.Parse(group.Digits, CultureInfo.InvariantCulture) is > 0 and var value && value <= most;
}
