using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Organising;
using Consultations.Scheduling;

namespace Consultations.Contributing;

/// <summary>The author changes what their input says. What it said before is kept nowhere.</summary>
public abstract record ChangeWords(Guid ConsultationId, int Number) : Command<Receipt>
{
    public sealed override Result<Receipt> Decide(Decision decision)
    {
        if (!Own.Find(decision, ConsultationId, Number).Is(out var mine, out var refusal))
            return refusal;
        var consultation = decision.Books.Find<Consultation>(ConsultationId)!;
        if (consultation.IsClosed)
            return new Refusal(nameof(Sentences.ConsultationClosed), consultation.Title);
        if (Unfit() is { } bad)
            return bad;

        var receipt = new Receipt(mine, consultation) { Item = AgendaItem.Find(decision.Books, ConsultationId, mine.Item) };
        if (!Change(mine))
            return receipt;
        mine.Salt = Decision.NewSalt();

        // What a facilitator released to the wall were the words before.
        mine.IsOnWall = false;
        decision.Blanked.Add(mine.Key);
        Export.Outdate(decision, ConsultationId, mine.SubmittedAt);
        decision.Record("contribution.edited", ConsultationId, mine.Id, $"{Number}", mine.Digest());
        return receipt;
    }

    /// <summary>Why the new words cannot be stored, or null where they can.</summary>
    protected abstract Refusal? Unfit();

    /// <summary>Makes the change; false where it says so already.</summary>
    protected abstract bool Change(Contribution mine);
}

/// <summary>The author gives their input another wording.</summary>
public sealed record Edit(Guid ConsultationId, int Number, string Text) : ChangeWords(ConsultationId, Number)
{
    protected override Refusal? Unfit() => Contribute.Unfit(Text);

    protected override bool Change(Contribution mine)
    {
        if (mine.Text == Text)
            return false;
        mine.Text = Text;
        return true;
    }
}

/// <summary>The author puts a figure and its source beside their input, in the place of what stood there; with neither, nothing stands there any more.</summary>
public sealed record GiveEvidence(Guid ConsultationId, int Number, Evidence Evidence) : ChangeWords(ConsultationId, Number)
{
    protected override Refusal? Unfit() => Contribute.Unfit(Evidence);

    protected override bool Change(Contribution mine)
    {
        if (mine.Evidence == Evidence)
            return false;
        mine.Evidence = Evidence;
        return true;
    }
}
