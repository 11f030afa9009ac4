using AdaptiveCards;

namespace Cards.Conversing;

/// <summary>Sentences on a card, where only a card can be shown.</summary>
public static class SaidCard
{
    public static AdaptiveCard Of(IEnumerable<string> sentences) => sentences.Aggregate(new Sheet().Title(Sentences.SaidTitle), (sheet, sentence) => sheet.Say(sentence)).Card();
}
