using Consultations.Words;

namespace Dialogs.Turns;

/// <summary>
/// What people may type in place of an English word that the bot reads, in the other languages that are shipped:
/// for <c>forget me</c> the words of the sentence <c>TypedForgetMe</c>, between bars.
/// </summary>
internal static class TypedWords
{
    public static IEnumerable<string> For(string english)
    {
        var key = "Typed" + string.Concat(english.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return Languages.All
            .Select(language => Sentences.ResourceManager.GetString(key, language.Culture))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .SelectMany(words => words.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
