using System.Globalization;
using Consultations.Deciding;
using Consultations.Ledger;
using Consultations.Organising;
using Dialogs.Gathering;
using Dialogs.Turns;

namespace Dialogs.Organising;

/// <summary>What organisers type to set consultations up.</summary>
internal sealed class OrganisingLines(Guide guide) : ICapability
{
    public string Heading => Sentences.HeadingOrganising;

    public IEnumerable<Verb> Verbs =>
    [
        new(["new consultation"], "new consultation [\"TITLE\" in PLACE on DAY [to DAY] for PLACES]", () => Sentences.WhatNewConsultation, NewAsync) { For = Role.Organiser, InConsultation = false },
        new(["code"], "code", () => Sentences.WhatCode, CodeAsync) { CutsIn = Verb.Alone, For = Role.Delegate, TakesMore = false, IsForCopies = true, InCompany = InCompany.Openly },
        new(["rule"], "rule named  |  rule by group  |  rule chatham house", () => Sentences.WhatRule, RuleAsync) { For = Role.Organiser },
        new(["k"], "k N", () => Sentences.WhatK, KAsync) { For = Role.Organiser },
        new(["keep"], "keep N days", () => Sentences.WhatKeep, KeepAsync) { For = Role.Organiser, IsForCopies = true },
        new(["close consultation"], "close consultation", () => Sentences.WhatClose, (turn, _) => CloseAsync(turn, true)) { For = Role.Organiser, TakesMore = false, Now = IsOpen },
        new(["reopen", "reopen consultation"], "reopen", () => Sentences.WhatReopen, (turn, _) => CloseAsync(turn, false)) { For = Role.Organiser, TakesMore = false, Now = turn => !IsOpen(turn) },
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
        turn.Speaker.Consultation is { } consultation && turn.Speaker.Role.SeesTheRoom() ? Showing.ConsultationAsync(turn, consultation) : turn.RefuseAsync(turn.NotInTheRoom());

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
