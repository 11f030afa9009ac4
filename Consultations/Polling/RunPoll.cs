using Consultations.Announcing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Joining;
using Consultations.Organising;

namespace Consultations.Polling;

/// <summary>Ballots are taken from now on, and everybody in the room gets one. From then on <i>k</i> stays as it is.</summary>
/// <param name="Seconds">After which it closes by itself, from 10 to 86,400; null for not by itself.</param>
public sealed record OpenPoll(Guid ConsultationId, int Number, int? Seconds = null) : ChangePoll(ConsultationId, Number)
{
    public const int Shortest = 10, Longest = 24 * 60 * 60;

    protected override Refusal? Change(Decision decision, Consultation consultation, Poll poll)
    {
        if (Seconds is < Shortest or > Longest)
            return new Refusal(nameof(Sentences.PollTimeOutOfRange));
        if (poll.State == PollState.Closed)
            return new Refusal(poll.IsSecret ? nameof(Sentences.PollStaysClosed) : nameof(Sentences.PollIsClosed), Number);
        if (consultation.IsClosed)
            return new Refusal(nameof(Sentences.ConsultationClosed), consultation.Title);
        if (poll.State == PollState.Draft)
            return Open(decision, consultation, poll);
        if (poll.State == PollState.Paused)
            ResumePoll.Resume(decision, poll);
        if (Seconds is { } seconds && poll.ClosesAt is null)
            poll.ClosesAt = decision.Now.AddSeconds(seconds);
        return null;
    }

    private Refusal? Open(Decision decision, Consultation consultation, Poll poll)
    {
        // What it asks may have been taken back since it was written.
        if (PollFrame.Of(poll).Unfit(decision.Books, consultation) is { } refusal)
            return refusal;
        if (poll.IsSecret)
            decision.Secrets.Make(poll.Id);
        poll.State = PollState.Open;
        poll.OpenedAt = decision.Now;
        poll.ClosesAt = Seconds is { } seconds ? decision.Now.AddSeconds(seconds) : null;
        Broadcast.Start(decision, ConsultationId, BroadcastKind.Ballots, Announce.Room(decision, ConsultationId), _ => new BallotWaits(Number), Number);
        Record(decision, poll, "poll.opened");
        return null;
    }

    /// <summary>Those of them who have not voted.</summary>
    internal static List<Guid> Missing(Decision decision, Poll poll)
    {
        var voted = poll.IsSecret
            ? decision.Books.All<Voted>().Where(one => one.PollId == poll.Id).Select(one => one.DelegateId)
            : decision.Books.All<Ballot>().Where(one => one.PollId == poll.Id).Select(one => one.DelegateId);
        return decision.Books.All<Delegate>()
            .Where(d => d.ConsultationId == poll.ConsultationId && d.Standing == Standing.Joined && !voted.Contains(d.Id))
            .OrderBy(d => d.Number).Select(d => d.PersonId).ToList();
    }
}

/// <summary>No ballot is taken until the poll is resumed; the countdown stands still.</summary>
public sealed record PausePoll(Guid ConsultationId, int Number) : ChangePoll(ConsultationId, Number)
{
    protected override Refusal? Change(Decision decision, Consultation consultation, Poll poll)
    {
        if (poll.State == PollState.Paused)
            return null;
        if (!poll.Takes(decision.Now))
            return new Refusal(nameof(Sentences.PollNotOpen), Number);
        poll.SecondsLeft = poll.ClosesAt is { } end ? Math.Max(1, (int)(end - decision.Now).TotalSeconds) : 0;
        poll.ClosesAt = null;
        poll.State = PollState.Paused;
        Record(decision, poll, "poll.paused");
        return null;
    }
}

/// <summary>Ballots are taken again.</summary>
public sealed record ResumePoll(Guid ConsultationId, int Number) : ChangePoll(ConsultationId, Number)
{
    protected override Refusal? Change(Decision decision, Consultation consultation, Poll poll)
    {
        if (poll.State == PollState.Open)
            return null;
        if (poll.State != PollState.Paused)
            return new Refusal(nameof(Sentences.PollNotPaused), Number);
        if (consultation.IsClosed)
            return new Refusal(nameof(Sentences.ConsultationClosed), consultation.Title);
        Resume(decision, poll);
        return null;
    }

    internal static void Resume(Decision decision, Poll poll)
    {
        poll.State = PollState.Open;
        poll.ClosesAt = poll.SecondsLeft > 0 ? decision.Now.AddSeconds(poll.SecondsLeft) : null;
        poll.SecondsLeft = 0;
        decision.Record("poll.resumed", poll.ConsultationId, poll.Id, $"{poll.Number}");
    }
}

/// <summary>Those who have not voted are reminded, once in the life of a poll.</summary>
public sealed record NudgePoll(Guid ConsultationId, int Number) : ChangePoll(ConsultationId, Number)
{
    protected override Refusal? Change(Decision decision, Consultation consultation, Poll poll)
    {
        if (!poll.Takes(decision.Now))
            return new Refusal(nameof(Sentences.PollNotOpen), Number);
        if (poll.IsNudged)
            return new Refusal(nameof(Sentences.PollNudgedAlready), Number);
        if (consultation.IsClosed)
            return new Refusal(nameof(Sentences.ConsultationClosed), consultation.Title);
        poll.IsNudged = true;
        // No broadcast: of those it lists somebody would keep a list, which says who had not voted.
        foreach (var person in OpenPoll.Missing(decision, poll))
            decision.Tell(person, ConsultationId, new BallotStillWaits(Number));
        Record(decision, poll, "poll.nudged");
        return null;
    }
}

/// <summary>A named poll takes ballots again, and whoever has not voted gets one. A secret one cannot: nobody can tell any more whose ballot is whose.</summary>
public sealed record ReopenPoll(Guid ConsultationId, int Number) : ChangePoll(ConsultationId, Number)
{
    protected override Refusal? Change(Decision decision, Consultation consultation, Poll poll)
    {
        if (poll.State is PollState.Open or PollState.Paused)
            return null;
        if (poll.State == PollState.Draft)
            return new Refusal(nameof(Sentences.PollNotOpen), Number);
        if (poll.IsSecret)
            return new Refusal(nameof(Sentences.PollStaysClosed), Number);
        if (consultation.IsClosed)
            return new Refusal(nameof(Sentences.ConsultationClosed), consultation.Title);
        poll.State = PollState.Open;
        poll.ClosedAt = null;
        poll.ClosesAt = null;
        LiveFigures.KeepWhatWasShown(decision, poll);
        SecretBallots.JoinMerged(decision, poll);
        poll.Result = "";
        poll.IsRevealed = false;
        decision.Blanked.Add(poll.ResultKey);
        Export.Outdate(decision, ConsultationId);
        Broadcast.Start(decision, ConsultationId, BroadcastKind.Ballots, OpenPoll.Missing(decision, poll), _ => new BallotWaits(Number), Number);
        Record(decision, poll, "poll.reopened");
        return null;
    }
}

/// <summary>The breakdowns that may be shown are shown to the room.</summary>
/// <param name="EvenUnanimous">The facilitator was warned that somebody's answer can be read off a stratum that is of one mind.</param>
public sealed record RevealPoll(Guid ConsultationId, int Number, bool EvenUnanimous) : ChangePoll(ConsultationId, Number)
{
    protected override Refusal? Change(Decision decision, Consultation consultation, Poll poll)
    {
        if (poll.State != PollState.Closed || Outcome.Read(poll.Result) is not { } outcome)
            return new Refusal(nameof(Sentences.PollNotClosed), Number);
        if (poll.IsRevealed)
            return null;
        if (!EvenUnanimous && outcome.Unanimous(PollKind.OfId(poll.Kind)!) is { Count: > 0 } strata)
            return new Refusal(nameof(Sentences.PollUnanimousStratum), string.Join(", ", strata), Number);
        poll.IsRevealed = true;
        Broadcast.Start(decision, ConsultationId, BroadcastKind.Result, Announce.Room(decision, ConsultationId), _ => new ResultShown(Number), Number);
        Record(decision, poll, "poll.revealed");
        return null;
    }
}
