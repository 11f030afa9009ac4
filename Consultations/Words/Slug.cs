using System.Text;

namespace Consultations.Words;

/// <summary>The short form of a word that ids and hashtags are written in: <c>Victim &amp; Witness Protection</c> is <c>victim-and-witness-protection</c>.</summary>
public static class Slug
{
    /// <summary>The longest slug, in UTF-16 units.</summary>
    public const int MaxLength = 60;

    /// <summary>Lower-case letters and digits of any script with single hyphens between them; empty when the text has none.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var slug = new StringBuilder();
        foreach (var word in Spelling.Words(text))
        {
            if (slug.Length > 0)
                slug.Append('-');
            slug.Append(word);
            if (slug.Length >= MaxLength)
                break;
        }

        return Cut(slug.ToString().Normalize(NormalizationForm.FormC));
    }

    private static string Cut(string slug)
    {
        if (slug.Length <= MaxLength)
            return slug;
        var end = char.IsHighSurrogate(slug[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return slug[..end].TrimEnd('-');
    }
}
