using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Organising;

namespace Consultations.Announcing;

/// <summary>Those whose turn has not come are not told any more. What is just being sent arrives.</summary>
public sealed record StopBroadcast(Guid ConsultationId, int Number) : Command<Broadcast>
{
    public override Result<Broadcast> Decide(Decision decision)
    {
        if (!decision.May(Role.Facilitator, ConsultationId))
            return new Refusal(nameof(Sentences.OnlyFacilitators));
        if (Broadcast.Find(decision.Books, ConsultationId, Number) is not { } broadcast)
            return new Refusal(nameof(Sentences.NoSuchBroadcast), Number);
        if (broadcast.EndedAt is not null)
            return broadcast;

        broadcast.IsStopped = true;
        var waiting = decision.Books.All<OutboxRow>().Where(row => row.BroadcastId == broadcast.Id && row.Reach == Reach.Waiting).ToList();
        // Whoever may have been told already stays among those of whom it is not known.
        foreach (var row in waiting.Where(row => row.Sender is null))
            row.Reach = row.IsUncertain ? Reach.PerhapsTwice : Reach.Stopped;
        if (waiting.TrueForAll(row => row.Sender is null))
            broadcast.EndedAt = decision.Now;
        decision.Record("broadcast.stopped", ConsultationId, broadcast.Id, $"{Number}");
        return broadcast;
    }
}

/// <summary>The card that shows how far a broadcast is stands there, and is changed in its place.</summary>
public sealed record FollowBroadcast(Guid BroadcastId, string ActivityId, string Reference) : Command<Done>
{
    public override Result<Done> Decide(Decision decision)
    {
        if (decision.Books.Find<Broadcast>(BroadcastId) is { } broadcast && decision.May(Role.Facilitator, broadcast.ConsultationId))
            (broadcast.CardId, broadcast.CardChannel, broadcast.CardReference) = (ActivityId, By.Channel, Reference);
        return Done.It;
    }
}

/// <summary>The card shows the end of the broadcast, or cannot be reached any more.</summary>
public sealed record LeaveBroadcastCard(Guid BroadcastId) : Command<Done>
{
    public override Result<Done> Decide(Decision decision)
    {
        if (By == Asker.House && decision.Books.Find<Broadcast>(BroadcastId) is { } broadcast)
            broadcast.LeaveCard();
        return Done.It;
    }
}

/// <summary>Who was told what is forgotten a week after it ended.</summary>
public sealed record ForgetBroadcast(Guid BroadcastId) : Command<Done>
{
    public override Result<Done> Decide(Decision decision)
    {
        if (By != Asker.House || decision.Books.Find<Broadcast>(BroadcastId) is not { EndedAt: { } end } broadcast || end + Broadcast.Remembered > decision.Now)
            return Done.It;
        foreach (var row in decision.Books.All<OutboxRow>().Where(row => row.BroadcastId == broadcast.Id).ToList())
            decision.Books.Remove(row);
        broadcast.IsForgotten = true;
        return Done.It;
    }
}
