using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A word of a text, or a symbol such as an emoji, in capitals so that words compare; <c>End</c> is its last character.</summary>
internal readonly record struct Word(string Capitals, int Start, int End)
{
    public static List<Word> Split(string text)
    {
        var words = new List<Word>();
        var word = new StringBuilder();
        var start = 0;
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsPartOfWord(rune))
            {
                if (word.Length == 0)
                    start = position;

                word.Append(Rune.ToUpperInvariant(rune).ToString());
            }
            else if (word.Length == 0 || !IsSilent(rune))
            {
                Finish();
                if (IsSymbol(rune))
                    words.Add(new Word(rune.ToString(), position, position + rune.Utf16SequenceLength - 1));
            }

            position += rune.Utf16SequenceLength;
        }

        Finish();
        return words;

        void Finish()
        {
            if (word.Length > 0)
                words.Add(new Word(word.ToString(), start, position - 1));

            word.Clear();
        }
    }

    // Vowel signs of Indic scripts are marks, not letters.
    private static bool IsPartOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or
        UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool IsSilent(Rune rune) => rune.Value is '\'' or '’' || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    private static bool IsSymbol(Rune rune) => !rune.IsAscii &&
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol;
}
