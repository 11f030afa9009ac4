using Cards.Polling;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Consultations.Polling;
using Dialogs.Turns;
using Newtonsoft.Json;

namespace Dialogs.Polling;

/// <summary>Shows a poll: as whoever looks after it works with it, or what came of it.</summary>
internal static class ShowPoll
{
    /// <summary>For facilitators: what it asks, how far it is, and what can be done about it.</summary>
    public static async Task AsIsAsync(Turn turn, int number, int page = 1)
    {
        var here = turn.Here;
        var shown = await turn.ReadAsync(books => Poll.Find(books, here, number) is { } poll
            ? (View: PollView.Of(books, poll, turn.Speaker.Role), Preview: Preview(books, poll))
            : ((PollView View, PollPreview Preview)?)null);
        if (shown is not { } found)
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.NoSuchPoll), number));
        else
            await turn.ShowAsync(PollCard.Of(found.View, found.Preview, page), found.View.Keys);
    }

    /// <summary>What came of it, as far as this person may see it now; the card goes on changing while the poll is open.</summary>
    public static async Task ResultAsync(Turn turn, int number, Dimension? by, int page = 1)
    {
        var here = turn.Here;
        var role = turn.Reader;
        var view = await turn.ReadAsync(books => Poll.Find(books, here, number) is { } poll && (poll.State != PollState.Draft || role >= Role.Facilitator) ? PollView.Of(books, poll, role) : null);
        if (view is null)
        {
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.NoSuchPoll), number));
            return;
        }

        var id = await turn.PinAsync(ResultsCard.Of(view, by, role, page), [.. view.Keys, view.Poll.ResultKey]);
        // Only the result as a whole forms before the close; a breakdown is there after it, and stays.
        if (id.Length > 0 && by is null && view.Poll.State is PollState.Open or PollState.Paused)
            await FollowAsync(turn, view.Poll, id);
    }

    /// <summary>The card just shown moves from now on; one that did so before says where the figures are.</summary>
    private static async Task FollowAsync(Turn turn, Poll poll, string id)
    {
        var asker = turn.Speaker.By;
        var before = await turn.ReadAsync(books => books.Find<LiveCard>(asker.Channel, asker.ConversationId) is { } card && books.Find<Poll>(card.PollId) is { } followed
            ? (card.ActivityId, View: PollView.Of(books, followed, turn.Reader))
            : ((string ActivityId, PollView View)?)null);
        var taken = await turn.DoAsync(new FollowPoll(poll.Id, id, JsonConvert.SerializeObject(turn.Context.Activity.GetConversationReference())) { By = asker });
        if (taken.Is(out _, out _) && before is { } old)
            await turn.ChangeAsync(old.ActivityId, MovedCard.Of(old.View), old.View.Keys);
    }

    private static PollPreview Preview(IBooks books, Poll poll)
    {
        var k = books.Find<Consultation>(poll.ConsultationId)!.K;
        var joined = books.All<Delegate>().Where(d => d.ConsultationId == poll.ConsultationId && d.Standing == Standing.Joined).ToList();
        return new PollPreview(
            Breakdowns.Strata(joined.Select(d => d.Jurisdiction ?? ""), k),
            Breakdowns.Strata(joined.Select(d => d.Group), k),
            k,
            poll.Kind == PollKind.Agreement.Id ? [] : LookAlikes.Of(poll.Options));
    }
}
