using Cards.Organising;
using Consultations.Deciding;
using Consultations.Organising;
using Dialogs.Conversing;
using Dialogs.Turns;

namespace Dialogs.Organising;

/// <summary>What organisers type to hand out roles, and to take them back.</summary>
internal sealed class InvitingLines : ICapability
{
    public string Heading => Sentences.HeadingOrganising;

    public IEnumerable<Verb> Verbs =>
    [
        new(["invite"], "invite organiser NAME  |  invite facilitator NAME  |  invite rapporteur NAME  |  invite observer NAME", () => Sentences.WhatInvite, InviteAsync) { For = Role.Organiser, InConsultation = false },
        new(["invite delegates"], "invite delegates NAME; ORGANISATION; GROUP; JURISDICTION", () => Sentences.WhatInviteDelegates, InviteDelegatesAsync)
        {
            For = Role.Organiser,
            TakesList = true,
            CutsIn = rest => rest.AsSpan().ContainsAny('\n', ';', '\t'),
        },
        new(["roles"], "roles", () => Sentences.WhatRoles, RolesAsync) { CutsIn = Verb.Alone, For = Role.Organiser, InConsultation = false, TakesMore = false },
        new(["revoke"], "revoke N", () => Sentences.WhatRevoke, RevokeAsync) { For = Role.Organiser, InConsultation = false },
    ];

    private static async Task InviteAsync(Turn turn, string rest)
    {
        var words = rest.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Role? role = words.FirstOrDefault("").ToLowerInvariant() switch
        {
            "organiser" or "organizer" => Role.Organiser,
            "facilitator" => Role.Facilitator,
            "rapporteur" => Role.Rapporteur,
            "observer" => Role.Observer,
            _ => null,
        };
        if (role is null || (role != Role.Organiser && turn.Speaker.Consultation is null))
        {
            await turn.SayAsync(role is null ? Sentences.InviteHow : Sentences.InviteWhere);
            return;
        }

        var name = words.Length > 1 ? words[1] : "";
        if ((await turn.DoAsync(new Invite(role.Value, turn.Speaker.Consultation?.Id, name) { By = turn.Speaker.By })).Is(out var invited, out var refusal))
            await turn.ShowAsync(InvitationCard.Of(invited, turn.Links.Join(invited.Code), role == Role.Organiser ? null : turn.Speaker.Consultation!.Title), [invited.Key], keptAs: Sentences.InvitationWasShown);
        else
            await turn.RefuseAsync(refusal);
    }

    private static async Task InviteDelegatesAsync(Turn turn, string rest)
    {
        // Names that somebody else gave are kept in the invitations only, which forget them when they are used.
        turn.Context.ForgetThisTurn();
        var list = InviteeList.Read(rest);
        if (!(await turn.DoAsync(new InviteDelegates(turn.Here, turn.LineKey, list.Invitees) { By = turn.Speaker.By })).Is(out var invited, out var refusal))
        {
            await turn.RefuseAsync(refusal);
            return;
        }

        if (invited.IsRepeat)
            await turn.SayAsync(Sentences.InvitedAlready);
        else if (invited.Invited.Count == 0)
            await turn.SayAsync(list.Unread.Count > 0 ? Sentences.NobodyInvited : Sentences.InviteDelegatesHow);
        else
            await ShowAsync(turn, invited);
        foreach (var same in list.Unread.GroupBy(line => line.Why.Sentence, StringComparer.Ordinal))
        {
            var numbers = string.Join(", ", same.Select(line => line.Line));
            await turn.SayAsync(same.Count() == 1 ? Sentences.ListLineBad : Sentences.ListLinesBad, numbers, same.Key);
        }
    }

    private static async Task ShowAsync(Turn turn, DelegatesInvited invited)
    {
        foreach (var card in InviteesCards.Of(invited, turn.Links.Join, turn.Speaker.Consultation!))
            await turn.ShowAsync(card, keptAs: Sentences.InvitationsWereShown);
    }

    private static async Task RolesAsync(Turn turn, string rest)
    {
        if (turn.Speaker.Role < Role.Organiser)
        {
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.OnlyOrganisers)));
            return;
        }

        var (grants, titles) = await turn.ReadAsync(books =>
        {
            var list = books.All<Grant>().Where(g => g.RevokedAt == null).OrderBy(g => g.Number).ToList();
            return (list, books.All<Consultation>().ToDictionary(c => c.Id, c => c.Title));
        });
        await turn.ShowAsync(RolesCard.Of(grants, id => titles.GetValueOrDefault(id)), grants.Select(g => g.Key));
    }

    private static async Task RevokeAsync(Turn turn, string rest)
    {
        if (LineReader.Number(rest).Number is not { } number)
            await turn.SayAsync(Sentences.WhichNumber, "revoke 3");
        else if ((await turn.DoAsync(new RevokeGrant(number) { By = turn.Speaker.By })).Is(out var grant, out var refusal))
            await turn.SayAsync(Sentences.Revoked, grant.Number);
        else
            await turn.RefuseAsync(refusal);
    }
}
