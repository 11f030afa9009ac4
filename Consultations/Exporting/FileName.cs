using System.Globalization;
using Consultations.Words;

namespace Consultations.Exporting;

/// <summary>Names that every file system and every header takes.</summary>
internal static class FileName
{
    private const int Longest = 80;

    /// <param name="title">What the record is of.</param>
    /// <param name="part">Which part of it, <c>item-2</c>; empty for the whole.</param>
    /// <param name="day">When it was made.</param>
    public static string Stem(string title, string part, DateTimeOffset day)
    {
        var words = Slug.Of(title).Split('-').Select(AsciiOnly).Where(word => word.Length > 0).ToList();
        var name = words.Count == 0 ? "consultation" : string.Join('-', words);
        var cut = name.Length <= Longest ? name : name[..Longest].TrimEnd('-');
        return string.Join('-', new[] { cut, part, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }.Where(one => one.Length > 0));
    }

    private static string AsciiOnly(string word) => string.Concat(word.Where(char.IsAsciiLetterOrDigit));
}
