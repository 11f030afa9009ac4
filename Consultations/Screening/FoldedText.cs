using System.Text;

namespace Consultations.Screening;

/// <summary>A text as detectors see it, and the way back to where each character of it stands in what the person wrote.</summary>
/// <remarks>
/// What was found is one <see cref="Mask"/>, and so is "[phone number]" in a text that comes back redacted: both read the same, so nothing is found the second time.
/// </remarks>
internal sealed class FoldedText
{
    /// <summary>Neither a letter, a digit nor a space, so that nothing is found across what was found already.</summary>
    public const char Mask = '\uFFFC';

    /// <summary>Where each character begins in the original, and where the original ends.</summary>
    private readonly int[] starts;

    private FoldedText(string text, int[] starts)
    {
        Text = text;
        this.starts = starts;
    }

    public string Text { get; }

    public static FoldedText Of(string original)
    {
        var folded = new StringBuilder(original.Length);
        var places = new int[original.Length + 1];
        var replacements = original.Contains('[', StringComparison.Ordinal) ? FindingKind.All.Select(kind => kind.Replacement).ToArray() : [];
        for (var at = 0; at < original.Length;)
        {
            var replaced = original[at] == '[' ? LengthOfReplacement(original, at, replacements) : 0;
            var length = replaced;
            char? seen = Mask;
            if (replaced == 0)
            {
                Rune.DecodeFromUtf16(original.AsSpan(at), out var rune, out length);
                seen = Folding.Of(rune);
            }

            if (seen is { } c)
            {
                places[folded.Length] = at;
                folded.Append(c);
            }

            at += length;
        }

        places[folded.Length] = original.Length;
        return new FoldedText(folded.ToString(), places);
    }

    /// <summary>The stretch of the original that some characters stand for, with the ornaments on the last.</summary>
    public TextSpan Original(TextSpan span) => new(starts[span.Start], starts[span.Start + span.Length] - starts[span.Start]);

    /// <summary>The text with each stretch masked.</summary>
    /// <param name="found">From left to right, none overlapping.</param>
    public FoldedText Without(IReadOnlyList<TextSpan> found)
    {
        var rest = new StringBuilder(Text.Length);
        var restStarts = new int[Text.Length + 1];
        var at = 0;
        foreach (var span in found)
        {
            Keep(span.Start);
            restStarts[rest.Length] = starts[span.Start];
            rest.Append(Mask);
            at = span.Start + span.Length;
        }

        Keep(Text.Length);
        restStarts[rest.Length] = starts[Text.Length];
        return new FoldedText(rest.ToString(), restStarts);

        void Keep(int end)
        {
            Array.Copy(starts, at, restStarts, rest.Length, end - at);
            rest.Append(Text, at, end - at);
        }
    }

    private static int LengthOfReplacement(string original, int at, string[] replacements)
    {
        foreach (var replacement in replacements)
        {
            if (original.AsSpan(at).StartsWith(replacement, StringComparison.Ordinal))
                return replacement.Length;
        }

        return 0;
    }
}

/// <summary>A stretch of a text, in UTF-16 units.</summary>
internal sealed record TextSpan(int Start, int Length);
