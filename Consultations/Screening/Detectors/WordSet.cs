using System.Collections.Frozen;

namespace Consultations.Screening.Detectors;

/// <summary>Sets of words that are looked up in any case.</summary>
internal static class WordSet
{
    /// <param name="words">Between spaces.</param>
    public static FrozenSet<string> Of(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
