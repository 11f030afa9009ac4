namespace Consultations.Screening.Detectors;

/// <summary>Aadhaar: twelve digits, the first not 0 or 1, the last a Verhoeff check digit; its virtual id has sixteen and the same check.</summary>
/// <remarks>UIDAI, Aadhaar (Enrolment and Update) Regulations 2016, and Circular 1 of 2018 on virtual ids.</remarks>
internal sealed class AadhaarNumbers : IDetector
{
    public FindingKind Kind => FindingKind.Aadhaar;

    public IEnumerable<TextSpan> Find(string text)
    {
        foreach (var run in DigitRuns.In(text))
        {
            if (run.PlusAt is not null || run.IsPublic || BeginsWithCountryCode(run))
                continue;
            if (IsAadhaar(run.Whole))
            {
                yield return run.Span(text, 0, run.Groups.Count);
                continue;
            }

            for (var i = 0; i < run.Groups.Count;)
            {
                var groups = GroupsOfNumberAt(run, i);
                if (groups > 0)
                    yield return run.Span(text, i, groups);
                i += Math.Max(1, groups);
            }
        }
    }

    /// <summary>Among other figures only the customary spacing counts: none at all, or fours.</summary>
    private static int GroupsOfNumberAt(DigitRun run, int first)
    {
        if (IsAadhaar(run.Groups[first].Digits))
            return 1;
        foreach (var count in (ReadOnlySpan<int>)[4, 3])
        {
            if (AreFours(run, first, count) && IsAadhaar(run.Digits(first, count)))
                return count;
        }

        return 0;
    }

    private static bool AreFours(DigitRun run, int first, int count)
    {
        if (first + count > run.Groups.Count)
            return false;
        for (var i = first; i < first + count; i++)
        {
            if (run.Groups[i].Digits.Length != 4)
                return false;
        }

        return true;
    }

    /// <summary>"91 98765 43210" is a mobile, even where the check digit happens to agree.</summary>
    private static bool BeginsWithCountryCode(DigitRun run) =>
        string.Equals(run.Groups[0].Digits, "91", StringComparison.Ordinal) && run.Groups.Count is 2 or 3 && run.Groups[1].Digits.Length is 5 or 10;

    private static bool IsAadhaar(string digits) => digits.Length switch
    {
        12 => digits[0] is not ('0' or '1') && Verhoeff.Agrees(digits),
        16 => digits[0] != '0' && Verhoeff.Agrees(digits),
        _ => false,
    };
}
