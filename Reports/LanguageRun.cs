using System.Text;

namespace Reports;

/// <summary>A part of a text that is in one script, with the language to mark it as, so that it is shaped, hyphenated and read aloud right.</summary>
/// <param name="Text">As it stands; all runs of a text together are the text.</param>
/// <param name="Language">A language tag: <c>hi</c>.</param>
public sealed record LanguageRun(string Text, string Language)
{
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
        var run = new StringBuilder();
        var current = "";
        foreach (var rune in text.EnumerateRunes())
        {
            // Spaces, digits, punctuation and joiners go with what stands before them.
            var language = Rune.IsLetter(rune) ? LanguageOf(rune.Value, stated) : current;
            if (current.Length > 0 && language != current)
            {
                runs.Add(new LanguageRun(run.ToString(), current));
                run.Clear();
            }

            current = language;
            run.Append(rune);
        }

        if (run.Length > 0)
            runs.Add(new LanguageRun(run.ToString(), current.Length > 0 ? current : stated.Length > 0 ? stated : "en"));
        return runs;
    }

    private static string LanguageOf(int letter, string stated)
    {
        foreach (var (first, last, usual, others) in Scripts)
        {
            if (letter >= first && letter <= last)
                return others.Contains(stated) ? stated : usual;
        }

        return stated.Length == 0 || Array.Exists(Scripts, script => script.Usual == stated || script.Others.Contains(stated)) ? "en" : stated;
    }
}
