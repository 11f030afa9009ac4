using System.Collections;
using System.Collections.Frozen;
using Consultations.Words;

namespace Dialogs.Gathering;

/// <summary>
/// The same sentence in every language. An answer to tap is understood in all of them: whoever changes the language still has the buttons of before,
/// and what a sentence tells people to type is English everywhere.
/// </summary>
internal static class Translations
{
    private static readonly FrozenDictionary<string, string[]> BySentence = Read();

    /// <summary>The sentence itself, and what stands in its place in other languages.</summary>
    public static IEnumerable<string> Of(string sentence) => BySentence.TryGetValue(sentence, out var same) ? same : [sentence];

    private static FrozenDictionary<string, string[]> Read()
    {
        var keys = Sentences.ResourceManager.GetResourceSet(Languages.English.Culture, createIfNotExists: true, tryParents: true)!
            .Cast<DictionaryEntry>().Select(entry => (string)entry.Key);
        return keys
            .Select(key => Languages.All.Select(language => Sentences.ResourceManager.GetString(key, language.Culture)!).Distinct(StringComparer.Ordinal).ToArray())
            .SelectMany(same => same.Select(sentence => (sentence, same)))
            .GroupBy(pair => pair.sentence, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.SelectMany(pair => pair.same).Distinct(StringComparer.Ordinal).ToArray(),
                StringComparer.Ordinal);
    }
}
