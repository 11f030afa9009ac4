using Consultations.Joining;
using Consultations.Organising;
using Dialogs.Turns;

namespace Dialogs.Joining;

/// <summary>Lets somebody in of whom the organiser has written down who they are.</summary>
internal sealed class InvitedJoining(JoiningStart joining, TimeProvider clock)
{
    public async Task JoinAsync(Turn turn, Consultation consultation, Invitation invitation, string code, string typed)
    {
        if (turn.Speaker.Person is { } person && await turn.ReadAsync(books => books.All<Delegate>().Any(d => d.PersonId == person.Id && d.ConsultationId == consultation.Id)))
        {
            await EnterAgainAsync(turn, consultation, invitation.CodeHash);
            return;
        }

        if (DelegateInvitation.Unusable(consultation, invitation, clock.GetUtcNow()) is { } unusable)
        {
            await turn.RefuseAsync(unusable);
            return;
        }

        if (typed.Length == 0 && turn.Fields.Count == 0)
            await turn.SayAsync(Sentences.InvitedAs, consultation.Title);
        var start = JoinDialog.Invited(consultation.JoinCode, invitation, typed);
        await joining.BeginAsync(turn, consultation, code, start, isTyped: typed.Length > 0);
    }

    /// <summary>For somebody who is in it already.</summary>
    public static async Task EnterAgainAsync(Turn turn, Consultation consultation, string? invitationHash)
    {
        var again = await turn.DoAsync(new Join { By = turn.Speaker.By, Code = consultation.JoinCode, Name = "", Group = "", InvitationHash = invitationHash });
        if (again.Is(out var done, out var refusal))
            await Arrivals.ShowAsync(turn, done);
        else
            await turn.RefuseAsync(refusal);
    }
}
