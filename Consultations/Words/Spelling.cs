using System.Globalization;
using System.Text;

namespace Consultations.Words;

/// <summary>When two spellings are the same word, and when one is a slip of the other.</summary>
internal static class Spelling
{
    private const int LongestComparedByLetter = 64;

    /// <summary>The letters and digits of a text, lower case, without Latin accents; "&amp;" counts as "and", a leading "the" not at all.</summary>
    public static string Key(string text) => string.Concat(Words(text));

    /// <summary>The words of a text, each folded as <see cref="Key"/> folds it.</summary>
    public static string[] Words(string text) => [.. Written(text).Select(word => word.Folded)];

    /// <summary>The same, with whether each was written with a capital.</summary>
    public static IReadOnlyList<WrittenWord> Written(string text)
    {
        var words = new List<WrittenWord>();
        var word = new StringBuilder();
        var capital = false;
        foreach (var rune in WithoutAccents(text).EnumerateRunes())
        {
            if (IsWordPart(rune))
            {
                capital |= word.Length == 0 && Rune.IsUpper(rune);
                word.Append(Rune.ToLowerInvariant(rune).ToString());
                continue;
            }

            EndWord();
            if (rune.Value == '&')
                words.Add(new WrittenWord("and", false));
        }

        EndWord();
        if (words.Count > 1 && string.Equals(words[0].Folded, "the", StringComparison.Ordinal))
            words.RemoveAt(0);
        return words;

        void EndWord()
        {
            if (word.Length == 0)
                return;
            words.Add(new WrittenWord(word.ToString(), capital));
            word.Clear();
            capital = false;
        }
    }

    /// <summary>How many slips a word of this length is forgiven: short words none, for there another word is one letter away.</summary>
    public static int SlipsForgiven(int length) => length switch
    {
        < 5 => 0,
        < 8 => 1,
        _ => 2,
    };

    /// <summary>Inserted, dropped, changed and swapped letters between two keys, or null when there are more than <paramref name="most"/>.</summary>
    /// <remarks>Optimal string alignment distance. The first letter must agree: people seldom miss it, and other words differ by it alone.</remarks>
    public static int? Slips(string a, string b, int most)
    {
        if (a.Length == 0 || b.Length == 0 || a[0] != b[0] || Math.Abs(a.Length - b.Length) > most)
            return null;
        if (a.Length > LongestComparedByLetter || b.Length > LongestComparedByLetter)
            return string.Equals(a, b, StringComparison.Ordinal) ? 0 : null;

        Span<int> beforeLast = stackalloc int[LongestComparedByLetter + 1];
        Span<int> last = stackalloc int[LongestComparedByLetter + 1];
        Span<int> row = stackalloc int[LongestComparedByLetter + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }

        return last[b.Length] <= most ? last[b.Length] : null;
    }

    /// <summary>Latin accents taken off; the vowel signs of other scripts are part of the word and stay.</summary>
    private static string WithoutAccents(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in WellFormed.Text(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (rune.Value is < 0x300 or > 0x36F)
                folded.Append(rune.ToString());
        }

        return folded.ToString();
    }

    private static bool IsWordPart(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}

/// <summary>One word of a text.</summary>
internal readonly record struct WrittenWord(string Folded, bool HasCapital);
