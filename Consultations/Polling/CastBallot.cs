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
        if (!Voter(decision, poll).Is(out var voter, out var refusal))
            return refusal;
        var cast = Choice.Cleaned();
        var choice = cast.Write();
        if (Before(decision, poll, voter) is { } same && same == choice)
            return new BallotTaken(poll, IsChange: false, IsRepeat: true);
        if (WhyNot(decision, poll, cast) is { } why)
            return why;
        var before = poll.IsSecret ? Secretly(decision, poll, voter, choice) : ByName(decision, poll, voter, choice);
        if (before is null)
            return new Refusal(nameof(Sentences.PollSecretLost), poll.Number);
        decision.Touched.Add(poll.ConsultationId);
        if (poll.IsLive)
            LiveFigures.Step(decision, poll, newcomer: before.Length == 0 ? voter.Id : null);
        return new BallotTaken(poll, IsChange: before.Length > 0, IsRepeat: false);
    }

    private static Result<Delegate> Voter(Decision decision, Poll poll)
    {
        var who = decision.DelegateIn(poll.ConsultationId);
        return who?.Standing switch
        {
            Standing.Joined => who,
            Standing.Waiting => new Refusal(nameof(Sentences.WaitForAdmission)),
            Standing.Removed => new Refusal(nameof(Sentences.YouWereRemoved), decision.Books.Find<Consultation>(poll.ConsultationId)!.Title),
            Standing.Merged => new Refusal(nameof(Sentences.YouWereMerged)),
            _ => new Refusal(nameof(Sentences.PollJoinFirst)),
        };
    }

    /// <returns>
    /// What stands on the voter's ballot, as long as anybody can tell whose it is: delivered again it is answered as it was, even after the poll was paused or closed.
    /// </returns>
    private static string? Before(Decision decision, Poll poll, Delegate voter)
    {
        if (!poll.IsSecret)
            return decision.Books.Find<Ballot>(poll.Id, voter.Id)?.Choice;
        return poll.State != PollState.Closed && decision.Secrets.Find(poll.Id) is { } secret
            ? decision.Books.Find<SecretBallot>(poll.Id, SecretKey.Of(secret, voter.Id))?.Choice
            : null;
    }

    private static Refusal? WhyNot(Decision decision, Poll poll, Choice cast)
    {
        if (poll.State == PollState.Paused)
            return new Refusal(nameof(Sentences.PollIsPaused), poll.Number);
        if (!poll.Takes(decision.Now))
            return new Refusal(nameof(Sentences.PollVoteTooLate), poll.Number);
        if (decision.Books.Find<Consultation>(poll.ConsultationId) is { IsClosed: true } consultation)
            return new Refusal(nameof(Sentences.ConsultationClosed), consultation.Title);
        return Marking.Unfit(poll, cast) ?? (LeadsToSomebody(cast.Words) ? new Refusal(nameof(Sentences.TextHoldsPersonalData)) : null);
    }

    /// <summary>Each of them, or several together: a number in two halves, a name and an age.</summary>
    private static bool LeadsToSomebody(IReadOnlyList<string> words) =>
        words.Append(string.Join(", ", words)).Append(string.Join(' ', words)).Any(text => !Screen.Examine(text).IsClear);

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
        var before = "";
        if (decision.Books.Find<Ballot>(poll.Id, voter.Id) is { } ballot)
        {
            (before, ballot.Choice) = (ballot.Choice, choice);
        }
        else
        {
            ballot = new Ballot { PollId = poll.Id, DelegateId = voter.Id, Choice = choice };
            decision.Books.Add(ballot);
        }

        NamedBallots.Record(decision, poll, ballot);
        return before;
    }
}

/// <summary>What the voter is told. It does not say what they chose: of a secret ballot nothing else may keep that.</summary>
/// <param name="Poll">The poll.</param>
/// <param name="IsChange">They had voted otherwise before.</param>
/// <param name="IsRepeat">They had handed in just this before.</param>
public sealed record BallotTaken(Poll Poll, bool IsChange, bool IsRepeat);
