using System.Collections.Frozen;

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

    /// <summary>Whether one of these words stands among the last few before a place, in the same sentence.</summary>
    public static bool HasBefore(string text, int position, FrozenSet<string> words, int most = 4)
    {
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var before = Before(text, position);
        for (var i = 0; i < most; i++)
        {
            before = TrimEnd(before);
            var word = LastWord(before);
            if (word.IsEmpty)
                return false;
            if (known.Contains(word))
                return true;
            before = before[..^word.Length];
        }

        return false;
    }

    /// <summary>Whether one of these words stands among the next few behind a place, in the same sentence.</summary>
    public static bool HasAfter(string text, int position, FrozenSet<string> words, int most = 4)
    {
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var after = After(text, position);
        for (var i = 0; i < most; i++)
        {
            after = after.TrimStart(" ,:-()");
            var length = 0;
            while (length < after.Length && char.IsLetter(after[length]))
                length++;
            if (length == 0)
                return false;
            if (known.Contains(after[..length]))
                return true;
            after = after[length..];
        }

        return false;
    }

    /// <summary>A full stop ends a sentence, but not behind "no." and its like.</summary>
    private static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimEnd(" ,:-()#/'");
        return trimmed.EndsWith("no.", StringComparison.OrdinalIgnoreCase) || trimmed.EndsWith("nos.", StringComparison.OrdinalIgnoreCase) ? trimmed[..^1] : trimmed;
    }
}
