using AdaptiveCards;
using Consultations.Contributing;
using Consultations.Organising;

namespace Cards.Contributing;

/// <summary>What an author can still do about an input.</summary>
internal static class OwnInput
{
    public static IEnumerable<AdaptiveSubmitAction> Buttons(Contribution contribution, AttributionRule rule)
    {
        if (contribution.IsWithdrawn)
            yield break;
        yield return Line.Button(Wording.Format(Sentences.ButtonWithdraw, contribution.Number), $"withdraw {contribution.Number}");
        if (IsRecognisable(contribution, rule))
            yield return Line.Button(Wording.Format(Sentences.ButtonUnname, contribution.Number), $"unname {contribution.Number}");
    }

    /// <summary>Small forms behind buttons: another wording, and a figure with its source.</summary>
    public static IEnumerable<AdaptiveShowCardAction> Forms(Contribution contribution)
    {
        if (contribution.IsWithdrawn)
            yield break;
        var number = contribution.Number;
        yield return Folded.Form(Wording.Format(Sentences.ButtonEdit, number), $"edit {number}", $"edit-{contribution.Id:N}",
            ("rest-words", Sentences.FieldText, contribution.Text, true));
        yield return Folded.Form(Wording.Format(Sentences.ButtonEvidence, number), $"evidence {number}", $"evidence-{contribution.Id:N}",
            ("rest-figure", Sentences.FieldFigure, contribution.Evidence.Figure, false), ("source", Sentences.FieldSource, contribution.Evidence.Source, false));
    }

    /// <summary>Whether there is an attribution to take away; under <i>by group</i> it may yet appear, when more of the group have joined.</summary>
    private static bool IsRecognisable(Contribution contribution, AttributionRule rule) =>
        contribution is { Voice: Voice.Delegate, IsUnnamed: false } && rule switch
        {
            AttributionRule.Named => contribution.MayBeNamed,
            AttributionRule.ByGroup => true,
            _ => false,
        };
}
