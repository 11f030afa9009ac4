namespace Consultations.Screening.Detectors;

/// <summary>The domain of an e-mail address, its dots written or spelled.</summary>
internal sealed class DomainName(string text)
{
    private const int LongestLabel = 63;
    private const int MostLabels = 8;

    private static readonly string[] SpelledDots = [" dot ", "(dot)", "[dot]", "{dot}", " (dot) ", " [dot] "];

    /// <summary>Where a domain that begins here ends; null when there is none. Behind a bare "at" its first dot must be spelled, else "look at who.int" were one.</summary>
    public int? End(int start, bool dotIsSpelled)
    {
        int? end = null;
        var position = LabelEnd(start);
        if (position == start)
            return null;
        for (var labels = 1; labels < MostLabels; labels++)
        {
            var label = AfterDot(position, dotIsSpelled && labels == 1);
            var labelEnd = label is { } from ? LabelEnd(from) : position;
            if (label is not { } begin || labelEnd == begin)
                return end;
            position = labelEnd;
            if (IsTopLevel(text.AsSpan(begin, labelEnd - begin)))
                end = labelEnd;
        }

        return end;
    }

    private int? AfterDot(int position, bool spelledOnly)
    {
        if (!spelledOnly && position < text.Length && text[position] == '.')
            return position + 1;
        foreach (var dot in SpelledDots)
        {
            if (text.AsSpan(position).StartsWith(dot, StringComparison.OrdinalIgnoreCase))
                return position + dot.Length;
        }

        return null;
    }

    private int LabelEnd(int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestLabel && EmailAddresses.IsLabelPart(text[end]))
            end++;
        while (end > start && text[end - 1] == '-')
            end--;
        return end;
    }

    private static bool IsTopLevel(ReadOnlySpan<char> label)
    {
        var letters = 0;
        foreach (var c in label)
        {
            if (c is '-' || char.IsDigit(c))
                return label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase);
            letters++;
        }

        return letters >= 2;
    }
}
