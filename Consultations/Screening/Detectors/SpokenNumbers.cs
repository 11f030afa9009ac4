using System.Text;

namespace Consultations.Screening.Detectors;

/// <summary>Numbers in words: "nine eight seven …", "double nine", "ninety eight seventy six", "नौ आठ …", also with digits among them.</summary>
internal sealed class SpokenNumbers(FindingKind kind, Func<string, bool> accepts) : IDetector
{
    private const int WidestGap = 3;
    private const int FewestWords = 3;

    public FindingKind Kind => kind;

    /// <summary>At least as long as a phone number, and no counting from one to ten.</summary>
    public static bool IsPhone(string digits) => digits.Length >= 10 && !digits.StartsWith("12345", StringComparison.Ordinal);

    public static bool IsAadhaar(string digits) => digits.Length == 12 && digits[0] is not ('0' or '1') && Verhoeff.Agrees(digits);

    public IEnumerable<TextSpan> Find(string text)
    {
        var pieces = new Pieces(text);
        for (var first = 0; first < pieces.Count;)
        {
            var (digits, words, end) = Read(pieces, first);
            if (words >= FewestWords && accepts(digits))
                yield return pieces.Span(first, end);
            first = Math.Max(end, first + 1);
        }
    }

    private static (string Digits, int Words, int End) Read(Pieces pieces, int first)
    {
        var digits = new StringBuilder();
        var words = 0;
        var end = first;
        for (var at = first; at < pieces.Count && (at == first || pieces.Gap(at) <= WidestGap);)
        {
            var (said, next) = DigitsAt(pieces, at);
            if (said is not null)
            {
                words += pieces.IsWord(at) ? 1 : 0;
                digits.Append(said);
                end = next;
                at = next;
            }
            else if (at > first && IsBetween(pieces, at))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return (digits.ToString(), words, end);
    }

    private static bool IsBetween(Pieces pieces, int at) => pieces.Is(at, ',') || pieces.Is(at, '-') || pieces.Is(at, '.') || pieces.Is(at, '/') || pieces.Is(at, '+');

    private static (string? Digits, int Next) DigitsAt(Pieces pieces, int at)
    {
        if (pieces.IsNumber(at))
            return (pieces.Text(at).ToString(), at + 1);
        if (!pieces.IsWord(at))
            return (null, at);
        var times = pieces.IsOneOf(at, NumberWords.Doubles) ? 2 : pieces.IsOneOf(at, NumberWords.Triples) ? 3 : 1;
        if (times > 1)
        {
            var repeated = pieces.IsNumber(at + 1) ? pieces.Text(at + 1).ToString() : NumberWords.DigitsOf(pieces.Text(at + 1));
            return repeated is { Length: 1 } ? (new string(repeated[0], times), at + 2) : (null, at);
        }

        if (NumberWords.DigitsOf(pieces.Text(at)) is not { } digits)
            return (null, at);
        var unit = pieces.Is(at + 1, '-') ? at + 2 : at + 1;
        return NumberWords.IsRoundTen(pieces.Text(at)) && NumberWords.DigitsOf(pieces.Text(unit)) is [not '0'] units
            ? ($"{digits[0]}{units}", unit + 1)
            : (digits, at + 1);
    }
}
