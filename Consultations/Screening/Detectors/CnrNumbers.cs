namespace Consultations.Screening.Detectors;

/// <summary>CNR, the number under which the eCourts project knows a case: state and district, two letters each, the court's two digits, the case's six, and the year.</summary>
internal sealed class CnrNumbers() : ShapedCodes(FindingKind.CaseNumber, "AAAA 99 999999 9999", "AAXX 99 999999 9999")
{
    protected override bool Accepts(string text, ShapedCode code) => code.Code[^4..^2] is "19" or "20";
}
