using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Organising;

namespace Consultations.Joining;

/// <summary>
/// Somebody comes in with the code of a read-only copy. There is no room to join: as an observer they read what was published, and are asked nothing about themselves.
/// </summary>
public sealed record ReadAlong(string Code) : Command<ReadsAlong>
{
    public override Result<ReadsAlong> Decide(Decision decision)
    {
        var books = decision.Books;
        if (books.All<Consultation>().SingleOrDefault(c => c.JoinCode == Code && c.IsImported) is not { } copy)
            return new Refusal(nameof(Sentences.CodeUnknown));
        if (books.Find<ImportedRecord>(copy.Id) is null or { IsGone: true })
            return new Refusal(nameof(Sentences.ImportIsGone));

        var person = decision.PersonOrNew();
        var isNew = !decision.May(Role.Observer, copy.Id);
        if (isNew && WhyNot(books, person, copy) is { } refusal)
            return refusal;
        if (isNew)
        {
            var grant = new Grant { Id = Decision.NewId(), Number = Grant.NextNumber(books), PersonId = person.Id, Role = Role.Observer, ConsultationId = copy.Id };
            books.Add(grant);
            decision.Record("role.granted", copy.Id, grant.Id, $"{(int)grant.Role}");
        }

        Doorstep.Place(decision, person, copy.Id);
        return new ReadsAlong(copy, isNew, Doorstep.NewReturnKey(person));
    }

    private static Refusal? WhyNot(IBooks books, Person person, Consultation copy) =>
        books.All<Grant>().Any(g => g.PersonId == person.Id && g.ConsultationId == copy.Id) ? new Refusal(nameof(Sentences.ReadingTakenBack), copy.Title)
        : copy.JoiningLocked ? new Refusal(nameof(Sentences.JoiningLocked), copy.Title)
        : null;
}

/// <param name="Copy">What they read.</param>
/// <param name="IsNew">False where they could read it before.</param>
/// <param name="ReturnKey">The personal return link's key, where they had none yet; shown once.</param>
public sealed record ReadsAlong(Consultation Copy, bool IsNew, string? ReturnKey);
