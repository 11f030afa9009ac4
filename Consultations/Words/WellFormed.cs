using System.Text;

namespace Consultations.Words;

/// <summary>Text without lone surrogates, which Unicode normalisation refuses.</summary>
internal static class WellFormed
{
    public static string Text(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.ToString());
        return whole.ToString();
    }
}
