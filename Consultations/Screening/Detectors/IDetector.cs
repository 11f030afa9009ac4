namespace Consultations.Screening.Detectors;

/// <summary>Finds one kind of thing. Detectors run one after another, each on what those before it have masked.</summary>
internal interface IDetector
{
    FindingKind Kind { get; }

    /// <summary>Where it stands in the text, from left to right, none overlapping. Must take time in proportion to the text.</summary>
    IEnumerable<TextSpan> Find(string text);
}

/// <summary>A stretch of a text, in UTF-16 units.</summary>
internal sealed record TextSpan(int Start, int Length);
