using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Organising;
using Consultations.Polling;

namespace Consultations.Joining;

/// <summary>Somebody joins a consultation with its code.</summary>
public sealed record Join : Command<Joined>
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public string Designation { get; init; } = "";

    public string Organisation { get; init; } = "";

    /// <summary>Id of the stakeholder group.</summary>
    public required string Group { get; init; }

    /// <summary>ISO 3166 code, or null for nobody's delegation.</summary>
    public string? Jurisdiction { get; init; }

    public bool MayBeNamed { get; init; }

    /// <summary>Hash of the code of the invitation that they come with, see <see cref="InviteDelegates"/>: it needs no admission, and opens a locked door. Null for none.</summary>
    public string? InvitationHash { get; init; }

    public override Result<Joined> Decide(Decision decision)
    {
        var consultation = decision.Books.All<Consultation>().SingleOrDefault(c => c.JoinCode == Code);
        if (consultation is null)
            return new Refusal(nameof(Sentences.CodeUnknown));
        var invitation = InvitationHash is null ? null : decision.Books.All<Invitation>().SingleOrDefault(i => i.CodeHash == InvitationHash);
        if (decision.DelegateIn(consultation.Id) is { } already)
            return Again(decision, consultation, already, invitation);
        if (InvitationHash is not null && DelegateInvitation.Unusable(decision, consultation, invitation) is { } unusable)
            return unusable;
        if (consultation.IsClosed)
            return new Refusal(nameof(Sentences.ConsultationClosed), consultation.Title);
        if (consultation.JoiningLocked && invitation is null)
            return new Refusal(nameof(Sentences.JoiningLocked), consultation.Title);
        if (string.IsNullOrWhiteSpace(Name))
            return new Refusal(nameof(Sentences.NameMissing));
        if (Name.Length > Delegate.LongestName || Designation.Length > Delegate.LongestName || Organisation.Length > Delegate.LongestName)
            return new Refusal(nameof(Sentences.NameTooLong), Delegate.LongestName);

        var person = decision.PersonOrNew();
        var joined = new Delegate
        {
            Id = Decision.NewId(),
            ConsultationId = consultation.Id,
            Number = (decision.Books.All<Delegate>().Where(d => d.ConsultationId == consultation.Id).Max(d => (int?)d.Number) ?? 0) + 1,
            PersonId = person.Id,
            Name = Name,
            Designation = Designation,
            Organisation = Organisation,
            Group = Group,
            Jurisdiction = Jurisdiction,
            MayBeNamed = MayBeNamed,
            Standing = consultation.Admission && invitation is null ? Standing.Waiting : Standing.Joined,
            JoinedAt = decision.Now,
        };
        decision.Books.Add(joined);
        decision.Record("delegate.joined", consultation.Id, joined.Id, $"{joined.Number}");
        if (invitation is not null)
            DelegateInvitation.Use(decision, invitation, joined);
        Doorstep.Place(decision, person, consultation.Id);
        OpenBallots.TellOf(decision, joined);
        TellWhoLooksAfter(decision, joined);
        return new Joined(consultation, joined, Doorstep.NewReturnKey(person), IsNew: true);
    }

    private Result<Joined> Again(Decision decision, Consultation consultation, Delegate already, Invitation? invitation)
    {
        if (already.Standing == Standing.Removed)
            return new Refusal(nameof(Sentences.YouWereRemoved), consultation.Title);
        if (already.Standing == Standing.Merged)
            return new Refusal(nameof(Sentences.YouWereMerged));

        if (InvitationHash is not null && invitation?.UsedBy != already.PersonId)
        {
            if (DelegateInvitation.Unusable(decision, consultation, invitation) is { } unusable)
                return unusable;
            DelegateInvitation.Use(decision, invitation!, already);
        }

        Doorstep.Place(decision, decision.Person!, consultation.Id);
        return new Joined(consultation, already, null, IsNew: false);
    }

    private static void TellWhoLooksAfter(Decision decision, Delegate joined)
    {
        if (joined.Standing == Standing.Waiting)
            decision.TellFacilitators(joined.ConsultationId, new WaitingAtTheDoor(joined.Number));
        var name = joined.Name;
        var twin = decision.Books.All<Delegate>()
            .Where(d => d.ConsultationId == joined.ConsultationId && d.Name == name)
            .OrderBy(d => d.Number).FirstOrDefault();
        if (twin is not null)
            decision.TellFacilitators(joined.ConsultationId, new SameName(joined.Number, twin.Number));
    }
}

/// <param name="Consultation">What they joined.</param>
/// <param name="Delegate">Who they are in it.</param>
/// <param name="ReturnKey">The personal return link's key, where they had none yet; shown once.</param>
/// <param name="IsNew">False where they had joined before.</param>
public sealed record Joined(Consultation Consultation, Delegate Delegate, string? ReturnKey, bool IsNew);
