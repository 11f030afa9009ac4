using System.Globalization;
using System.Text;

namespace Consultations.Screening;

/// <summary>How a character reads to somebody who does not mind its width, script or ornament.</summary>
/// <remarks>One character never depends on its neighbours, so that what is left of a text after a finding folds as it did before.</remarks>
internal static class Folding
{
    private const string LookAlikes = "АаВСсЕеНІіЈјКМОоРрЅѕТХхУуΑΒΕΗΙΚΜΝΟοΡΤΧΥΖ";
    private const string Latin = "AaBCcEeHIiJjKMOoPpSsTXxYyABEHIKMNOoPTXYZ";

    /// <summary>The character that stands for the rune; null when nobody sees it or it only adorns the one before.</summary>
    public static char? Of(Rune rune)
    {
        if (rune.IsAscii)
            return OfAscii((char)rune.Value);
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.DecimalDigitNumber => (char)('0' + (int)Rune.GetNumericValue(rune)),
            UnicodeCategory.SpaceSeparator => ' ',
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => '\n',
            UnicodeCategory.DashPunctuation => '-',
            UnicodeCategory.Format or UnicodeCategory.EnclosingMark => null,
            UnicodeCategory.NonSpacingMark when IsOrnament(rune.Value) => null,
            _ => OfSymbol(rune),
        };
    }

    private static char? OfAscii(char c) => c switch
    {
        '\r' or '\v' or '\f' => '\n',
        '\t' => ' ',
        '`' => '\'',
        < ' ' when c != '\n' => null,
        _ => c,
    };

    /// <summary>Accents, the choice between glyphs, and the dot below that typists of Hindi and Bengali leave out.</summary>
    private static bool IsOrnament(int value) => value is (>= 0x300 and <= 0x36F) or (>= 0xFE00 and <= 0xFE0F) or 0x93C or 0x9BC or 0xA3C or 0xABC or 0xB3C
        or (>= 0x20D0 and <= 0x20FF) or (>= 0xE0100 and <= 0xE01EF);

    private static char OfSymbol(Rune rune) => rune.Value switch
    {
        0x85 => '\n',
        0x2018 or 0x2019 or 0x201A or 0x2032 or 0xB4 => '\'',
        0x2212 or 0x2043 => '-',
        0x3002 or 0x2024 or 0xFF61 => '.',
        0x2022 or 0x2027 or 0x22C5 => '\u00B7',
        0x2044 or 0x2215 or 0x29F8 => '/',
        0xFF0C or 0x3001 or 0x60C => ',',
        0xFE6B => '@',
        >= 0xFF01 and <= 0xFF5E => (char)(rune.Value - 0xFF01 + '!'),
        >= 0x958 and <= 0x95F => "\u0915\u0916\u0917\u091C\u0921\u0922\u092B\u092F"[rune.Value - 0x958],
        0x9DC => '\u09A1',
        0x9DD => '\u09A2',
        0x9DF => '\u09AF',
        0xB2 or 0xB3 => (char)(rune.Value - 0xB2 + '2'),
        0xB9 => '1',
        >= 0x370 and <= 0x4FF => LookAlikes.IndexOf((char)rune.Value, StringComparison.Ordinal) is >= 0 and var at ? Latin[at] : (char)rune.Value,
        (>= 0x2070 and <= 0x209F) or (>= 0x2100 and <= 0x214F) or (>= 0x2460 and <= 0x24FF) or (>= 0x1D400 and <= 0x1D7FF) or (>= 0x1F110 and <= 0x1F189) => Plain(rune),
        _ => Kept(rune),
    };

    /// <summary>Letters and digits in circles, raised, bold or in script.</summary>
    private static char Plain(Rune rune) => rune.ToString().Normalize(NormalizationForm.FormKC) switch
    {
        [var c] when char.IsAsciiLetterOrDigit(c) => c,
        ['(', var c, ')'] when char.IsAsciiLetterOrDigit(c) => c,
        _ => Kept(rune),
    };

    /// <summary>Whatever stands outside the basic plane only has to stay a letter or a symbol.</summary>
    private static char Kept(Rune rune) => rune.IsBmp ? (char)rune.Value : Rune.IsLetter(rune) ? '\uA015' : '\u25A1';
}
