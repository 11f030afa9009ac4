using System.Text;

namespace Consultations.Screening.Detectors;

/// <summary>Numbers of FIRs, diary entries, cases and petitions: "FIR No. 123/2019", "GD entry 45", "W.P.(C) No. 75 of 2012".</summary>
/// <remarks>Bharatiya Nagarik Suraksha Sanhita 2023, section 173; Code of Criminal Procedure 1973, section 154; Police Act 1861, section 44 (general diary).</remarks>
internal sealed class CaseNumbers : IDetector
{
    private const int MostFillers = 3;
    private const int MostDigits = 8;

    public FindingKind Kind => FindingKind.CaseNumber;

    public IEnumerable<TextSpan> Find(string text)
    {
        var pieces = new Pieces(text);
        for (var first = 0; first < pieces.Count;)
        {
            var end = EndOf(pieces, first);
            if (end > first)
                yield return pieces.Span(first, end);
            first = Math.Max(end, first + 1);
        }
    }

    /// <summary>Where what begins with this word ends; the same place when it is no case's number.</summary>
    private static int EndOf(Pieces pieces, int first)
    {
        if (!pieces.IsWord(first) || (first > 0 && pieces.IsTight(first) && (pieces.IsNumber(first - 1) || pieces.Is(first - 1, '/'))))
            return first;
        var (word, at) = Abbreviation(pieces, first);
        var isRegister = CaseWords.Registers.Contains(word);
        if ((!isRegister && !CaseWords.Cases.Contains(word)) || (CaseWords.OnlyLarge.Contains(word) && !char.IsUpper(pieces.Text(first)[0])))
            return first;

        var isNumbered = false;
        for (var fillers = 0; fillers <= MostFillers && !pieces.IsNumber(at); fillers++)
        {
            while (pieces.Is(at, '.') || pieces.Is(at, ':') || pieces.Is(at, '-') || pieces.Is(at, '#') || pieces.Is(at, '(') || pieces.Is(at, ')'))
                isNumbered |= pieces.Is(at++, '#');
            if (pieces.IsOneOf(at, CaseWords.Numbers))
                isNumbered = !("case".Equals(word, StringComparison.OrdinalIgnoreCase) && IsIn(pieces, first - 1) && !pieces.Is(at + 1, '.')) || isNumbered;
            else if (!pieces.IsOneOf(at, CaseWords.Fillers))
                break;
            at++;
        }

        while (pieces.Is(at, '.') || pieces.Is(at, ':') || pieces.Is(at, '-') || pieces.Is(at, '#') || pieces.Is(at, '/'))
            isNumbered |= pieces.Is(at++, '#');
        at += isNumbered && pieces.Text(at) is [>= 'A' and <= 'Z'] or "II" or "III" && (pieces.Is(at + 1, '-') || pieces.Is(at + 1, '/')) ? 2 : 0;
        return NumberEnd(pieces, at) is { } number && (isNumbered || number.HasYear || (isRegister && StandsForItself(pieces, at, number.End)))
            ? More(pieces, number.End)
            : first;
    }

    /// <summary>"in case no 14 days are left"</summary>
    private static bool IsIn(Pieces pieces, int at) => pieces.Text(at).Equals("in", StringComparison.OrdinalIgnoreCase);

    /// <summary>Letters with full stops between them, read as one word: "F.I.R.", "Crl.A.", "W.P.".</summary>
    private static (string Word, int Next) Abbreviation(Pieces pieces, int first)
    {
        var word = new StringBuilder().Append(pieces.Text(first));
        var at = first + 1;
        while (word.Length < 8 && pieces.Is(at, '.') && pieces.IsTight(at) && pieces.IsWord(at + 1) && pieces.IsTight(at + 1) && pieces.Text(at + 1).Length <= 4
            && !pieces.IsOneOf(at + 1, CaseWords.Numbers))
        {
            word.Append(pieces.Text(at + 1));
            at += 2;
        }

        return (word.ToString(), at);
    }

    private static (int End, bool HasYear)? NumberEnd(Pieces pieces, int at)
    {
        if (!pieces.IsNumber(at) || pieces.Text(at).Length > MostDigits)
            return null;
        var end = at + 1;
        if (pieces.IsWord(end) && pieces.IsTight(end) && pieces.Text(end).Length == 1)
            end++;
        if ((pieces.Is(end, '/') || pieces.Is(end, '-')) && pieces.IsNumber(end + 1) && pieces.Text(end + 1).Length is 2 or 4)
            return (end + 2, pieces.Is(end, '/'));
        return pieces.Text(end).Equals("of", StringComparison.OrdinalIgnoreCase) && IsYear(pieces, end + 1) ? (end + 2, true) : (end, false);
    }

    /// <summary>"Nos. 12, 13 and 14 of 2018"</summary>
    private static int More(Pieces pieces, int end)
    {
        while ((pieces.Is(end, ',') || pieces.Is(end, '&') || pieces.Text(end) is "and") && NumberEnd(pieces, end + 1) is { } more && !IsYear(pieces, end + 1)
            && StandsForItself(pieces, end + 1, more.End))
        {
            end = more.End;
        }

        return end;
    }

    /// <summary>No year and no count of something: "FIR in 24 hours".</summary>
    private static bool StandsForItself(Pieces pieces, int number, int end) => !IsYear(pieces, number) && !pieces.Is(end, '%')
        && (!pieces.IsWord(end) || pieces.IsOneOf(end, CaseWords.GoesOn) || !char.IsLower(pieces.Text(end)[0]));

    private static bool IsYear(Pieces pieces, int at) => pieces.IsNumber(at) && pieces.Text(at) is ['1', '9', _, _] or ['2', '0', _, _];
}
