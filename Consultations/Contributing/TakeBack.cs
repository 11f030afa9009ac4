using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Joining;
using Consultations.Organising;

namespace Consultations.Contributing;

/// <summary>The author takes their input back: the text is deleted everywhere, the number stays.</summary>
public sealed record Withdraw(Guid ConsultationId, int Number) : Command<Contribution>
{
    public override Result<Contribution> Decide(Decision decision)
    {
        if (!Own.Find(decision, ConsultationId, Number, evenWithdrawn: true).Is(out var mine, out var refusal))
            return refusal;
        if (mine.IsWithdrawn)
            return mine;

        mine.Delete();
        decision.Blanked.Add(mine.Key);
        Export.Outdate(decision, ConsultationId, mine.SubmittedAt);
        decision.Record("contribution.withdrawn", ConsultationId, mine.Id, $"{Number}");
        return mine;
    }
}

/// <summary>The author's attribution becomes "a delegate", for good; the text stays.</summary>
public sealed record Unname(Guid ConsultationId, int Number) : Command<Contribution>
{
    public override Result<Contribution> Decide(Decision decision)
    {
        if (!Own.Find(decision, ConsultationId, Number).Is(out var mine, out var refusal))
            return refusal;
        if (mine.IsUnnamed)
            return mine;

        mine.IsUnnamed = true;
        mine.Spoken = Spoken.Nobody;
        decision.Blanked.Add(mine.Key);
        Export.Outdate(decision, ConsultationId, mine.SubmittedAt);
        decision.Record("contribution.unnamed", ConsultationId, mine.Id, $"{Number}");
        return mine;
    }
}

/// <summary>Which input is whose to change.</summary>
internal static class Own
{
    /// <summary>The asker's own input of that number: they said it, or they took it down.</summary>
    public static Result<Contribution> Find(Decision decision, Guid consultation, int number, bool evenWithdrawn = false)
    {
        if (decision.Person is not { } person)
            return new Refusal(nameof(Sentences.JoinFirst));

        var found = decision.Books.All<Contribution>().SingleOrDefault(c => c.ConsultationId == consultation && c.Number == number);
        var author = decision.DelegateIn(consultation);
        var isOwn = found is not null
            && ((author is { Standing: not Standing.Removed } && found.AuthorId == author.Id) || IsTakenDownBy(decision, person, found));
        if (!isOwn)
            return new Refusal(nameof(Sentences.NotYours), number);
        if (found!.IsWithdrawn && !evenWithdrawn)
            return new Refusal(nameof(Sentences.AlreadyWithdrawn), number);
        return found;
    }

    /// <summary>Whoever took down what another said may put right what they wrote, as long as they look after the record.</summary>
    private static bool IsTakenDownBy(Decision decision, Person person, Contribution found) =>
        found.EnteredBy == person.Id
        && decision.May(Role.Rapporteur, found.ConsultationId)
        && (found.AuthorId is not { } author || decision.Books.Find<Delegate>(author)?.PersonId != person.Id);
}
