using System.Globalization;

namespace Consultations.Words;

/// <summary>The languages that are shipped: each has a <c>Sentences.ID.resx</c> beside every <c>Sentences.resx</c>.</summary>
public static class Languages
{
    private static readonly WordList<Language> Words = new();

    static Languages()
    {
        foreach (var language in All)
            Words.Add(language, [language.Id, language.NativeName, .. language.Words]);
    }

    /// <summary>What is spoken where nobody asked for anything else.</summary>
    public static Language English { get; } = new("en", "English", CultureInfo.GetCultureInfo("en-IN"), ["अंग्रेज़ी", "अंग्रेजी", "इंग्लिश"]);

    public static Language Hindi { get; } = new("hi", "हिन्दी", CultureInfo.GetCultureInfo("hi-IN"), ["Hindi", "हिंदी"]);

    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<Language> All { get; } = [English, Hindi];

    /// <summary>The language that is spoken now.</summary>
    public static Language Current => OfLocale(CultureInfo.CurrentUICulture.Name) ?? English;

    /// <summary>The language of an id or of what people call it: "hi", "Hindi", "हिंदी". Null when it is none that is shipped.</summary>
    public static Language? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Words.Exactly(text);
    }

    /// <summary>The language of a browser's or a client's locale: Hindi for "hi" and "hi-IN". Null when it is none that is shipped.</summary>
    public static Language? OfLocale(string? locale) =>
        All.FirstOrDefault(language => string.Equals(language.Id, locale?.Split('-', '_')[0], StringComparison.OrdinalIgnoreCase));
}
