using System.Globalization;

namespace Bot.Rehearsing;

/// <summary>Fills the console's sentences.</summary>
internal static class Say
{
    private const int LongestGlimpse = 110;

    public static string With(string sentence, params object[] values) => string.Format(CultureInfo.CurrentCulture, sentence, values);

    /// <summary>The first words, on one line.</summary>
    public static string Glimpse(string words)
    {
        var line = string.Join(" · ", words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestGlimpse ? line : string.Concat(line.AsSpan(0, LongestGlimpse - 1), "…");
    }
}
