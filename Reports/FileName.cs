using System.Globalization;
using Consultations.Words;

namespace Reports;

/// <summary>Names that every file system and every header takes.</summary>
internal static class FileName
{
    public static string Stem(string title, int? item, DateTimeOffset day)
    {
        var words = Slug.Of(title).Split('-').Select(AsciiOnly).Where(word => word.Length > 0).ToList();
        var name = words.Count == 0 ? "consultation" : string.Join('-', words);
        return item is null
            ? string.Create(CultureInfo.InvariantCulture, $"{name}-{day:yyyy-MM-dd}")
            : string.Create(CultureInfo.InvariantCulture, $"{name}-item-{item}-{day:yyyy-MM-dd}");
    }

    private static string AsciiOnly(string word) => string.Concat(word.Where(char.IsAsciiLetterOrDigit));
}
