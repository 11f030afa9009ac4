namespace Consultations.Screening;

/// <summary>What the screen says of a text.</summary>
/// <param name="Findings">In the order of the text, none overlapping.</param>
/// <param name="Redacted">The text with a word in brackets in the place of each finding; the text itself when there is none.</param>
public sealed record Screened(IReadOnlyList<Finding> Findings, string Redacted)
{
    /// <summary>Whether nothing was found.</summary>
    public bool IsClear => Findings.Count == 0;
}
