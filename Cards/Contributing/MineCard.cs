using AdaptiveCards;
using Consultations.Contributing;
using Consultations.Organising;

namespace Cards.Contributing;

/// <summary>A delegate's own inputs, the newest first, and what became of each.</summary>
public static class MineCard
{
    /// <param name="consultation">What they were said in.</param>
    /// <param name="mine">All of the delegate's inputs, in any order.</param>
    /// <param name="page">From 1.</param>
    public static AdaptiveCard Of(Consultation consultation, IReadOnlyList<Contribution> mine, int page)
    {
        var sheet = new Sheet().Title(Sentences.Mine).Aside(consultation.Title);
        if (mine.Count == 0)
            return sheet.Say(Sentences.NothingOfYours).Card();

        var parts = mine.OrderByDescending(c => c.Number).Select(c => new Part("", Written(c, consultation.Rule)));
        Page.Of(parts, page, sheet).WriteOnto(sheet, "mine");
        return sheet.Card();
    }

    private static Sheet Written(Contribution contribution, AttributionRule rule)
    {
        var kind = Wording.Format(Sentences.KindAndNumber, Wording.Kind(contribution.Kind), contribution.Number);
        var sheet = new Sheet().Heading(kind);
        if (contribution.IsWithdrawn)
            return sheet.Aside(Sentences.StateWithdrawn);

        return sheet
            .Say(Wording.Said(contribution.Text, contribution.IsQuote))
            .Aside(contribution.IsHidden ? Wording.Format(Sentences.StateHidden, contribution.HiddenReason) : Sentences.StateStanding)
            .Buttons(OwnInput.Buttons(contribution, rule));
    }
}
