using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Organising;

namespace Consultations.Polling;

/// <summary>The result of a poll that is not closed was shown in a conversation: the card there changes as the result forms. It takes the place of one that did so before.</summary>
/// <param name="PollId">The poll.</param>
/// <param name="ActivityId">The channel's id of the activity that holds the card.</param>
/// <param name="Reference">Where it stands, as the channel wants it said.</param>
public sealed record FollowPoll(Guid PollId, string ActivityId, string Reference) : Command<Done>
{
    public override Result<Done> Decide(Decision decision)
    {
        if (decision.Books.Find<Poll>(PollId) is not { } poll || !decision.May(Role.Observer, poll.ConsultationId))
            return new Refusal(nameof(Sentences.PollGone));
        if (decision.Books.Find<LiveCard>(By.Channel, By.ConversationId) is { } card)
        {
            (card.PollId, card.ActivityId, card.Reference, card.PersonId) = (PollId, ActivityId, Reference, decision.Person!.Id);
            return Done.It;
        }

        decision.Books.Add(new LiveCard
        {
            Channel = By.Channel,
            ConversationId = By.ConversationId,
            PollId = PollId,
            ActivityId = ActivityId,
            Reference = Reference,
            PersonId = decision.Person!.Id,
        });
        return Done.It;
    }
}

/// <summary>The house has shown the final result on the card, or cannot reach it any more.</summary>
public sealed record LeaveCard(LiveCard Card) : Command<Done>
{
    public override Result<Done> Decide(Decision decision)
    {
        if (By == Asker.House && decision.Books.Find<LiveCard>(Card.Channel, Card.ConversationId) is { } card && card.ActivityId == Card.ActivityId)
            decision.Books.Remove(card);
        return Done.It;
    }
}
