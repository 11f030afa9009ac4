namespace Reports;

/// <summary>A part of a text that is in one script, with the language to mark it as, so that it is shaped, hyphenated and read aloud right.</summary>
/// <param name="Text">As it stands; all runs of a text together are the text.</param>
/// <param name="Language">A language tag: <c>hi</c>.</param>
public sealed record LanguageRun(string Text, string Language)
{
    private const string English = "en";

    private static readonly (int First, int Last, string Usual, string[] Others)[] Scripts =
    [
        (0x0900, 0x097F, "hi", ["mr", "ne", "kok", "sa", "mai", "doi"]),
        (0xA8E0, 0xA8FF, "hi", ["mr", "ne", "kok", "sa", "mai", "doi"]),
        (0x0980, 0x09FF, "bn", ["as", "mni"]),
        (0x0A00, 0x0A7F, "pa", []),
        (0x0A80, 0x0AFF, "gu", []),
        (0x0B00, 0x0B7F, "or", []),
        (0x0B80, 0x0BFF, "ta", []),
        (0x0C00, 0x0C7F, "te", []),
        (0x0C80, 0x0CFF, "kn", []),
        (0x0D00, 0x0D7F, "ml", []),
        (0x0D80, 0x0DFF, "si", []),
        (0x0600, 0x06FF, "ur", ["ks", "sd", "fa", "ar"]),
    ];

    /// <summary>Takes a text apart. A script whose language nobody stated is taken for that of most who write it; Latin letters are in the stated language, or in English.</summary>
    /// <param name="text">Whatever somebody wrote.</param>
    /// <param name="stated">Id of the language that its author, or the report itself, is in; empty where nobody said.</param>
    public static IReadOnlyList<LanguageRun> Of(string text, string stated)
    {
        List<LanguageRun> runs = [];
        var others = OfOtherLetters(stated);
        var (start, current) = (0, "");
        for (var at = 0; at < text.Length; at++)
        {
            var language = LanguageAt(text, at, stated, others) ?? current;
            if (language == current)
                continue;
            if (current.Length > 0)
            {
                runs.Add(new LanguageRun(text[start..at], current));
                start = at;
            }

            current = language;
        }

        if (text.Length > 0)
            runs.Add(new LanguageRun(text[start..], current.Length > 0 ? current : stated.Length > 0 ? stated : English));
        return runs;
    }

    /// <summary>Null for spaces, digits, punctuation and joiners, which go with what stands before them.</summary>
    private static string? LanguageAt(string text, int at, string stated, string others)
    {
        var c = text[at];
        if (char.IsAscii(c))
            return char.IsAsciiLetter(c) ? others : null;
        if (char.IsLetter(c))
            return LanguageOf(c, stated, others);
        return char.IsHighSurrogate(c) && char.IsLetter(text, at) ? others : null;
    }

    private static string LanguageOf(char letter, string stated, string others)
    {
        foreach (var (first, last, usual, also) in Scripts)
        {
            if (letter >= first && letter <= last)
                return also.Contains(stated) ? stated : usual;
        }

        return others;
    }

    /// <summary>The language of letters in none of the scripts above.</summary>
    private static string OfOtherLetters(string stated) =>
        stated.Length == 0 || Array.Exists(Scripts, script => script.Usual == stated || script.Others.Contains(stated)) ? English : stated;
}
