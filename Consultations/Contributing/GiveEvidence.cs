using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Organising;

namespace Consultations.Contributing;

/// <summary>The author puts a figure and its source beside their input, in the place of what stood there; with neither, nothing stands there any more.</summary>
public sealed record GiveEvidence(Guid ConsultationId, int Number, Evidence Evidence) : Command<Receipt>
{
    public override Result<Receipt> Decide(Decision decision)
    {
        if (!Own.Find(decision, ConsultationId, Number).Is(out var mine, out var refusal))
            return refusal;
        var consultation = decision.Books.Find<Consultation>(ConsultationId)!;
        if (consultation.IsClosed)
            return new Refusal(nameof(Sentences.ConsultationClosed), consultation.Title);
        if (Contribute.Unfit(Evidence) is { } bad)
            return bad;
        if (mine.Evidence == Evidence)
            return new Receipt(mine, consultation);

        mine.Evidence = Evidence;
        mine.Salt = Decision.NewSalt();
        decision.Blanked.Add(mine.Key);
        Export.Outdate(decision, ConsultationId);
        decision.Record("contribution.edited", ConsultationId, mine.Id, $"{Number}", mine.Digest());
        return new Receipt(mine, consultation);
    }
}
