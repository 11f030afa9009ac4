using Consultations.Contributing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Joining;
using Consultations.Ledger;
using Consultations.Organising;
using Consultations.Polling;
using Consultations.Scheduling;
using Consultations.Screening;

namespace Consultations.Moderating;

/// <summary>A facilitator takes an input out of every view; the author is told, the reason is in the ledger.</summary>
public sealed record Hide(Guid ConsultationId, int Number, string Reason) : Command<Contribution>
{
    public const int LongestReason = 300;

    public override Result<Contribution> Decide(Decision decision)
    {
        if (!Moderated.Find(decision, ConsultationId, Number).Is(out var found, out var refusal))
            return refusal;
        if (string.IsNullOrWhiteSpace(Reason) || Reason.Length > LongestReason)
            return new Refusal(nameof(Sentences.ReasonMissing), Number, LongestReason);
        if (Screen.Examine(Reason).Findings.Count > 0)
            return new Refusal(nameof(Sentences.TextHoldsPersonalData));
        if (found.IsHidden)
            return found;

        found.IsHidden = true;
        found.HiddenReason = Reason;
        decision.Blanked.Add(found.Key);
        Export.Outdate(decision, ConsultationId, found.SubmittedAt);
        decision.Record("contribution.hidden", ConsultationId, found.Id, $"{Number}", LedgerRow.DigestOf(found.Salt, Reason));
        Moderated.TellAuthor(decision, found, new InputHidden(Number, Reason));
        return found;
    }
}

/// <summary>A facilitator puts a hidden input back.</summary>
public sealed record ShowAgain(Guid ConsultationId, int Number) : Command<Contribution>
{
    public override Result<Contribution> Decide(Decision decision)
    {
        if (!Moderated.Find(decision, ConsultationId, Number).Is(out var found, out var refusal))
            return refusal;
        if (!found.IsHidden)
            return found;

        found.IsHidden = false;
        found.HiddenReason = "";
        decision.Record("contribution.shown", ConsultationId, found.Id, $"{Number}");
        Moderated.TellAuthor(decision, found, new InputShownAgain(Number));
        return found;
    }
}

/// <summary>A facilitator, or its author, files an input: what it is about, its themes; what is not said stays as it was.</summary>
public sealed record FileUnder(Guid ConsultationId, int Number, About? About, IReadOnlyList<string>? Topics) : Command<Contribution>
{
    /// <summary>Number of the agenda item it belongs to; null for where it is, 0 for none.</summary>
    public int? Item { get; init; }

    public override Result<Contribution> Decide(Decision decision)
    {
        var one = decision.May(Role.Facilitator, ConsultationId)
            ? Moderated.Find(decision, ConsultationId, Number)
            : Own.Find(decision, ConsultationId, Number);
        if (!one.Is(out var found, out var refusal))
            return refusal;
        if (About is null && Topics is null && Item is null)
            return new Refusal(nameof(Sentences.NothingToFileUnder), Number);
        if (Item is > 0 and var item && !decision.Books.All<AgendaItem>().Any(one => one.ConsultationId == ConsultationId && one.Number == item))
            return new Refusal(nameof(Sentences.NoSuchItem), item);

        found.About = About ?? found.About;
        found.Topics = Topics ?? found.Topics;
        found.Item = Item switch { null => found.Item, 0 => null, _ => Item };
        decision.Record("contribution.filed", ConsultationId, found.Id, $"{Number}", found.Digest());
        return found;
    }
}

/// <summary>A facilitator locks or opens the door, or turns admission on or off.</summary>
public sealed record SetDoor(Guid ConsultationId, bool? Locked, bool? Admission) : Command<Consultation>
{
    public override Result<Consultation> Decide(Decision decision)
    {
        if (!decision.May(Role.Facilitator, ConsultationId))
            return new Refusal(nameof(Sentences.OnlyFacilitators));
        if (decision.Books.Find<Consultation>(ConsultationId) is not { } consultation)
            return new Refusal(nameof(Sentences.NotInThatConsultation));
        if (consultation.IsImported && Admission is not null)
            return new Refusal(nameof(Sentences.CopyIsReadOnly));
        if ((Locked ?? consultation.JoiningLocked) == consultation.JoiningLocked && (Admission ?? consultation.Admission) == consultation.Admission)
            return consultation;

        consultation.JoiningLocked = Locked ?? consultation.JoiningLocked;
        consultation.Admission = Admission ?? consultation.Admission;
        decision.Record("consultation.door", ConsultationId, ConsultationId, $"{(consultation.JoiningLocked ? 1 : 0)},{(consultation.Admission ? 1 : 0)}");
        return consultation;
    }
}

/// <summary>A facilitator admits or removes a delegate. What a removed delegate said stays.</summary>
public sealed record SetStanding(Guid ConsultationId, int Number, Standing Standing) : Command<Delegate>
{
    public override Result<Delegate> Decide(Decision decision)
    {
        if (!decision.May(Role.Facilitator, ConsultationId))
            return new Refusal(nameof(Sentences.OnlyFacilitators));
        var found = decision.Books.All<Delegate>().SingleOrDefault(d => d.ConsultationId == ConsultationId && d.Number == Number);
        if (found is null || found.Standing is Standing.Forgotten or Standing.Merged)
            return new Refusal(nameof(Sentences.NoSuchDelegate), Number);
        if (found.Standing == Standing)
            return found;

        found.Standing = Standing;
        decision.Record(Standing == Standing.Joined ? "delegate.admitted" : "delegate.removed", ConsultationId, found.Id, $"{Number}");
        decision.Tell(found.PersonId, ConsultationId, Standing == Standing.Joined ? new Admitted() : new Removed());
        OpenBallots.TellOf(decision, found);
        return found;
    }
}

/// <summary>What a facilitator's hand may be laid on.</summary>
internal static class Moderated
{
    public static Result<Contribution> Find(Decision decision, Guid consultation, int number)
    {
        if (!decision.May(Role.Facilitator, consultation))
            return new Refusal(nameof(Sentences.OnlyFacilitators));
        var found = decision.Books.All<Contribution>().SingleOrDefault(c => c.ConsultationId == consultation && c.Number == number);
        if (found is null)
            return new Refusal(nameof(Sentences.NoSuchContribution), number);
        return found.IsWithdrawn ? new Refusal(nameof(Sentences.AlreadyWithdrawn), number) : found;
    }

    public static void TellAuthor(Decision decision, Contribution contribution, Notice notice)
    {
        var author = contribution.AuthorId is { } id ? decision.Books.Find<Delegate>(id) : null;
        if (author?.Standing == Standing.Forgotten)
            return;
        decision.Tell(author?.PersonId ?? contribution.EnteredBy, contribution.ConsultationId, notice);
    }
}
