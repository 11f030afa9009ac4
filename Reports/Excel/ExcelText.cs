using System.Text.RegularExpressions;
using Reports.Office;

namespace Reports.Excel;

/// <summary>Text that somebody wrote, as a cell can hold it.</summary>
internal static partial class ExcelText
{
    /// <summary>The most characters that Excel takes into a cell.</summary>
    public const int Longest = 32_767;

    public static string Of(string text)
    {
        var clean = OfficeText.Of(text);
        if (clean.Length > Longest)
            clean = clean[..(char.IsHighSurrogate(clean[Longest - 2]) ? Longest - 2 : Longest - 1)] + "…";
        return clean.Contains("_x", StringComparison.Ordinal) ? Escape().Replace(clean, "_x005F_") : clean;
    }

    /// <summary>What Excel would read as the code of a character: <c>_x000D_</c>.</summary>
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, 1000)]
    private static partial Regex Escape();
}
