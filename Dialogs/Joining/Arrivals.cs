using Cards.Joining;
using Consultations.Joining;
using Consultations.Organising;
using Dialogs.Conversing;
using Dialogs.Turns;

namespace Dialogs.Joining;

/// <summary>What somebody is shown who has come in, by whichever way.</summary>
public static class Arrivals
{
    public static async Task ShowAsync(Turn turn, Joined joined)
    {
        await turn.LookAgainAsync();
        if (joined.Delegate.Standing == Standing.Waiting)
            await turn.SayAsync(Sentences.WaitingForAdmission, joined.Consultation.Title);
        var link = joined.ReturnKey is { } key ? turn.Links.Personal(key) : null;
        await turn.ShowAsync(JoinedCard.Of(joined, link), [joined.Delegate.Key], link is null ? null : Sentences.ReturnLinkWasShown);
    }

    public static async Task ShowAsync(Turn turn, InvitationAccepted accepted)
    {
        await turn.LookAgainAsync();
        var title = turn.Speaker.Consultation?.Title;
        await turn.SayAsync(accepted.Grant.Role switch
        {
            Role.Organiser => Sentences.YouAreOrganiser,
            Role.Rapporteur => Sentences.YouAreRapporteur,
            Role.Observer => Sentences.YouAreObserver,
            _ => Sentences.YouAreFacilitator,
        }, title ?? "");
        if (accepted.ReturnKey is { } key)
            await turn.SayAsync(ReturnLink(turn, key));
    }

    public static async Task ShowAsync(Turn turn, ReadsAlong reads)
    {
        await turn.LookAgainAsync();
        await turn.SayAsync(Gathering.Prompts.Ask(Gathering.Prompts.Fill(reads.IsNew ? Sentences.YouReadAlong : Sentences.NowIn, reads.Copy.Title), "summary", "agenda", "polls"));
        if (reads.ReturnKey is { } key)
            await turn.SayAsync(ReturnLink(turn, key));
    }

    /// <summary>For somebody who came back by their personal link.</summary>
    public static Task ShowReturnAsync(Turn turn) => turn.Speaker.Consultation is { } consultation
        ? turn.SayAsync(Sentences.WelcomeBack, consultation.Title)
        : turn.SayAsync(Sentences.WelcomeBackNowhere);

    /// <summary>The personal link; the transcript keeps only that it was shown.</summary>
    internal static Microsoft.Bot.Schema.Activity ReturnLink(Turn turn, string key)
    {
        var activity = Microsoft.Bot.Builder.MessageFactory.Text(Gathering.Prompts.Fill(Sentences.ReturnLinkIs, turn.Links.Personal(key)));
        activity.KeptAs(Sentences.ReturnLinkWasShown);
        return activity;
    }
}
