namespace Consultations.Screening.Detectors;

/// <summary>Mobiles and landlines of India, international numbers, and long plain digits that could be either.</summary>
/// <remarks>Department of Telecommunications, National Numbering Plan 2003: ten digits, mobiles begin with 6 to 9, 0 before a trunk call. ITU-T E.164: at most fifteen digits behind a plus.</remarks>
internal sealed class PhoneNumbers : IDetector
{
    private const int MostGroups = 7;

    public FindingKind Kind => FindingKind.PhoneNumber;

    public IEnumerable<TextSpan> Find(string text)
    {
        foreach (var run in DigitRuns.In(text))
        {
            if (run.IsPublic)
                continue;
            if (IsOneNumber(run))
            {
                yield return run.Span(text, 0, run.Groups.Count);
                continue;
            }

            for (var i = 0; i < run.Groups.Count;)
            {
                var tollFree = LongestAt(run, i, IsTollFree);
                var groups = tollFree > 0 ? 0 : LongestAt(run, i, IsNumber);
                if (groups == 0 && i == 0 && PhoneWords.ReadyFor(text, run.Groups[0].Start))
                    groups = LongestAt(run, 0, IsShortNumber);
                if (groups > 0)
                    yield return run.Span(text, i, groups);
                i += Math.Max(1, groups + tollFree);
            }
        }
    }

    /// <summary>A run that stands alone may be spaced in any way, if it is one number from end to end.</summary>
    private static bool IsOneNumber(DigitRun run)
    {
        if (IsTollFree(PhoneShape.Of(run, 0, run.Groups.Count)))
            return false;
        if (run.PlusAt is not null)
            return run.Whole.Length is >= 8 and <= 15;
        return !IsRowOfDecimals(run) && (IsMobile(run.Whole) || (run.Whole.Length == 11 && BeginsWithTrunkZero(run.Whole)));
    }

    private static bool IsRowOfDecimals(DigitRun run) =>
        run.Groups.Any(group => group.Gap is ".") && run.Groups.Skip(1).Any(group => group.Gap is not ".") && run.Groups.Any(group => group.Digits.Length < 3);

    private static int LongestAt(DigitRun run, int first, Func<PhoneShape, bool> fits)
    {
        for (var count = Math.Min(MostGroups, run.Groups.Count - first); count > 0; count--)
        {
            if (fits(PhoneShape.Of(run, first, count)))
                return count;
        }

        return 0;
    }

    private static bool IsTollFree(PhoneShape shape) => shape.Groups.Count <= 4
        && Helplines.IsTollFree(shape.HasPlus && shape.Digits.StartsWith("91", StringComparison.Ordinal) ? shape.Digits[2..] : shape.Digits);

    private static bool IsNumber(PhoneShape shape)
    {
        if (shape.HasPlus)
            return shape.Digits.StartsWith("91", StringComparison.Ordinal) ? shape.Digits.Length == 12 : shape.Digits.Length is >= 8 and <= 15;
        if (shape.Groups.Count == 1)
            return shape.Digits.Length >= 10;
        if (shape.Digits.StartsWith("00", StringComparison.Ordinal))
            return shape.Groups[0].Digits.Length >= 2 && shape.Digits.Length is >= 11 and <= 17;
        return shape.Groups.Count <= 4 && shape.Groups.Skip(1).All(group => group.Digits.Length >= 2)
            && (IsMobile(shape.Digits) || IsLandline(shape));
    }

    private static bool IsMobile(string digits) => digits.Length switch
    {
        10 => IsMobileStart(digits[0]),
        11 => digits[0] == '0' && IsMobileStart(digits[1]),
        12 => digits.StartsWith("91", StringComparison.Ordinal) && IsMobileStart(digits[2]),
        13 => digits.StartsWith("091", StringComparison.Ordinal) && IsMobileStart(digits[3]),
        14 => digits.StartsWith("0091", StringComparison.Ordinal) && IsMobileStart(digits[4]),
        _ => false,
    };

    private static bool IsMobileStart(char digit) => digit is >= '6' and <= '9';

    private static bool BeginsWithTrunkZero(string digits) => digits[0] == '0' && digits[1] != '0';

    /// <summary>An area code of two to four digits and the rest of the ten; without the trunk's 0 a hyphen or brackets must show which is which.</summary>
    private static bool IsLandline(PhoneShape shape)
    {
        if (shape.Digits.Length == 11)
            return BeginsWithTrunkZero(shape.Digits);
        return shape.Digits.Length == 10
            && shape.Groups.Count <= 3
            && shape.Groups[0].Digits.Length is >= 2 and <= 4
            && shape.Groups[1].IsLinked
            && shape.Groups.Skip(1).All(group => group.Digits.Length >= 3);
    }

    /// <summary>A number without its area code, which only words like "call" tell from a figure.</summary>
    private static bool IsShortNumber(PhoneShape shape) => shape.Groups.Count <= 2 && shape.Digits.Length is >= 6 and <= 9;
}
