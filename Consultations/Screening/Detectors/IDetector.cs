namespace Consultations.Screening.Detectors;

/// <summary>Finds one kind of thing. Detectors run one after another, each on what those before it have masked.</summary>
internal interface IDetector
{
    FindingKind Kind { get; }

    /// <summary>Where it stands in a folded text, from left to right, none overlapping. Must take time in proportion to the text.</summary>
    IEnumerable<TextSpan> Find(string text);
}
