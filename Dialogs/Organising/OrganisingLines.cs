using System.Globalization;
using Cards.Organising;
using Consultations.Deciding;
using Consultations.Ledger;
using Consultations.Organising;
using Dialogs.Gathering;
using Dialogs.Turns;

namespace Dialogs.Organising;

/// <summary>What organisers type to set consultations up and to hand out roles.</summary>
internal sealed class OrganisingLines(Guide guide) : ICapability
{
    public string Heading => Sentences.HeadingOrganising;

    public IEnumerable<Verb> Verbs =>
    [
        new(["new consultation"], "new consultation [\"TITLE\" in PLACE on DAY [to DAY] for PLACES]", () => Sentences.WhatNewConsultation, NewAsync) { For = Role.Organiser, InConsultation = false },
        new(["code"], "code", () => Sentences.WhatCode, CodeAsync) { CutsIn = Verb.Alone, For = Role.Observer, TakesMore = false },
        new(["rule"], "rule named  |  rule by group  |  rule chatham house", () => Sentences.WhatRule, RuleAsync) { For = Role.Organiser },
        new(["k"], "k N", () => Sentences.WhatK, KAsync) { For = Role.Organiser },
        new(["keep"], "keep N days", () => Sentences.WhatKeep, KeepAsync) { For = Role.Organiser },
        new(["close consultation"], "close consultation", () => Sentences.WhatClose, (turn, _) => CloseAsync(turn, true)) { For = Role.Organiser, TakesMore = false, Now = IsOpen },
        new(["reopen", "reopen consultation"], "reopen", () => Sentences.WhatReopen, (turn, _) => CloseAsync(turn, false)) { For = Role.Organiser, TakesMore = false, Now = turn => !IsOpen(turn) },
        new(["invite"], "invite organiser NAME  |  invite facilitator NAME", () => Sentences.WhatInvite, InviteAsync) { For = Role.Organiser, InConsultation = false },
        new(["roles"], "roles", () => Sentences.WhatRoles, RolesAsync) { CutsIn = Verb.Alone, For = Role.Organiser, InConsultation = false, TakesMore = false },
        new(["revoke"], "revoke N", () => Sentences.WhatRevoke, RevokeAsync) { For = Role.Organiser, InConsultation = false },
        new(["verify"], "verify", () => Sentences.WhatVerify, VerifyAsync) { CutsIn = Verb.Alone, For = Role.Organiser, InConsultation = false, TakesMore = false },
    ];

    private static bool IsOpen(Turn turn) => turn.Speaker.Consultation is { IsClosed: false };

    private async Task NewAsync(Turn turn, string rest)
    {
        if (!await turn.ReadAsync(books => turn.Speaker.Person is { } me && Roles.Of(books, me.Id, null) == Role.Organiser))
        {
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.OnlyOrganisers)));
            return;
        }

        var (start, whyNot) = NewConsultationDialog.Read(turn.LineKey, rest);
        if (whyNot is not null)
            await turn.SayAsync(whyNot);
        await guide.BeginAsync(turn, nameof(NewConsultationDialog), start);
    }

    private static Task CodeAsync(Turn turn, string rest) =>
        turn.Speaker is { Consultation: { } consultation, Role: >= Role.Observer } ? Showing.ConsultationAsync(turn, consultation) : turn.SayAsync(Consultations.Sentences.JoinFirst);

    private static async Task RuleAsync(Turn turn, string rest)
    {
        AttributionRule? rule = rest.Trim().ToLowerInvariant() switch
        {
            "named" => AttributionRule.Named,
            "by group" or "group" or "bygroup" => AttributionRule.ByGroup,
            "chatham house" or "chatham" => AttributionRule.ChathamHouse,
            _ => null,
        };
        if (rule is null)
            await turn.SayAsync(Prompts.Ask(Sentences.RuleHow, "rule named", "rule by group", "rule chatham house"));
        else
            await SetAsync(turn, new SetRule(turn.Here, rule.Value) { By = turn.Speaker.By });
    }

    private static async Task KAsync(Turn turn, string rest)
    {
        if (LineReader.Number(rest).Number is { } k)
            await SetAsync(turn, new SetK(turn.Here, k) { By = turn.Speaker.By });
        else
            await turn.SayAsync(Sentences.WhichNumber, "k 5");
    }

    private static async Task KeepAsync(Turn turn, string rest)
    {
        if (LineReader.Number(rest).Number is not { } days)
            await turn.SayAsync(Sentences.WhichNumber, "keep 365 days");
        else if ((await turn.DoAsync(new SetKeepDays(turn.Here, days) { By = turn.Speaker.By })).Is(out var consultation, out var refusal))
            await turn.SayAsync(Sentences.KeptUntil, consultation.KeptUntil.ToString("d MMMM yyyy", CultureInfo.CurrentCulture));
        else
            await turn.RefuseAsync(refusal);
    }

    private static async Task SetAsync(Turn turn, Command<Consultation> command)
    {
        if ((await turn.DoAsync(command)).Is(out var consultation, out var refusal))
            await Showing.ConsultationAsync(turn, consultation);
        else
            await turn.RefuseAsync(refusal);
    }

    private static async Task CloseAsync(Turn turn, bool closed)
    {
        if ((await turn.DoAsync(new CloseConsultation(turn.Here, closed) { By = turn.Speaker.By })).Is(out var consultation, out var refusal))
            await turn.SayAsync(closed ? Sentences.Closed : Sentences.Reopened, consultation.Title);
        else
            await turn.RefuseAsync(refusal);
    }

    private static async Task InviteAsync(Turn turn, string rest)
    {
        var words = rest.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Role? role = words.FirstOrDefault("").ToLowerInvariant() switch { "organiser" or "organizer" => Role.Organiser, "facilitator" => Role.Facilitator, _ => null };
        if (role is null || (role == Role.Facilitator && turn.Speaker.Consultation is null))
        {
            await turn.SayAsync(role is null ? Sentences.InviteHow : Sentences.InviteWhere);
            return;
        }

        var name = words.Length > 1 ? words[1] : "";
        if ((await turn.DoAsync(new Invite(role.Value, turn.Speaker.Consultation?.Id, name) { By = turn.Speaker.By })).Is(out var invited, out var refusal))
            await turn.ShowAsync(InvitationCard.Of(invited, turn.Links.Join(invited.Code), role == Role.Facilitator ? turn.Speaker.Consultation!.Title : null), [invited.Key], keptAs: Sentences.InvitationWasShown);
        else
            await turn.RefuseAsync(refusal);
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

    private static async Task VerifyAsync(Turn turn, string rest)
    {
        if (turn.Speaker.Role < Role.Organiser)
        {
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.OnlyOrganisers)));
            return;
        }

        var verified = await turn.ReadAsync(Verification.Of);
        if (verified.Findings.Count == 0)
            await turn.SayAsync(Sentences.VerifiedWell, verified.RowsChecked);
        else
            await turn.SayAsync(Sentences.VerifiedBadly + "\n\n" + string.Join("\n\n", verified.Findings.Take(20).Select(f => f.Sentence)));
    }
}
