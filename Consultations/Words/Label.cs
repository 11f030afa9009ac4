using System.Globalization;

namespace Consultations.Words;

/// <summary>
/// What people read for an id: the sentence named by its family and the id. The id's parts lose their hyphens and begin with a capital:
/// <c>law-enforcement</c> is <c>GroupLawEnforcement</c>, <c>IN-AS</c> is <c>PlaceINAS</c>.
/// </summary>
internal static class Label
{
    public static string? Find(string family, string id, string ending = "") =>
        Sentences.ResourceManager.GetString(family + Pascal(id) + ending, CultureInfo.CurrentUICulture);

    /// <summary>What people may call it, whichever language they read: for each shipped language the same sentence, which may hold several words between bars.</summary>
    public static IEnumerable<string> InEveryLanguage(string family, string id, string ending = "") => Languages.All
        .Select(language => Sentences.ResourceManager.GetString(family + Pascal(id) + ending, language.Culture))
        .OfType<string>()
        .SelectMany(words => words.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Distinct(StringComparer.Ordinal);

    private static string Pascal(string id) => string.Concat(
        id.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
