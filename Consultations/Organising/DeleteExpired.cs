using Consultations.Announcing;
using Consultations.Contributing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Joining;
using Consultations.Moderating;
using Consultations.Polling;

namespace Consultations.Organising;

/// <summary>The house deletes what it promised to delete: names and texts of consultations whose time is up. Figures and the ledger stay.</summary>
public sealed record DeleteExpired(Guid ConsultationId) : Command<Done>
{
    public override Result<Done> Decide(Decision decision)
    {
        var books = decision.Books;
        if (By != Asker.House || books.Find<Consultation>(ConsultationId) is not { } consultation || consultation.IsExpired || consultation.KeptUntil > decision.Now)
            return Done.It;

        foreach (var contribution in books.All<Contribution>().Where(c => c.ConsultationId == ConsultationId && !c.IsWithdrawn).ToList())
        {
            contribution.Delete();
            decision.Blanked.Add(contribution.Key);
            decision.Record("contribution.expired", ConsultationId, contribution.Id, $"{contribution.Number}");
        }

        foreach (var who in books.All<Delegate>().Where(d => d.ConsultationId == ConsultationId && d.Standing != Standing.Forgotten).ToList())
        {
            who.Forget();
            decision.Blanked.Add(who.Key);
            decision.Record("delegate.expired", ConsultationId, who.Id, $"{who.Number}");
        }

        PollExpiry.Delete(decision, consultation);
        decision.Blanked.Add(consultation.JoiningKey);
        foreach (var grant in books.All<Grant>().Where(g => g.ConsultationId == ConsultationId).ToList())
        {
            grant.Name = "";
            decision.Blanked.Add(grant.Key);
        }

        foreach (var invitation in books.All<Invitation>().Where(i => i.ConsultationId == ConsultationId).ToList())
            invitation.Forget();
        foreach (var row in books.All<OutboxRow>().Where(o => o.ConsultationId == ConsultationId).ToList())
            books.Remove(row);
        foreach (var broadcast in books.All<Broadcast>().Where(one => one.ConsultationId == ConsultationId).ToList())
        {
            broadcast.Text = "";
            broadcast.EndedAt ??= decision.Now;
            broadcast.IsForgotten = true;
            broadcast.LeaveCard();
            decision.Blanked.Add(broadcast.TextKey);
        }

        foreach (var conversation in books.All<Conversation>().Where(c => c.ConsultationId == ConsultationId).ToList())
        {
            conversation.ConsultationId = null;
            decision.Erased.Add(conversation.Id);
        }

        foreach (var held in books.All<HeldInput>().Where(h => h.ConsultationId == ConsultationId).ToList())
            Waiting.Close(decision, held);
        books.Find<ImportedRecord>(ConsultationId)?.Delete(decision);
        Export.Outdate(decision, ConsultationId);
        consultation.IsExpired = true;
        consultation.IsClosed = true;
        consultation.JoiningLocked = true;
        return Done.It;
    }
}
