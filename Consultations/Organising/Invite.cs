using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;

namespace Consultations.Organising;

/// <summary>An organiser invites somebody to be organiser, facilitator, rapporteur or observer by a single-use code. Delegates: see <see cref="InviteDelegates"/>.</summary>
public sealed record Invite(Role Role, Guid? ConsultationId, string Name) : Command<Invited>
{
    public static readonly TimeSpan Validity = TimeSpan.FromDays(7);

    public override Result<Invited> Decide(Decision decision)
    {
        if (!decision.May(Role.Organiser, null))
            return new Refusal(nameof(Sentences.OnlyOrganisers));
        if (Role is Role.None or Role.Delegate)
            throw new InvalidOperationException("A delegate is invited by another command, and nobody to nothing.");
        if (Role != Role.Organiser && (ConsultationId is not { } id || decision.Books.Find<Consultation>(id) is null))
            return new Refusal(nameof(Sentences.NotInThatConsultation));

        var code = Codes.NewInvitation();
        var invitation = new Invitation
        {
            Id = Decision.NewId(),
            CodeHash = Codes.Hash(code),
            Role = Role,
            ConsultationId = Role == Role.Organiser ? null : ConsultationId,
            Name = Name,
            InvitedBy = decision.Person!.Id,
            ExpiresAt = decision.Now + Validity,
        };
        decision.Books.Add(invitation);
        decision.Record("invitation.made", invitation.ConsultationId, invitation.Id, $"{(int)Role}");
        return new Invited(code, Role, Name, invitation.ExpiresAt) { Key = Grant.KeyOf(invitation.Id) };
    }
}

/// <summary>The code is known only here; what is stored is its hash.</summary>
public sealed record Invited(string Code, Role Role, string Name, DateTimeOffset ExpiresAt)
{
    /// <summary>Names the invitation, and the grant that it becomes, to the transcript.</summary>
    public string Key { get; init; } = "";
}

/// <summary>The house makes a link for its first organiser, when it has none; or for whoever runs the machine and asks for one.</summary>
/// <param name="Anyway">Also when there is an organiser already: theirs may be lost.</param>
public sealed record InviteFirstOrganiser(bool Anyway = false) : Command<FirstOrganiser>
{
    public static readonly TimeSpan Validity = TimeSpan.FromHours(24);

    public override Result<FirstOrganiser> Decide(Decision decision)
    {
        if (By != Asker.House || (!Anyway && decision.Books.All<Grant>().Any(g => g.Role == Role.Organiser && g.RevokedAt == null)))
            return new FirstOrganiser(null);

        foreach (var old in decision.Books.All<Invitation>().Where(i => i.InvitedBy == Guid.Empty && i.UsedBy == null).ToList())
            decision.Books.Remove(old);
        var key = Codes.NewKey();
        var invitation = new Invitation { Id = Decision.NewId(), CodeHash = Codes.Hash(key), Role = Role.Organiser, ExpiresAt = decision.Now + Validity };
        decision.Books.Add(invitation);
        decision.Record("invitation.made", null, invitation.Id, $"{(int)Role.Organiser}");
        return new FirstOrganiser(key);
    }
}

/// <param name="Key">The link's key; null where there is an organiser already.</param>
public sealed record FirstOrganiser(string? Key);

/// <summary>Somebody uses an invitation, by its code or its link.</summary>
public sealed record AcceptInvitation(string CodeOrKey) : Command<InvitationAccepted>
{
    public override Result<InvitationAccepted> Decide(Decision decision)
    {
        var hash = Codes.Hash(CodeOrKey);
        var invitation = decision.Books.All<Invitation>().SingleOrDefault(i => i.CodeHash == hash);
        if (invitation is null)
            return new Refusal(nameof(Sentences.CodeUnknown));
        if (invitation.Role == Role.Delegate)
            return new Refusal(nameof(Sentences.InvitationForDelegate));

        var person = decision.PersonOrNew();
        if (invitation.UsedBy == person.Id && decision.Books.All<Grant>().SingleOrDefault(g => g.Id == invitation.Id) is { } given)
            return new InvitationAccepted(given, null);
        if (invitation.UsedBy is not null)
            return new Refusal(nameof(Sentences.InvitationUsed));
        if (invitation.ExpiresAt <= decision.Now)
            return new Refusal(nameof(Sentences.InvitationExpired));

        invitation.UsedBy = person.Id;
        var grant = new Grant
        {
            Id = invitation.Id,
            Number = Grant.NextNumber(decision.Books),
            PersonId = person.Id,
            Role = invitation.Role,
            ConsultationId = invitation.ConsultationId,
            Name = invitation.Name,
        };
        decision.Books.Add(grant);
        decision.Record("role.granted", grant.ConsultationId, grant.Id, $"{(int)grant.Role}");
        Doorstep.Place(decision, person, grant.ConsultationId);
        if (invitation.InvitedBy != Guid.Empty)
            decision.Tell(invitation.InvitedBy, grant.ConsultationId ?? Guid.Empty, new RoleGiven(grant.Number));
        return new InvitationAccepted(grant, Doorstep.NewReturnKey(person));
    }
}

/// <param name="Grant">What was given.</param>
/// <param name="ReturnKey">The personal return link's key, where the person had none yet; shown once.</param>
public sealed record InvitationAccepted(Grant Grant, string? ReturnKey);

/// <summary>An organiser takes a role back. The last organiser stays.</summary>
public sealed record RevokeGrant(int Number) : Command<Grant>
{
    public override Result<Grant> Decide(Decision decision)
    {
        if (!decision.May(Role.Organiser, null))
            return new Refusal(nameof(Sentences.OnlyOrganisers));
        var grant = decision.Books.All<Grant>().SingleOrDefault(g => g.Number == Number);
        if (grant is null)
            return new Refusal(nameof(Sentences.NoSuchGrant), Number);
        if (grant.RevokedAt is not null)
            return grant;
        if (grant.Role == Role.Organiser && decision.Books.All<Grant>().Count(g => g.Role == Role.Organiser && g.RevokedAt == null) == 1)
            return new Refusal(nameof(Sentences.LastOrganiserStays));

        grant.RevokedAt = decision.Now;
        decision.Record("role.revoked", grant.ConsultationId, grant.Id, $"{(int)grant.Role}");
        decision.Tell(grant.PersonId, grant.ConsultationId ?? Guid.Empty, new RoleTaken());
        return grant;
    }
}
