using System.Globalization;

namespace Consultations.Words;

/// <summary>What people read for an id: the sentence named by its family and the id, as in <c>GroupLawEnforcement</c>.</summary>
internal static class Label
{
    public static string? Find(string family, string id, string ending = "") =>
        Sentences.ResourceManager.GetString(family + Pascal(id) + ending, CultureInfo.CurrentUICulture);

    private static string Pascal(string id) => string.Concat(
        id.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
