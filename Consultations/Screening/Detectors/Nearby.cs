namespace Consultations.Screening.Detectors;

/// <summary>The few characters around a finding, never more, so that looking around costs the same everywhere.</summary>
internal static class Nearby
{
    private const int Reach = 40;

    public static ReadOnlySpan<char> Before(string text, int position)
    {
        var from = Math.Max(0, position - Reach);
        return text.AsSpan(from, position - from);
    }

    public static ReadOnlySpan<char> After(string text, int position) =>
        text.AsSpan(position, Math.Min(Reach, text.Length - position));

    /// <summary>The letters at the very end; empty when it does not end in a letter.</summary>
    public static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return text[start..];
    }
}
