using Consultations.Words;

namespace Consultations.Polling;

/// <summary>Options that people might take for one another.</summary>
public static class LookAlikes
{
    /// <summary>The text without what does not tell two options apart: case, accents, spaces and marks.</summary>
    public static string Fold(string text) => Spelling.Key(text) is { Length: > 0 } key ? key : text.Trim();

    /// <summary>Pairs of options, from 0, that differ by a slip of the finger, or only in the order of their words.</summary>
    public static IReadOnlyList<(int One, int Other)> Of(IReadOnlyList<string> options) =>
    [
        .. from one in Enumerable.Range(0, options.Count)
           from other in Enumerable.Range(one + 1, options.Count - one - 1)
           where LookAlike(options[one], options[other])
           select (one, other),
    ];

    private static bool LookAlike(string one, string other)
    {
        // "Option 1" and "option 2" are meant to differ in a number.
        if (Digits(one) != Digits(other))
            return false;
        if (Spelling.Words(one).Order(StringComparer.Ordinal).SequenceEqual(Spelling.Words(other).Order(StringComparer.Ordinal)))
            return true;
        var (a, b) = (Fold(one), Fold(other));
        return Spelling.Slips(a, b, Spelling.SlipsForgiven(Math.Min(a.Length, b.Length))) is not null;
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsDigit));
}
