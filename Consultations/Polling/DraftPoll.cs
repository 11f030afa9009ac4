using Consultations.Deciding;
using Consultations.Organising;

namespace Consultations.Polling;

/// <summary>A facilitator writes a poll. Nobody else sees it before it is opened.</summary>
public sealed record DraftPoll(Guid ConsultationId) : Command<Poll>
{
    /// <summary>The most polls of one consultation.</summary>
    public const int Most = 200;

    /// <summary>The form's or line's own id; the same key again answers the same poll.</summary>
    public required string Key { get; init; }

    public required PollFrame Frame { get; init; }

    public override Result<Poll> Decide(Decision decision)
    {
        if (!decision.May(Role.Facilitator, ConsultationId))
            return new Refusal(nameof(Sentences.OnlyFacilitators));
        if (decision.Books.Find<Consultation>(ConsultationId) is not { } consultation)
            return new Refusal(nameof(Sentences.NotInThatConsultation));
        if (decision.Books.All<Poll>().SingleOrDefault(poll => poll.Key == Key) is { } made)
            return made;
        if (Frame.Unfit(decision.Books, consultation) is { } refusal)
            return refusal;
        return Add(decision, consultation, Key, Frame, again: null);
    }

    internal static Result<Poll> Add(Decision decision, Consultation consultation, string key, PollFrame frame, int? again)
    {
        if (consultation.IsClosed)
            return new Refusal(nameof(Sentences.ConsultationClosed), consultation.Title);
        if (consultation.LastPoll >= Most)
            return new Refusal(nameof(Sentences.ListTooLong), Most);
        var poll = new Poll
        {
            Id = Decision.NewId(),
            ConsultationId = consultation.Id,
            Number = ++consultation.LastPoll,
            Key = key,
            Kind = frame.Kind,
            Question = frame.Question,
            Item = consultation.OnlyOpenItem,
            Again = again,
            Salt = Decision.NewSalt(),
            CreatedAt = decision.Now,
        };
        frame.PutOnto(poll, consultation);
        decision.Books.Add(poll);
        decision.Record("poll.drafted", consultation.Id, poll.Id, $"{poll.Number}", poll.Digest());
        return poll;
    }
}

/// <summary>A facilitator writes a draft again.</summary>
public sealed record RedraftPoll(Guid ConsultationId, int Number, PollFrame Frame) : ChangePoll(ConsultationId, Number)
{
    protected override Refusal? Change(Decision decision, Consultation consultation, Poll poll)
    {
        if (poll.State != PollState.Draft)
            return new Refusal(nameof(Sentences.PollNoDraft), Number);
        if (Frame.Unfit(decision.Books, consultation) is { } refusal)
            return refusal;
        var before = poll.Digest();
        Frame.PutOnto(poll, consultation);
        if (poll.Digest() == before)
            return null;
        decision.Blanked.Add(poll.TextKey);
        Record(decision, poll, "poll.redrafted", poll.Digest());
        return null;
    }
}

/// <summary>A facilitator throws a draft away.</summary>
public sealed record DropPoll(Guid ConsultationId, int Number) : ChangePoll(ConsultationId, Number)
{
    protected override Refusal? Change(Decision decision, Consultation consultation, Poll poll)
    {
        if (poll.State != PollState.Draft)
            return new Refusal(nameof(Sentences.PollNoDraft), Number);
        decision.Books.Remove(poll);
        decision.Blanked.Add(poll.TextKey);
        Record(decision, poll, "poll.dropped");
        return null;
    }
}

/// <summary>The same question once more, later: a draft of its own, beside whose totals those of the first will stand.</summary>
public sealed record AskAgain(Guid ConsultationId, int Number) : Command<Poll>
{
    /// <summary>The line's own id; the same key again answers the same poll.</summary>
    public required string Key { get; init; }

    public override Result<Poll> Decide(Decision decision)
    {
        if (!decision.May(Role.Facilitator, ConsultationId))
            return new Refusal(nameof(Sentences.OnlyFacilitators));
        if (decision.Books.Find<Consultation>(ConsultationId) is not { } consultation || Poll.Find(decision.Books, ConsultationId, Number) is not { } first)
            return new Refusal(nameof(Sentences.NoSuchPoll), Number);
        if (decision.Books.All<Poll>().SingleOrDefault(poll => poll.Key == Key) is { } made)
            return made;
        if (first.State != PollState.Closed)
            return new Refusal(nameof(Sentences.PollNotClosed), Number);
        var frame = PollFrame.Of(first);
        if (frame.Unfit(decision.Books, consultation) is { } refusal)
            return refusal;
        return DraftPoll.Add(decision, consultation, Key, frame, again: Number);
    }
}
