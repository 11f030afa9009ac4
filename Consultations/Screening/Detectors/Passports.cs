using System.Collections.Frozen;

namespace Consultations.Screening.Detectors;

/// <summary>Passports of India (a letter and seven digits) and its neighbours; behind the word also other numbers of that length.</summary>
/// <remarks>Passport Seva; ICAO Doc 9303 allows at most nine letters and digits.</remarks>
internal sealed class Passports() : ShapedCodes(FindingKind.Passport, "A 9999999", "AA 9999999", "A 99999999", "99999999", "A 999999", "AA 999999", "999999999")
{
    private static readonly FrozenSet<string> Cues = WordSet.Of("passport passports पासपोर्ट পাসপোর্ট");
    private static readonly FrozenSet<string> Currencies = WordSet.Of("rs re tk");

    protected override bool Accepts(string text, ShapedCode code) => IsKnownShape(code) || Nearby.HasBefore(text, code.Span.Start, Cues);

    private static bool IsKnownShape(ShapedCode code)
    {
        var letters = code.Code.TakeWhile(char.IsAsciiLetter).Count();
        return !code.IsParted && code.Code.Length - letters == 7 && (letters == 1 || (letters == 2 && code.IsUpper && !Currencies.Contains(code.Code[..letters])));
    }
}
