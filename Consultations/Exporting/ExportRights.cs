using Consultations.Deciding;
using Consultations.Organising;

namespace Consultations.Exporting;

/// <summary>
/// Who may do what with the record. A file leaves the house, and organisers answer for where it goes: so they alone export, and a series only who is organiser of every meeting in
/// it. What stands in a file is the same for whoever makes it, and never more than everybody in the room may see; so whoever looks after the room may look at it beforehand.
/// </summary>
public static class ExportRights
{
    /// <summary>Why this person may not export the record of all of these consultations; null where they may.</summary>
    public static Refusal? Exporting(IBooks books, Guid? person, IEnumerable<Guid> consultations) =>
        Holds(books, person, consultations, Role.Organiser) ? null : new Refusal(nameof(Sentences.OnlyOrganisers));

    /// <summary>Why this person may not look at what an export would hold; null where they may.</summary>
    public static Refusal? Previewing(IBooks books, Guid? person, IEnumerable<Guid> consultations) =>
        Holds(books, person, consultations, Role.Facilitator) ? null : new Refusal(nameof(Sentences.OnlyFacilitators));

    private static bool Holds(IBooks books, Guid? person, IEnumerable<Guid> consultations, Role role) =>
        person is { } who && consultations.All(consultation => Roles.Of(books, who, consultation) >= role);
}
