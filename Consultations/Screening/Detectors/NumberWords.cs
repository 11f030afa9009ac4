using System.Collections.Frozen;

namespace Consultations.Screening.Detectors;

/// <summary>The words for digits, in the languages of the room, as they are said one by one.</summary>
internal static class NumberWords
{
    private static readonly string[] ZeroToNine =
    [
        "zero one two three four five six seven eight nine",
        "oh one too tree fore five six seven ate niner",
        "shunya ek do teen char paanch chhe saat aath nau",
        "sifar aik dho tin chaar panch cheh sat ath no",
        "shoonya ek dou theen chaar paach chhah saath aat nou",
        "शून्य एक दो तीन चार पांच छह सात आठ नौ",
        "ज़ीरो वन टू थ्री फोर फाइव सिक्स सेवन एट नाइन",
        "सिफर एक दो तीन चार पाँच छः सात आठ नौ",
        "शून्य एक दोन तीन चार पाच सहा सात आठ नऊ",
        "শূন্য এক দুই তিন চার পাঁচ ছয় সাত আট নয়",
        "জিরো এক দুই তিনি চাৰি পাঁচ ছয় সাত আঠ ন",
        "பூஜ்யம் ஒன்று இரண்டு மூன்று நான்கு ஐந்து ஆறு ஏழு எட்டு ஒன்பது",
        "సున్నా ఒకటి రెండు మూడు నాలుగు ఐదు ఆరు ఏడు ఎనిమిది తొమ్మిది",
    ];

    private static readonly string[] TenToNineteen = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] TwentyToNinety = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly FrozenDictionary<string, string> Digits = Read();

    public static FrozenSet<string> Doubles { get; } = WordSet.Of("double dubble डबल ডাবল");

    public static FrozenSet<string> Triples { get; } = WordSet.Of("triple tripple ट्रिपल ত্রিপল");

    /// <summary>The digits that a word stands for; a round ten ends in 0 until a unit follows.</summary>
    public static string? DigitsOf(ReadOnlySpan<char> word) =>
        Digits.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var digits) ? digits : null;

    public static bool IsRoundTen(ReadOnlySpan<char> word) => DigitsOf(word) is [not '1', '0'];

    private static FrozenDictionary<string, string> Read()
    {
        var digits = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var language in ZeroToNine)
        {
            var words = language.Split(' ');
            for (var i = 0; i < words.Length; i++)
                digits.TryAdd(FoldedText.Of(words[i]).Text, $"{i}");
        }

        for (var i = 0; i < TenToNineteen.Length; i++)
            digits.Add(TenToNineteen[i], $"{10 + i}");
        for (var i = 0; i < TwentyToNinety.Length; i++)
            digits.Add(TwentyToNinety[i], $"{20 + (10 * i)}");
        return digits.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
