using System.Collections.Frozen;
using System.Globalization;

namespace Consultations.Screening.Detectors;

/// <summary>Account numbers behind the word, IFSC, IBAN and payment cards.</summary>
/// <remarks>
/// Reserve Bank of India, IFSC: four letters, a zero, six letters or digits. ISO 13616: an IBAN's country and check digits moved to its end leave 1 when divided by 97, letters counting from 10.
/// ISO/IEC 7812: the digits of a card, every second from the right doubled, add up to a multiple of ten.
/// </remarks>
internal sealed class BankAccounts : IDetector
{
    private const int ShortestIban = 15;
    private const int LongestIban = 34;

    private static readonly FrozenSet<string> Cues = WordSet.Of("account acct acc ac c khata खाता खाते অ্যাকাউন্ট");

    public FindingKind Kind => FindingKind.BankAccount;

    public IEnumerable<TextSpan> Find(string text)
    {
        var spans = Numbers(text).Concat(Codes(text)).OrderBy(span => span.Start).ToList();
        var free = 0;
        foreach (var span in spans.Where(span => span.Start >= free))
        {
            yield return span;
            free = span.Start + span.Length;
        }
    }

    private static IEnumerable<TextSpan> Numbers(string text) => DigitRuns.In(text)
        .Where(run => run.PlusAt is null && !run.IsPublic && (IsCard(run.Whole) || (run.Whole.Length is >= 9 and <= 17 && Nearby.HasBefore(text, run.Groups[0].Start, Cues))))
        .Select(run => run.Span(text, 0, run.Groups.Count));

    private static IEnumerable<TextSpan> Codes(string text)
    {
        foreach (var start in Shape.Starts(text))
        {
            if (Shape.At(text, start, "AAAA0XXXXXX") is { } ifsc && ifsc.Code.AsSpan(5).ContainsAnyInRange('0', '9'))
                yield return ifsc.Span;
            else if (IbanEnd(text, start) is { } end)
                yield return new TextSpan(start, end - start);
        }
    }

    /// <summary>The longest stretch in the right shape whose remainder is 1.</summary>
    private static int? IbanEnd(string text, int start)
    {
        if (start + ShortestIban > text.Length || !char.IsAsciiLetter(text[start]) || !char.IsAsciiLetter(text[start + 1]) || !char.IsAsciiDigit(text[start + 2]) || !char.IsAsciiDigit(text[start + 3]))
            return null;
        var code = new List<char>(LongestIban);
        int? end = null;
        for (var at = start; at < text.Length && code.Count < LongestIban; at++)
        {
            if (text[at] == ' ' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]))
                continue;
            if (!char.IsAsciiLetterOrDigit(text[at]))
                break;
            code.Add(char.ToUpperInvariant(text[at]));
            var isLast = at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]);
            if (isLast && code.Count >= ShortestIban && Remainder(code) == 1)
                end = at + 1;
        }

        return end;
    }

    private static int Remainder(List<char> code)
    {
        var rest = 0;
        for (var i = 0; i < code.Count; i++)
        {
            var c = code[(i + 4) % code.Count];
            rest = char.IsAsciiDigit(c) ? ((rest * 10) + c - '0') % 97 : ((rest * 100) + c - 'A' + 10) % 97;
        }

        return rest;
    }

    private static bool IsCard(string digits)
    {
        if (digits.Length != 16 || digits[0] is < '2' or > '6')
            return false;
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var value = int.Parse(digits.AsSpan(i, 1), CultureInfo.InvariantCulture) * (i % 2 == 0 ? 2 : 1);
            sum += value > 9 ? value - 9 : value;
        }

        return sum % 10 == 0;
    }
}
