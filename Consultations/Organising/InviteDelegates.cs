using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Consultations.Deciding;

namespace Consultations.Organising;

/// <summary>An organiser invites people to be delegates: one single-use code each.</summary>
/// <param name="Key">Names the list: the same list delivered again makes nothing.</param>
public sealed record InviteDelegates(Guid ConsultationId, string Key, IReadOnlyList<Invitee> Invitees) : Command<DelegatesInvited>
{
    /// <summary>How many people one list may hold.</summary>
    public const int Most = 500;

    /// <summary>Lists are sent out weeks before the meeting.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromDays(60);

    public override Result<DelegatesInvited> Decide(Decision decision)
    {
        if (!decision.May(Role.Organiser, null))
            return new Refusal(nameof(Sentences.OnlyOrganisers));
        if (decision.Books.Find<Consultation>(ConsultationId) is not { } consultation)
            return new Refusal(nameof(Sentences.NotInThatConsultation));
        if (consultation.IsExpired)
            return new Refusal(nameof(Sentences.ConsultationOver), consultation.Title);
        if (consultation.IsClosed)
            return new Refusal(nameof(Sentences.ConsultationClosed), consultation.Title);
        if (Invitees.Count > Most)
            return new Refusal(nameof(Sentences.ListTooManyPeople), Most, Invitees.Count);
        if (Invitees.Select(one => InviteeList.Unfit(one.Name, one.Organisation)).FirstOrDefault(why => why is not null) is { } unfit)
            return unfit;

        var until = decision.Now + Validity < consultation.KeptUntil ? decision.Now + Validity : consultation.KeptUntil;
        if (Invitees.Any(one => decision.Books.Find<Invitation>(IdOf(one)) is not null))
            return new DelegatesInvited([], until) { IsRepeat = true };

        var made = Invitees.Select(one => Make(decision, one, until)).ToList();
        if (made.Count > 0)
            decision.Record("invitations.made", ConsultationId, ConsultationId, $"{(int)Role.Delegate},{made.Count}");
        return new DelegatesInvited(made, until);
    }

    private DelegateInvited Make(Decision decision, Invitee invitee, DateTimeOffset until)
    {
        var code = Codes.NewInvitation();
        decision.Books.Add(new Invitation
        {
            Id = IdOf(invitee),
            CodeHash = Codes.Hash(code),
            Role = Role.Delegate,
            ConsultationId = ConsultationId,
            Name = invitee.Name,
            Organisation = invitee.Organisation,
            Group = invitee.Group,
            Jurisdiction = invitee.Jurisdiction,
            InvitedBy = decision.Person!.Id,
            ExpiresAt = until,
        });
        return new DelegateInvited(code, invitee);
    }

    /// <summary>The id follows from the list and the line, so that one line is never invited twice; the code follows from nothing.</summary>
    private Guid IdOf(Invitee invitee)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{ConsultationId:N}\n{Key}\n{invitee.Line}");
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
    }
}

/// <summary>The codes are known only here; what is stored are their hashes.</summary>
public sealed record DelegatesInvited(IReadOnlyList<DelegateInvited> Invited, DateTimeOffset ExpiresAt)
{
    /// <summary>The same list was delivered before; its codes were shown then.</summary>
    public bool IsRepeat { get; init; }
}

/// <summary>One of them, with their code.</summary>
public sealed record DelegateInvited(string Code, Invitee Invitee);
