namespace Consultations.Screening.Detectors;

/// <summary>What detectors of codes of fixed shape have in common: from each place where a code can begin, the first shape that fits.</summary>
internal abstract class ShapedCodes(FindingKind kind, params string[] shapes) : IDetector
{
    public FindingKind Kind => kind;

    public IEnumerable<TextSpan> Find(string text)
    {
        var free = 0;
        foreach (var start in Shape.Starts(text))
        {
            if (start < free || At(text, start) is not { } span)
                continue;
            yield return span;
            free = span.Start + span.Length;
        }
    }

    /// <summary>Whether a code of the shape is what it looks like.</summary>
    protected abstract bool Accepts(string text, ShapedCode code);

    private TextSpan? At(string text, int start)
    {
        foreach (var shape in shapes)
        {
            if (Shape.At(text, start, shape) is { } code && Accepts(text, code))
                return code.Span;
        }

        return null;
    }
}
