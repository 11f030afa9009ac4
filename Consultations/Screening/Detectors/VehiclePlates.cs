using System.Collections.Frozen;

namespace Consultations.Screening.Detectors;

/// <summary>Registration marks: state, office, series and number; the Bharat series begins with its year.</summary>
/// <remarks>Central Motor Vehicles Rules 1989, and their amendment of 2021 for the Bharat series.</remarks>
internal sealed class VehiclePlates() : ShapedCodes(
    FindingKind.VehiclePlate,
    "AA 99 AA 9999", "AA 99 A 9999", "AA 99 AAA 9999", "AA 9 AA 9999", "AA 9 A 9999", "AA 9 A AA 9999", "AA 9 AAA 9999",
    "99 BH 9999 AA", "99 BH 9999 A", "99 bh 9999 AA", "99 bh 9999 A", "AA 99 9999", "AA 99 AA 999", "AA 99 A 999", "AA 9999")
{
    private static readonly FrozenSet<string> States = WordSet.Of("AN AP AR AS BR CG CH DD DL DN GA GJ HP HR JH JK KA KL LA LD MH ML MN MP MZ NL OD OR PB PY RJ SK TN TR TS TG UK UA UP WB");

    /// <summary>What stands between figures in a sentence of capitals: "AS 14 IN 2019".</summary>
    private static readonly FrozenSet<string> NotSeries = WordSet.Of("IN OF AT TO BY ON OR AND FOR SDG");

    private static readonly FrozenSet<string> Cues =
        WordSet.Of("vehicle vehicles car truck lorry bus van auto rickshaw bike motorcycle scooter jeep taxi cab registration plate regn reg गाड़ी वाहन গাড়ি");

    protected override bool Accepts(string text, ShapedCode code)
    {
        if (char.IsAsciiDigit(code.Code[0]))
            return true;
        if (!States.Contains(code.Code[..2]))
            return false;
        var series = string.Concat(code.Code.Skip(2).Where(char.IsAsciiLetter));
        if (series.Length == 0 || (code.IsParted && !code.IsUpper) || !code.Code[^4..].All(char.IsAsciiDigit))
            return Nearby.HasBefore(text, code.Span.Start, Cues);
        return !code.IsParted || !NotSeries.Contains(series);
    }
}
