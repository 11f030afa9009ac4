using AdaptiveCards;
using Consultations.Contributing;
using Consultations.Words;

namespace Cards.Contributing;

/// <summary>What is about to be filed, for the author to look at. The dialog asks what to do with it.</summary>
public static class DraftCard
{
    public static AdaptiveCard Of(
        ContributionKind kind,
        string text,
        About about,
        IReadOnlyList<string> topics,
        Evidence evidence,
        Attribution shownAs,
        bool isQuote = false)
    {
        var sheet = new Sheet()
            .Title(Wording.Format(Sentences.Draft, Wording.Capital(kind.Name)))
            .Say(Wording.Said(text, isQuote));
        InputFacts.Write(sheet, about, topics, evidence, shownAs);
        return sheet.Card();
    }
}
