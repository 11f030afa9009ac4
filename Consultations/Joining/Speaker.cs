using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Organising;

namespace Consultations.Joining;

/// <summary>Who speaks, in which consultation, and what they may do: read once at the start of a turn, to know what to offer. Rules look it up again.</summary>
/// <param name="By">The door they speak through.</param>
/// <param name="Person">Null for somebody who has not joined anything.</param>
/// <param name="Consultation">The conversation's current one.</param>
/// <param name="Delegate">Their place in it.</param>
/// <param name="Role">What they may do in it; without a consultation, in the house.</param>
public sealed record Speaker(Asker By, Person? Person, Consultation? Consultation, Delegate? Delegate, Role Role)
{
    /// <summary>Id of the language that their channel was last known to show them.</summary>
    public string ChannelLanguage { get; init; } = "";

    public static Speaker Read(IBooks books, Asker by)
    {
        var door = books.Find<Door>(by.Channel, by.UserId);
        var person = door is null ? null : books.Find<Person>(door.PersonId);
        if (person is null)
            return new Speaker(by, null, null, null, Role.None);

        var current = books.Find<Conversation>(by.Channel, by.ConversationId)?.ConsultationId;
        var consultation = current is { } id ? books.Find<Consultation>(id) : null;
        var place = consultation is null ? null : Delegate.Find(books, consultation.Id, person.Id);
        return new Speaker(by, person, consultation, place, Roles.Of(books, person.Id, consultation?.Id, place)) { ChannelLanguage = door!.Language };
    }

    /// <summary>The consultations that the person is in, or that their role opens, newest first.</summary>
    public IReadOnlyList<Consultation> Reachable(IBooks books)
    {
        if (Person is null)
            return [];
        var all = books.All<Consultation>().OrderByDescending(c => c.CreatedAt);
        if (Roles.Of(books, Person.Id, null) == Role.Organiser)
            return [.. all];

        var joined = books.All<Delegate>()
            .Where(d => d.PersonId == Person.Id && (d.Standing == Standing.Joined || d.Standing == Standing.Waiting))
            .Select(d => d.ConsultationId).ToList();
        var looksAfter = books.All<Grant>()
            .Where(g => g.PersonId == Person.Id && g.RevokedAt == null && g.ConsultationId != null)
            .Select(g => g.ConsultationId!.Value).ToList();
        var ids = joined.Concat(looksAfter).Distinct().ToList();
        return [.. all.Where(c => ids.Contains(c.Id))];
    }
}
