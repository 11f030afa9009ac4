using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Consultations.Screening;

namespace Consultations.Polling;

/// <summary>A delegate votes, or votes anew: one admitted delegate has one ballot, through whichever door they come, and however often it is delivered.</summary>
public sealed record CastBallot(Guid PollId, Choice Choice) : Command<BallotTaken>
{
    public override Result<BallotTaken> Decide(Decision decision)
    {
        if (decision.Books.Find<Poll>(PollId) is not { State: not PollState.Draft } poll)
            return new Refusal(nameof(Sentences.PollGone));
        var voter = decision.DelegateIn(poll.ConsultationId);
        if (voter is not { Standing: Standing.Joined })
            return NotInTheRoom(decision, poll, voter?.Standing);
        if (WhyNot(decision, poll) is { } refusal)
            return refusal;
        var choice = Choice.Write();
        var before = poll.IsSecret ? Secretly(decision, poll, voter, choice) : ByName(decision, poll, voter, choice);
        if (before is null)
            return new Refusal(nameof(Sentences.PollSecretLost), poll.Number);
        if (before == choice)
            return new BallotTaken(poll, IsChange: false, IsRepeat: true);
        decision.Touched.Add(poll.ConsultationId);
        if (poll.IsLive)
            LiveFigures.Step(decision, poll, newcomer: before.Length == 0 ? voter.Id : null);
        return new BallotTaken(poll, IsChange: before.Length > 0, IsRepeat: false);
    }

    private static Refusal NotInTheRoom(Decision decision, Poll poll, Standing? standing) => standing switch
    {
        Standing.Waiting => new Refusal(nameof(Sentences.WaitForAdmission)),
        Standing.Removed => new Refusal(nameof(Sentences.YouWereRemoved), decision.Books.Find<Consultation>(poll.ConsultationId)!.Title),
        Standing.Merged => new Refusal(nameof(Sentences.YouWereMerged)),
        _ => new Refusal(nameof(Sentences.PollJoinFirst)),
    };

    private Refusal? WhyNot(Decision decision, Poll poll)
    {
        if (poll.State == PollState.Paused)
            return new Refusal(nameof(Sentences.PollIsPaused), poll.Number);
        if (!poll.Takes(decision.Now))
            return new Refusal(nameof(Sentences.PollVoteTooLate), poll.Number);
        return Marking.Unfit(poll, Choice) ?? (Choice.Words.All(word => Screen.Examine(word).IsClear) ? null : new Refusal(nameof(Sentences.TextHoldsPersonalData)));
    }

    /// <returns>What stood there before, empty for nothing; null where the poll's secret is lost.</returns>
    private static string? Secretly(Decision decision, Poll poll, Delegate voter, string choice)
    {
        if (decision.Secrets.Find(poll.Id) is not { } secret)
            return null;
        var key = SecretKey.Of(secret, voter.Id);
        if (decision.Books.Find<SecretBallot>(poll.Id, key) is { } ballot)
        {
            var before = ballot.Choice;
            ballot.Choice = choice;
            return before;
        }

        // They have voted, and not under this secret: it is not the poll's.
        if (decision.Books.Find<Voted>(poll.Id, voter.Id) is not null)
            return null;
        decision.Books.Add(new SecretBallot { PollId = poll.Id, Key = key, Choice = choice });
        decision.Books.Add(new Voted { PollId = poll.Id, DelegateId = voter.Id });
        return "";
    }

    private static string ByName(Decision decision, Poll poll, Delegate voter, string choice)
    {
        if (decision.Books.Find<Ballot>(poll.Id, voter.Id) is not { } ballot)
        {
            ballot = new Ballot { PollId = poll.Id, DelegateId = voter.Id, Choice = choice };
            decision.Books.Add(ballot);
            NamedBallots.Record(decision, poll, ballot);
            return "";
        }

        var before = ballot.Choice;
        if (before == choice)
            return before;
        ballot.Choice = choice;
        NamedBallots.Record(decision, poll, ballot);
        return before;
    }
}

/// <summary>What the voter is told. It does not say what they chose: of a secret ballot nothing else may keep that.</summary>
/// <param name="Poll">The poll.</param>
/// <param name="IsChange">They had voted otherwise before.</param>
/// <param name="IsRepeat">They had handed in just this before.</param>
public sealed record BallotTaken(Poll Poll, bool IsChange, bool IsRepeat);
