using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;

namespace Consultations.Polling;

/// <summary>Polls that were opened before somebody comes in.</summary>
internal static class OpenBallots
{
    /// <summary>Whoever has joined gets their ballots, also of what is paused: nobody would give them one when it goes on.</summary>
    public static void TellOf(Decision decision, Delegate who)
    {
        if (who.Standing != Standing.Joined)
            return;
        var opened = decision.Books.All<Poll>()
            .Where(p => p.ConsultationId == who.ConsultationId && (p.State == PollState.Open || p.State == PollState.Paused)).OrderBy(p => p.Number).ToList();
        foreach (var poll in opened.Where(poll => poll.State == PollState.Paused || poll.Takes(decision.Now)))
            decision.Tell(who.PersonId, who.ConsultationId, new BallotWaits(poll.Number));
    }
}
