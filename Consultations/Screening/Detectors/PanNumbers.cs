namespace Consultations.Screening.Detectors;

/// <summary>PAN: five letters, four digits and a letter; the fourth letter says what sort of holder it has.</summary>
/// <remarks>Income-tax Rules 1962, rule 114. Holders: person, company, Hindu undivided family, firm, association, trust, body of individuals, local authority, artificial person, government, and the newer E and K.</remarks>
internal sealed class PanNumbers() : ShapedCodes(FindingKind.Pan, "AAAAA 9999 A")
{
    private const string Holders = "ABCEFGHJKLPT";
    private const int HolderAt = 3;

    protected override bool Accepts(string text, ShapedCode code) =>
        Holders.Contains(code.Code[HolderAt], StringComparison.OrdinalIgnoreCase) && (!code.IsParted || code.IsUpper);
}
