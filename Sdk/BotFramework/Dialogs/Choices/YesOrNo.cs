namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Understands the English ways to say yes and no.</summary>
internal static class YesOrNo
{
    private static readonly HashSet<string> Yes = new(StringComparer.Ordinal)
        { "YES", "YEP", "YUP", "YEAH", "YEA", "Y", "AYE", "SURE", "OK", "OKAY", "AGREE", "TRUE", "👍", "👌" };

    private static readonly HashSet<string> No = new(StringComparer.Ordinal)
        { "NO", "NOPE", "NOP", "NAH", "NAY", "N", "DISAGREE", "FALSE", "👎" };

    private static readonly HashSet<string> Not = new(StringComparer.Ordinal) { "NOT", "DONT", "NEVER" };

    /// <summary>The first yes or no of an answer, or null. "Not ok" is a no, and "not sure" is neither.</summary>
    public static bool? Recognize(string text)
    {
        var negated = false;
        foreach (var (word, _, _) in Word.Split(text ?? ""))
        {
            if (No.Contains(word))
                return false;

            if (Yes.Contains(word) && !(negated && word == "SURE"))
                return !negated;

            negated = Not.Contains(word);
        }

        return null;
    }
}
