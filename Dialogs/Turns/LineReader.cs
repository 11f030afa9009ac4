using System.Globalization;

namespace Dialogs.Turns;

/// <summary>Takes numbers and pages off a line.</summary>
internal static class LineReader
{
    /// <summary>A leading whole number, with or without "#" or "no.", and what follows it.</summary>
    public static (int? Number, string Tail) Number(string text)
    {
        var parts = text.TrimStart('#').Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && int.TryParse(InAscii(parts[0].TrimEnd(':', '.', ',')), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number, parts.Length > 1 ? parts[1].Trim() : "")
            : (null, text);
    }

    /// <summary>The digits of any script as those that numbers are read from.</summary>
    private static string InAscii(string written) =>
        string.Concat(written.Select(c => char.IsDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c));

    /// <summary>A trailing "page 2", and what stands before it; page 1 where there is none.</summary>
    public static (string Before, int Page) Page(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words is [.., var word, var last] && word.Equals("page", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0
            ? (string.Join(' ', words[..^2]), page)
            : (text.Trim(), 1);
    }
}
