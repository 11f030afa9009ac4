using Consultations.Deciding;
using Consultations.Organising;

namespace Consultations.Polling;

/// <summary>Who chose what in a named poll.</summary>
public static class NamedBallots
{
    /// <summary>By the delegates' numbers, for whoever looks after the room; a hidden result shows nothing before its close.</summary>
    /// <returns>The ballots, or why they are not shown.</returns>
    public static Result<IReadOnlyList<(Delegate Voter, Choice Choice)>> Of(IBooks books, Poll poll, Role reader)
    {
        if (reader < Role.Facilitator)
            return new Refusal(nameof(Sentences.OnlyFacilitators));
        if (poll.IsSecret)
            return new Refusal(nameof(Sentences.PollIsSecret), poll.Number);
        if (poll.State != PollState.Closed && !poll.IsLive)
            return new Refusal(nameof(Sentences.PollIsHidden), poll.Number);
        var kind = PollKind.OfId(poll.Kind)!;
        var ballots = books.All<Ballot>().Where(one => one.PollId == poll.Id).AsEnumerable().ToDictionary(one => one.DelegateId, one => Choice.Read(kind, one.Choice));
        var voters = books.All<Delegate>().Where(d => d.ConsultationId == poll.ConsultationId).OrderBy(d => d.Number).AsEnumerable();
        return voters.Where(voter => ballots.ContainsKey(voter.Id)).Select(voter => (voter, ballots[voter.Id])).ToArray();
    }

    /// <summary>The ledger learns that the ballot says something new, without learning what it says.</summary>
    internal static void Record(Decision decision, Poll poll, Ballot ballot)
    {
        ballot.Salt = Decision.NewSalt();
        decision.Record("ballot.cast", poll.ConsultationId, ballot.DelegateId, $"{poll.Number}", ballot.Digest());
    }
}
