using System.Globalization;
using Reports.Office;

namespace Reports.Excel;

/// <summary>Names that Excel takes for sheets: no two alike, not too long, and without the signs that stand for something in a reference.</summary>
internal static class SheetName
{
    private const int Longest = 31;
    private const string Forbidden = @":\/?*[]'";

    public static IReadOnlyList<string> Of(IEnumerable<string> titles)
    {
        var given = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. titles.Select(title => Given(title, given))];
    }

    private static string Given(string title, HashSet<string> given)
    {
        var plain = string.Concat(OfficeText.Line(title).Where(c => !Forbidden.Contains(c))).Trim();
        var name = Cut(plain, Longest);
        for (var again = 2; name.Length == 0 || !given.Add(name); again++)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $" {again}");
            name = Cut(plain, Longest - number.Length) + number;
        }

        return name;
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd();
}
