using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;

namespace Consultations.Polling;

/// <summary>Polls that are open already when somebody comes in.</summary>
internal static class OpenBallots
{
    /// <summary>Whoever has joined gets their ballots.</summary>
    public static void TellOf(Decision decision, Delegate who)
    {
        if (who.Standing != Standing.Joined)
            return;
        foreach (var poll in decision.Books.All<Poll>().Where(p => p.ConsultationId == who.ConsultationId && p.State == PollState.Open).OrderBy(p => p.Number).ToList())
            decision.Tell(who.PersonId, who.ConsultationId, new BallotWaits(poll.Number));
    }
}
