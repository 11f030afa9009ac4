using System.Text.RegularExpressions;
using Consultations.Words;

namespace Bot.Tests.Architecture;

/// <summary>Every language that is shipped says all that English says, and says it in its own words.</summary>
public sealed partial class SentenceTranslationTests
{
    /// <summary>The names of the bot itself, and a form of time that is the same everywhere.</summary>
    private static readonly string[] TheSameEverywhere = ["PageTitle", "BotName", "MomentUtc"];

    /// <summary>Every project in every language but English.</summary>
    public static TheoryData<string, string> Translations
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var language in Languages.All.Where(language => language != Languages.English))
            {
                foreach (var project in Sources.Projects)
                    all.Add(project, language.Id);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void It_has_every_sentence_with_the_same_places(string project, string language)
    {
        var said = Sources.SentencesOf(project, language);

        foreach (var (name, english) in Sources.SentencesOf(project))
        {
            said.Keys.ShouldContain(name);
            said[name].Trim().ShouldNotBeEmpty(name);
            PlacesOf(said[name]).ShouldBe(PlacesOf(english), name);
        }
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void It_has_no_sentence_that_English_lacks_but_names_of_places_and_what_people_type(string project, string language) =>
        Sources.SentencesOf(project, language).Keys.Except(Sources.SentencesOf(project).Keys, StringComparer.Ordinal).Where(name => !OnlyInTranslations().IsMatch(name)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Translations))]
    public void It_is_not_English(string project, string language)
    {
        var said = Sources.SentencesOf(project, language);

        Sources.SentencesOf(project)
            .Where(sentence => said[sentence.Key] == sentence.Value && Place().Replace(sentence.Value, "").Any(char.IsLetter) && !TheSameEverywhere.Contains(sentence.Key))
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void What_has_to_be_typed_stays_as_it_is(string project, string language)
    {
        var english = Sources.SentencesOf(project);

        foreach (var (name, sentence) in Sources.SentencesOf(project, language).Where(sentence => english.ContainsKey(sentence.Key) && sentence.Key != "PageLanguage"))
            LatinWordsOf(sentence).Except(LatinWordsOf(english[name]), StringComparer.OrdinalIgnoreCase).ShouldBeEmpty(name);
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void It_is_written_as_typed_text_is_compared(string project, string language) =>
        Sources.SentencesOf(project, language).Where(sentence => !sentence.Value.IsNormalized()).ShouldBeEmpty();

    private static IEnumerable<string> PlacesOf(string sentence) => Place().Matches(sentence).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> LatinWordsOf(string sentence) => Latin().Matches(sentence).Select(match => match.Value);

    [GeneratedRegex(@"\{\d+(:[^}]*)?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    [GeneratedRegex("#?[A-Za-z][A-Za-z0-9-]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Latin();

    [GeneratedRegex(@"^((Place|Typed)\w+|Kind\w+Words)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OnlyInTranslations();
}
