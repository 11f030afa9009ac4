using Consultations.Deciding;
using Consultations.Organising;

namespace Consultations.Polling;

/// <summary>Whoever looks after the room does something with a poll.</summary>
public abstract record ChangePoll(Guid ConsultationId, int Number) : Command<Poll>
{
    public sealed override Result<Poll> Decide(Decision decision)
    {
        if (!MayBy(decision))
            return new Refusal(nameof(Sentences.OnlyFacilitators));
        if (decision.Books.Find<Consultation>(ConsultationId) is not { } consultation || Poll.Find(decision.Books, ConsultationId, Number) is not { } poll)
            return new Refusal(nameof(Sentences.NoSuchPoll), Number);
        if (Change(decision, consultation, poll) is { } refusal)
            return refusal;
        return poll;
    }

    /// <summary>Makes the change, or says why not. What is so already is answered as done.</summary>
    protected abstract Refusal? Change(Decision decision, Consultation consultation, Poll poll);

    protected virtual bool MayBy(Decision decision) => decision.May(Role.Facilitator, ConsultationId);

    protected void Record(Decision decision, Poll poll, string what, string digest = "") =>
        decision.Record(what, ConsultationId, poll.Id, $"{poll.Number}", digest);
}
