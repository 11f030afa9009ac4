using System.Globalization;
using System.Text;

namespace Consultations.Screening;

/// <summary>What every free text goes through before anything else looks at it.</summary>
public static class TextRules
{
    private const char NonJoiner = '\u200C';
    private const char Joiner = '\u200D';

    /// <summary>
    /// The text in Unicode form C, without control characters, direction overrides and characters that cannot be seen; spaces in a row become one, three or more line ends two.
    /// Joiners stay where they shape a letter. Its length is for others to check.
    /// </summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder(text.Length);
        var space = false;
        var lineEnds = 0;
        var last = default(Rune);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (IsLineEnd(rune))
            {
                lineEnds++;
                continue;
            }

            if (Rune.IsWhiteSpace(rune))
            {
                space = true;
                continue;
            }

            if (!IsKept(rune, space || lineEnds > 0 ? default : last))
                continue;

            AppendGap();
            clean.Append(rune.ToString());
            last = rune;
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);

        void AppendGap()
        {
            if (clean.Length > 0 && lineEnds > 0)
                clean.Append('\n', Math.Min(lineEnds, 2));
            else if (clean.Length > 0 && space)
                clean.Append(' ');
            space = false;
            lineEnds = 0;
        }
    }

    private static bool IsLineEnd(Rune rune) => rune.Value is '\n' or 0x85 or 0x2028 or 0x2029;

    private static bool IsKept(Rune rune, Rune before) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => false,
        UnicodeCategory.OtherNotAssigned => !IsNoCharacter(rune),
        UnicodeCategory.Format => rune.Value is Joiner or NonJoiner ? ShapesLetters(before) : IsVisibleFormat(rune),
        _ => true,
    };

    /// <summary>Code points that Unicode promises never to make a character of. Nothing that is written may hold them, and not all of .NET bears them.</summary>
    private static bool IsNoCharacter(Rune rune) => rune.Value is >= 0xFDD0 and <= 0xFDEF || (rune.Value & 0xFFFE) == 0xFFFE;

    /// <summary>Indic and Arabic letters take another shape at a joiner; half forms and chillus may end a word with one.</summary>
    private static bool ShapesLetters(Rune before) =>
        before.Value is (>= 0x0600 and <= 0x06FF) or (>= 0x0900 and <= 0x0DFF) && (Rune.IsLetter(before) || IsMark(before));

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Signs that Unicode calls format characters although they are seen, such as the Arabic number sign.</summary>
    private static bool IsVisibleFormat(Rune rune) => rune.Value is (>= 0x0600 and <= 0x0605) or 0x06DD or 0x08E2;
}
