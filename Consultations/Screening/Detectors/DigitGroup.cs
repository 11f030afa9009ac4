namespace Consultations.Screening.Detectors;

/// <summary>Digits that stand together.</summary>
/// <param name="Digits">As 0 to 9, whatever script they were written in.</param>
/// <param name="Start">Where the first stands in the text.</param>
/// <param name="End">Where the text goes on after the last.</param>
/// <param name="Gap">What stands between the group before and this one; empty for the first.</param>
internal sealed record DigitGroup(string Digits, int Start, int End, string Gap)
{
    /// <summary>Joined to the group before by a hyphen, dot or bracket and not by spaces alone.</summary>
    public bool IsLinked => !string.IsNullOrWhiteSpace(Gap);

    public bool IsYear => Digits.Length == 4 && (Digits.StartsWith("19", StringComparison.Ordinal) || Digits.StartsWith("20", StringComparison.Ordinal));
}
