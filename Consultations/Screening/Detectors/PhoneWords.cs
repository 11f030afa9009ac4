namespace Consultations.Screening.Detectors;

/// <summary>Words after which a figure is a phone number: "call 2551234", "Ph. no.: 255 1234".</summary>
internal static class PhoneWords
{
    private const int MostFillers = 3;

    private static readonly string[] Cues =
        ["phone", "telephone", "tel", "ph", "mobile", "mob", "cell", "landline", "whatsapp", "call", "ring", "dial", "contact"];

    private static readonly string[] Fillers = ["no", "nos", "number", "numbers", "is", "at", "on", "her", "him", "me", "us", "them"];

    public static bool ReadyFor(string text, int position)
    {
        var before = Nearby.Before(text, position);
        for (var i = 0; i <= MostFillers; i++)
        {
            before = before.TrimEnd(" .:-(#");
            var word = Nearby.LastWord(before);
            if (IsOneOf(word, Cues))
                return true;
            if (!IsOneOf(word, Fillers))
                return false;
            before = before[..^word.Length];
        }

        return false;
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var candidate in words)
        {
            if (word.Equals(candidate, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
