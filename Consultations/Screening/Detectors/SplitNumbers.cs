using System.Collections.Frozen;

namespace Consultations.Screening.Detectors;

/// <summary>Numbers that a slash, a comma or a line end cuts: "98765/43210", "98765,43210", "9,8,7,6,5,4,3,2,1,0".</summary>
/// <remarks>Figures with thousands separators have other groups than people make of a number when they say it, and lists have neighbours cut the same way.</remarks>
internal sealed class SplitNumbers(FindingKind kind, Func<SplitNumber, bool> accepts) : IDetector
{
    private const int MostGroups = 16;
    private const int FewestDigits = 10;
    private const int MostDigits = 14;

    private static readonly FrozenSet<string> AsSpoken = WordSet.Of("55 334 343 433 46 64 244 442 28 82 37 73 1111111111");
    private static readonly FrozenSet<string> Cues =
        WordSet.Of("phone telephone tel ph mobile mob cell whatsapp call ring dial contact number no aadhaar aadhar uid adhar फोन मोबाइल नंबर আধার ফোন নম্বর");

    public FindingKind Kind => kind;

    public static bool IsMobile(SplitNumber number)
    {
        var local = number.Local;
        return local.Digits.Length == 10 && local.Digits[0] is >= '6' and <= '9' && (AsSpoken.Contains(local.Shape) || number.FollowsCue);
    }

    public static bool IsAadhaar(SplitNumber number) => number.Shape is "444" or "111111111111" && number.Whole[0] is not ('0' or '1')
        && !number.Groups.All(group => group.IsYear) && Verhoeff.Agrees(number.Whole);

    public IEnumerable<TextSpan> Find(string text)
    {
        foreach (var run in SplitRuns.In(text))
        {
            for (var first = 0; first < run.Count;)
            {
                var count = CountAt(text, run, first);
                if (count > 0)
                {
                    var start = run[first].Start;
                    start -= IsPlus(text, start - 1) ? 1 : 0;
                    yield return new TextSpan(start, run[first + count - 1].End - start);
                }

                first += Math.Max(1, count);
            }
        }
    }

    private int CountAt(string text, List<DigitGroup> run, int first)
    {
        var digits = run[first].Digits.Length;
        var cut = false;
        for (var count = 2; count <= Math.Min(MostGroups, run.Count - first) && digits <= MostDigits; count++)
        {
            digits += run[first + count - 1].Digits.Length;
            cut |= SplitRuns.IsCut(run[first + count - 1].Gap);
            if (!cut || digits is < FewestDigits or > MostDigits || IsPartOfList(run, first, count))
                continue;
            var number = new SplitNumber(run.GetRange(first, count), IsPlus(text, run[first].Start - 1) || Nearby.HasBefore(text, run[first].Start, Cues));
            if ((number.IsTight || number.FollowsCue) && accepts(number))
                return count;
        }

        return 0;
    }

    private static bool IsPlus(string text, int at) => at >= 0 && text[at] == '+';

    /// <summary>Cut off from its neighbours as it is cut itself, by a comma or a slash: then these are figures in a row.</summary>
    private static bool IsPartOfList(List<DigitGroup> run, int first, int count)
    {
        var inside = run[first + 1].Gap;
        return (first > 0 && run[first].Gap == inside) || (first + count < run.Count && run[first + count].Gap == inside);
    }
}
