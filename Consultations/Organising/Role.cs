using Consultations.Deciding;
using Consultations.Joining;

namespace Consultations.Organising;

/// <summary>What somebody may do; each includes those before it.</summary>
public enum Role
{
    /// <summary>Has not joined.</summary>
    None,

    Observer,

    Delegate,

    Rapporteur,

    Facilitator,

    Organiser,
}

/// <summary>A role given to a person; never by name, always by a single-use invitation. Only who reads a read-only copy comes by its code, see <see cref="ReadAlong"/>.</summary>
public sealed class Grant
{
    /// <summary>What a person was given and not lost again, in the house and in a consultation.</summary>
    internal static readonly PreparedQuestion<Grant, Guid, Guid?> InForce =
        new((grant, person, consultation) => grant.PersonId == person && grant.RevokedAt == null && (grant.ConsultationId == null || grant.ConsultationId == consultation));

    public required Guid Id { get; init; }

    /// <summary>1, 2, 3, …, for <c>revoke 3</c>.</summary>
    public required int Number { get; init; }

    public required Guid PersonId { get; set; }

    public required Role Role { get; init; }

    /// <summary>The consultation it holds in; null for the whole house.</summary>
    public Guid? ConsultationId { get; init; }

    /// <summary>Whom the inviter meant.</summary>
    public string Name { get; set; } = "";

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>Names the grant to the transcript: a line that shows whom it was meant for is tagged with it.</summary>
    public string Key => KeyOf(Id);

    internal static int NextNumber(IBooks books) => (books.All<Grant>().Max(g => (int?)g.Number) ?? 0) + 1;

    internal static string KeyOf(Guid id) => $"role:{id:N}";
}

/// <summary>A single-use code or link that gives a role. Only its hash is stored.</summary>
public sealed class Invitation
{
    public required Guid Id { get; init; }

    public required string CodeHash { get; init; }

    public required Role Role { get; init; }

    public Guid? ConsultationId { get; init; }

    public string Name { get; set; } = "";

    /// <summary>For a delegate: what the organiser knows of them; they see it before they join, and can change it.</summary>
    public string Organisation { get; set; } = "";

    /// <summary>For a delegate: id of the stakeholder group, or empty.</summary>
    public string Group { get; init; } = "";

    /// <summary>For a delegate: ISO 3166 code, or empty.</summary>
    public string Jurisdiction { get; init; } = "";

    public Guid InvitedBy { get; set; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public Guid? UsedBy { get; set; }

    /// <summary>Deletes who was meant; the code opens what it opened before.</summary>
    public void Forget() => Name = Organisation = "";
}

/// <summary>Looks up what a person may do.</summary>
public static class Roles
{
    /// <summary>Whether a role shows who is in the room and how to come in: an observer sees what was said, and nothing else.</summary>
    public static bool SeesTheRoom(this Role role) => role >= Role.Delegate;

    /// <summary>The highest role the person holds in the consultation; in the house where it is null.</summary>
    public static Role Of(IBooks books, Guid person, Guid? consultation)
    {
        var granted = Granted(books, person, consultation);
        return granted >= Role.Delegate || consultation is not { } id ? granted : Highest(granted, Delegate.Find(books, id, person));
    }

    /// <summary>The same, for whoever has looked up their place in the consultation already.</summary>
    internal static Role Of(IBooks books, Guid person, Guid? consultation, Delegate? place) => Highest(Granted(books, person, consultation), place);

    private static Role Granted(IBooks books, Guid person, Guid? consultation) =>
        books.Ask(Grant.InForce, person, consultation).Select(grant => grant.Role).DefaultIfEmpty(Role.None).Max();

    private static Role Highest(Role granted, Delegate? place) => granted < Role.Delegate && place is { Standing: Standing.Joined } ? Role.Delegate : granted;
}
