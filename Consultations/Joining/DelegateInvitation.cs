using Consultations.Deciding;
using Consultations.Organising;
using Consultations.Polling;

namespace Consultations.Joining;

/// <summary>What an invitation to be a delegate is good for.</summary>
public static class DelegateInvitation
{
    /// <summary>Why whoever asks cannot join with it; null where they can.</summary>
    public static Refusal? Unusable(Decision decision, Consultation consultation, Invitation? invitation) => Unusable(consultation, invitation, decision.Now);

    /// <summary>Why nobody can join with it; null where somebody can.</summary>
    public static Refusal? Unusable(Consultation consultation, Invitation? invitation, DateTimeOffset now)
    {
        if (invitation is not { Role: Role.Delegate } || invitation.ConsultationId != consultation.Id)
            return new Refusal(nameof(Sentences.CodeUnknown));
        if (consultation.IsExpired)
            return new Refusal(nameof(Sentences.ConsultationOver), consultation.Title);
        if (consultation.IsClosed)
            return new Refusal(nameof(Sentences.ConsultationClosed), consultation.Title);
        if (invitation.UsedBy is not null)
            return new Refusal(nameof(Sentences.InvitationUsed));
        return invitation.ExpiresAt <= now ? new Refusal(nameof(Sentences.InvitationExpired)) : null;
    }

    /// <summary>It is used: it opens nothing any more, its names go, and somebody who waits is in.</summary>
    internal static void Use(Decision decision, Invitation invitation, Delegate who)
    {
        invitation.UsedBy = who.PersonId;
        invitation.Forget();
        decision.Record("invitation.used", who.ConsultationId, invitation.Id, $"{who.Number}");
        if (who.Standing != Standing.Waiting)
            return;
        who.Standing = Standing.Joined;
        decision.Record("delegate.admitted", who.ConsultationId, who.Id, $"{who.Number}");
        OpenBallots.TellOf(decision, who);
    }
}
