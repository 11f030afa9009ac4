using AdaptiveCards;
using Consultations.Announcing;
using Consultations.Conversing;

namespace Cards.Announcing;

/// <summary>How far a broadcast is, for whoever looks after the room: whom it reached, how long it will take, and whom it did not reach and why. It is changed in its place.</summary>
public static class BroadcastCard
{
    private const int MostNames = 20;

    public static AdaptiveCard Of(BroadcastView view)
    {
        var broadcast = view.Broadcast;
        var sheet = new Sheet().Title(BroadcastWords.Kind(broadcast)).Aside(BroadcastWords.State(broadcast));
        if (broadcast.Text.Length > 0)
            sheet.Say(broadcast.Text);
        if (broadcast.IsForgotten)
            return sheet.Say(Sentences.BroadcastForgotten).Card();

        sheet.Fact(Sentences.LabelTold, Wording.Format(Sentences.ToldOf, view.Told, view.Everybody));
        if (view.OverTeams > 0)
            sheet.Fact(Sentences.LabelOverTeams, BroadcastWords.Number(view.OverTeams));
        Waiting(sheet, view);
        if (BroadcastWords.NotReached(view) is { Length: > 0 } reasons)
            sheet.Fact(Sentences.LabelNotReached, reasons);
        if (view.Of(Reach.Stopped) is > 0 and var stopped)
            sheet.Fact(Sentences.LabelNotTold, BroadcastWords.Number(stopped));
        PerhapsTwice(sheet, view);
        return sheet.Buttons(Buttons(broadcast)).Card();
    }

    private static void Waiting(Sheet sheet, BroadcastView view)
    {
        if (view.Of(Reach.Waiting) is not (> 0 and var waiting))
            return;
        sheet.Fact(Sentences.LabelStillWaiting, BroadcastWords.Number(waiting));
        if (view.Remaining > TimeSpan.Zero)
            sheet.Fact(Sentences.LabelAtLeast, BroadcastWords.Duration(view.Remaining));
    }

    private static void PerhapsTwice(Sheet sheet, BroadcastView view)
    {
        if (view.Of(Reach.PerhapsTwice) is not (> 0 and var twice))
            return;
        sheet.Fact(Sentences.LabelPerhapsTwice, BroadcastWords.Number(twice));
        var names = string.Join(", ", view.PerhapsTwice.Take(MostNames).Select(BroadcastWords.Name));
        var more = view.PerhapsTwice.Count - MostNames;
        if (names.Length > 0)
            sheet.Say(Wording.Format(Sentences.PerhapsTwiceWho, more > 0 ? Wording.Format(Sentences.PerhapsTwiceMore, names, more) : names));
    }

    private static IEnumerable<AdaptiveSubmitAction> Buttons(Broadcast broadcast) => broadcast.EndedAt is not null
        ? []
        : [Line.Button(Sentences.ButtonStopBroadcast, $"stop broadcast {broadcast.Number}")];
}
