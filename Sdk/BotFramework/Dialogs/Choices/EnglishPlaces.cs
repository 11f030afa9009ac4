using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds places in a list, counted from 1, as English speakers name them: "2", "two", "the 2nd", "second", "last", "second to last".</summary>
internal static class EnglishPlaces
{
    private static readonly string[] Cardinals = "ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE".Split(' ');
    private static readonly string[] OrdinalWords = "FIRST SECOND THIRD FOURTH FIFTH SIXTH SEVENTH EIGHTH NINTH TENTH ELEVENTH TWELFTH".Split(' ');
    private static readonly string[] Endings = ["ST", "ND", "RD", "TH"];

    public static IEnumerable<int> Ordinals(List<Word> words, int count)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Capitals == "LAST")
            {
                yield return count;
                continue;
            }

            if (Ordinal(words[i].Capitals) is not { } number)
                continue;

            var end = i + (Is(words, i + 1, "TO") ? 2 : 1);
            var fromEnd = Is(words, end, "LAST");
            if (fromEnd)
                i = end;

            yield return fromEnd ? count - number + 1 : number;
        }
    }

    public static IEnumerable<int> Numbers(string utterance, List<Word> words)
    {
        foreach (var word in words)
        {
            if (Array.IndexOf(Cardinals, word.Capitals) is var place and >= 0)
                yield return place + 1;
            else if (IsWhole(utterance, word, out var number))
                yield return number;
        }
    }

    private static int? Ordinal(string word)
    {
        if (Array.IndexOf(OrdinalWords, word) is var place and >= 0)
            return place + 1;

        var ending = Array.Find(Endings, ending => word.EndsWith(ending, StringComparison.Ordinal));
        return ending != null && int.TryParse(word.AsSpan(0, word.Length - ending.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    /// <summary>Whether the word is a number by itself, and not a part of "2.5" or "-2".</summary>
    private static bool IsWhole(string utterance, Word word, out int number)
    {
        if (!int.TryParse(word.Capitals, NumberStyles.None, CultureInfo.InvariantCulture, out number))
            return false;

        var before = utterance.AsSpan(0, word.Start);
        var after = utterance.AsSpan(word.End + 1);
        return before is not [.., '-'] and not [.., >= '0' and <= '9', '.' or ','] && after is not ['.' or ',', >= '0' and <= '9', ..];
    }

    private static bool Is(List<Word> words, int index, string capitals) => index < words.Count && words[index].Capitals == capitals;
}
