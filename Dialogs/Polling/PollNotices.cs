using AdaptiveCards;
using Cards.Polling;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Organising;
using Consultations.Polling;

namespace Dialogs.Polling;

/// <summary>Notices that bring a card: ballots, and results that are shown to the room.</summary>
public static class PollNotices
{
    /// <summary>The card, and the keys of what it shows; null for a notice that is only a sentence, or whose time is over.</summary>
    /// <param name="notice">What is to be told.</param>
    /// <param name="books">Where the poll is found.</param>
    /// <param name="consultation">Its consultation.</param>
    /// <param name="person">Whom it is for.</param>
    /// <param name="id">Names the notice for ever, and so the form on it.</param>
    public static (AdaptiveCard Card, IReadOnlyList<string> Shows)? CardOf(Notice notice, IBooks books, Guid consultation, Guid person, Guid id)
    {
        var role = Roles.Of(books, person, consultation);
        return notice switch
        {
            BallotWaits(var number) => Ballot(books, consultation, number, id, isReminder: false),
            BallotStillWaits(var number) => Ballot(books, consultation, number, id, isReminder: true),
            ResultShown(var number) when Poll.Find(books, consultation, number) is { State: PollState.Closed } poll && PollView.Of(books, poll, role) is var view =>
                (ResultsCard.Of(view, null, role), [.. view.Keys, poll.ResultKey]),
            _ => null,
        };
    }

    private static (AdaptiveCard Card, IReadOnlyList<string> Shows)? Ballot(IBooks books, Guid consultation, int number, Guid id, bool isReminder) =>
        Poll.Find(books, consultation, number) is { State: PollState.Open or PollState.Paused } poll && PollView.Of(books, poll, Role.Delegate) is var view
            ? (BallotCard.Of(view, id.ToString("N"), isReminder), view.Keys)
            : null;
}
