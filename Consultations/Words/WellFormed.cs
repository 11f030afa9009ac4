using System.Text;

namespace Consultations.Words;

/// <summary>Text without what Unicode normalisation refuses: lone surrogates, and U+FFFE.</summary>
internal static class WellFormed
{
    private const int Refused = 0xFFFE;

    public static string Text(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append((rune.Value == Refused ? Rune.ReplacementChar : rune).ToString());
        return whole.ToString();
    }
}
