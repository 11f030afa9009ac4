using System.Globalization;
using System.Runtime.InteropServices;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds places in a list as English speakers name them: "2", "two", "the 2nd", "second", "last", "second to last".</summary>
internal static class EnglishPlaces
{
    private static readonly Dictionary<string, int> Cardinals = Numbered(
        "ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN EIGHTEEN NINETEEN",
        "TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY");

    private static readonly Dictionary<string, int> OrdinalWords = Numbered(
        "FIRST SECOND THIRD FOURTH FIFTH SIXTH SEVENTH EIGHTH NINTH TENTH ELEVENTH TWELFTH THIRTEENTH FOURTEENTH FIFTEENTH SIXTEENTH SEVENTEENTH EIGHTEENTH NINETEENTH",
        "TWENTIETH THIRTIETH FORTIETH FIFTIETH SIXTIETH SEVENTIETH EIGHTIETH NINETIETH");

    private static readonly string[] Endings = ["ST", "ND", "RD", "TH"];

    public static IEnumerable<Place> Ordinals(List<Word> words, int count)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var first = i;
            if (words[i].Capitals == "LAST")
            {
                yield return new Place(count, words[i].Start, words[i].End);
                continue;
            }

            var tens = Tens(words, i, OrdinalWords);
            if (tens > 0)
                i++;

            if (Ordinal(words[i].Capitals) is not { } number)
                continue;

            var end = i + (Is(words, i + 1, "TO") ? 2 : 1);
            var fromEnd = Is(words, end, "LAST");
            if (fromEnd)
                i = end;

            yield return new Place(fromEnd ? count - tens - number + 1 : tens + number, words[first].Start, words[i].End);
        }
    }

    public static IEnumerable<Place> Numbers(string utterance, List<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var first = i;
            var tens = Tens(words, i, Cardinals);
            if (tens > 0)
                i++;

            if (Cardinals.TryGetValue(words[i].Capitals, out var number) || IsWhole(utterance, words[i], out number))
                yield return new Place(tens + number, words[first].Start, words[i].End);
        }
    }

    /// <summary>The tens of "twenty two", when a unit follows them.</summary>
    private static int Tens(List<Word> words, int index, Dictionary<string, int> units) =>
        Cardinals.TryGetValue(words[index].Capitals, out var tens) && tens >= 20 &&
        index + 1 < words.Count && units.TryGetValue(words[index + 1].Capitals, out var unit) && unit < 10
            ? tens
            : 0;

    private static int? Ordinal(string word)
    {
        if (OrdinalWords.TryGetValue(word, out var number))
            return number;

        var ending = Array.Find(Endings, ending => word.EndsWith(ending, StringComparison.Ordinal));
        return ending != null && int.TryParse(word.AsSpan(0, word.Length - ending.Length), NumberStyles.None, CultureInfo.InvariantCulture, out number)
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

    private static Dictionary<string, int> Numbered(string oneToNineteen, string tens) =>
        oneToNineteen.Split(' ').Select((word, index) => (word, index + 1))
            .Concat(tens.Split(' ').Select((word, index) => (word, (index + 2) * 10)))
            .ToDictionary(StringComparer.Ordinal);

    /// <summary>A place, counted from 1, and where in the answer it is named.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Place(int Number, int Start, int End);
}
