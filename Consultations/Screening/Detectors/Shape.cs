using System.Globalization;

namespace Consultations.Screening.Detectors;

/// <summary>Codes of fixed shape: A is a letter, 9 a digit, X either, a space what may part them, anything else itself.</summary>
internal static class Shape
{
    private const int WidestGap = 2;

    /// <summary>The code of this shape that begins here and stands alone; null when there is none.</summary>
    public static ShapedCode? At(string text, int start, string shape)
    {
        Span<char> code = stackalloc char[shape.Length];
        var length = 0;
        var at = start;
        var parted = false;
        foreach (var sign in shape)
        {
            if (sign == ' ')
            {
                for (var gap = 0; gap < WidestGap && at < text.Length && text[at] is ' ' or '-' or '.' or '/'; gap++, at++)
                    parted = true;
                continue;
            }

            if (at == text.Length || !Fits(text[at], sign))
                return null;
            code[length++] = text[at++];
        }

        return at < text.Length && IsPart(text[at]) ? null : new ShapedCode(new TextSpan(start, at - start), new string(code[..length]), parted);
    }

    /// <summary>Where a code can begin: at each letter or digit that no other comes before.</summary>
    public static IEnumerable<int> Starts(string text)
    {
        var inside = false;
        for (var i = 0; i < text.Length; i++)
        {
            var part = IsPart(text[i]);
            if (part && !inside && char.IsAsciiLetterOrDigit(text[i]))
                yield return i;
            inside = part;
        }
    }

    private static bool Fits(char c, char sign) => sign switch
    {
        'A' => char.IsAsciiLetter(c),
        '9' => char.IsAsciiDigit(c),
        'X' => char.IsAsciiLetterOrDigit(c),
        _ => c == sign,
    };

    private static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || (!char.IsAscii(c) && (char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));
}

/// <summary>A code that has the shape asked for.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Code">Its letters and digits, as written.</param>
/// <param name="IsParted">Whether spaces or hyphens stand in it.</param>
internal sealed record ShapedCode(TextSpan Span, string Code, bool IsParted)
{
    /// <summary>Whether it has no small letter.</summary>
    public bool IsUpper => !Code.Any(char.IsAsciiLetterLower);
}
