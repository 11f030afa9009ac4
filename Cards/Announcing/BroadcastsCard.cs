using AdaptiveCards;
using Consultations.Announcing;
using Consultations.Organising;

namespace Cards.Announcing;

/// <summary>What everybody was told, the newest first, and how far each got.</summary>
public static class BroadcastsCard
{
    public static AdaptiveCard Of(Consultation consultation, IReadOnlyList<BroadcastView> broadcasts, int page)
    {
        var sheet = new Sheet().Title(Sentences.BroadcastsTitle).Aside(consultation.Title);
        Page.Of(broadcasts.Select(view => new Part("", Written(view))), page, sheet).WriteOnto(sheet, "broadcasts");
        return sheet.Card();
    }

    private static Sheet Written(BroadcastView view)
    {
        var sheet = new Sheet().Say(BroadcastWords.Kind(view.Broadcast)).Aside(BroadcastWords.State(view.Broadcast));
        if (!view.Broadcast.IsForgotten)
            sheet.Aside(Wording.Format(Sentences.LineAndValue, Sentences.LabelTold, Wording.Format(Sentences.ToldOf, view.Told, view.Everybody)));
        return sheet.Buttons(Line.Button(Sentences.ButtonShowBroadcast, $"broadcasts {view.Broadcast.Number}"));
    }
}
