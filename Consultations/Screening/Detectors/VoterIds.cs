using System.Collections.Frozen;

namespace Consultations.Screening.Detectors;

/// <summary>EPIC: three letters and seven digits; in older series state, two, three and six digits between slashes.</summary>
/// <remarks>Election Commission of India, elector's photo identity card.</remarks>
internal sealed class VoterIds() : ShapedCodes(FindingKind.VoterId, "AAA 9999999", "AA/99/999/999999", "AA/99/999/9999999")
{
    private static readonly FrozenSet<string> Currencies = WordSet.Of("inr usd eur gbp npr bdt lkr aed chf jpy");
    private static readonly FrozenSet<string> Cues = WordSet.Of("voter voters epic elector electors election मतदाता ভোটার");

    protected override bool Accepts(string text, ShapedCode code) => char.IsAsciiDigit(code.Code[2]) || code.Code[2] == '/'
        || (!Currencies.Contains(code.Code[..3]) && (!code.IsParted || Nearby.HasBefore(text, code.Span.Start, Cues)));
}
