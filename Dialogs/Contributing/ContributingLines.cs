using Cards.Contributing;
using Consultations.Contributing;
using Consultations.Joining;
using Consultations.Organising;
using Consultations.Words;
using Dialogs.Conversing;
using Dialogs.Gathering;
using Dialogs.Turns;

namespace Dialogs.Contributing;

/// <summary>What delegates type to put something forward, and to take it back.</summary>
internal sealed class ContributingLines(Filing filing, Repeats repeats, Guide guide) : ICapability
{
    private static readonly string KindUsage = string.Join(" | ", ContributionKind.All.Select(kind => kind.Words[0])) + " [WHERE:] TEXT [#topic …] [(figure: …)] [(source: …)] [(language: …)]";

    public string Heading => Sentences.HeadingContributing;

    public IEnumerable<Verb> Verbs =>
    [
        .. ContributionKind.All.Select(kind => new Verb(kind.Words, KindUsage, () => Sentences.WhatKind, (turn, rest) => SayAsync(turn, kind, rest))
        {
            For = Role.Delegate,
            InCompanyIf = (turn, _) => Task.FromResult(MayBeHeard(turn) ? InCompany.Quietly : InCompany.InAWindow),
            Now = turn => turn.Speaker.Delegate is { Standing: Standing.Joined } && turn.Speaker.Consultation is { IsClosed: false },
        }),
        new(["for"], "for WHOM: KIND …", () => Sentences.WhatFor, ForAsync) { For = Role.Rapporteur, Fits = Verb.Labelled, InCompany = InCompany.InAWindow },
        new(["again"], "again", () => Sentences.WhatAgain, AgainAsync) { For = Role.Delegate, TakesMore = false },
        new(["mine"], "mine [page N]", () => Sentences.WhatMine, MineAsync) { CutsIn = Verb.Alone, For = Role.Delegate, InCompany = InCompany.Quietly },
        new(["edit"], "edit N TEXT", () => Sentences.WhatEdit, EditAsync) { For = Role.Delegate, InCompany = InCompany.InAWindow, Window = _ => "mine" },
        new(["evidence"], "evidence N FIGURE [(source: …)]", () => Sentences.WhatEvidence, EvidenceAsync) { For = Role.Delegate, Fits = Verb.Numbered, InCompany = InCompany.InAWindow, Window = _ => "mine" },
        new(["withdraw"], "withdraw N", () => Sentences.WhatWithdraw, WithdrawAsync) { For = Role.Delegate, InCompany = InCompany.Quietly },
        new(["unname"], "unname N", () => Sentences.WhatUnname, UnnameAsync) { For = Role.Delegate, InCompany = InCompany.Quietly },
    ];

    /// <summary>Among others it is plain who says it; so only where readers see the name anyway, and by whoever agreed to that.</summary>
    private static bool MayBeHeard(Turn turn) => turn.Speaker is { Consultation.Rule: AttributionRule.Named, Delegate.MayBeNamed: true };

    private async Task SayAsync(Turn turn, ContributionKind kind, string rest)
    {
        if (rest.TrimStart(':').Length > 0)
            await filing.FileAsync(turn, ContributionLine.Read(kind, rest, turn.OwnRegions), turn.LineKey, Floor.Own);
        else if (turn.Speaker.Delegate is { Standing: Standing.Joined } && turn.Speaker.Consultation is { IsClosed: false })
            await guide.BeginAsync(turn, nameof(ContributionDialog), Answers.Start((ContributionDialog.Kind, kind.Id), (ContributionDialog.Draft, turn.LineKey)), turn.LineKey);
        else
            await filing.FileAsync(turn, ContributionLine.Read(kind, rest, turn.OwnRegions), turn.LineKey, Floor.Own);
    }

    private async Task ForAsync(Turn turn, string rest)
    {
        if (rest.Length == 0 && turn.Speaker is { Role: >= Role.Rapporteur, Consultation.IsClosed: false })
        {
            await guide.BeginAsync(turn, nameof(FloorDialog), Answers.Start((ContributionDialog.Draft, turn.LineKey)), turn.LineKey);
            return;
        }

        var (floor, said, whyNot) = Floor.Read(rest);
        if (floor is not null && ContributionLine.ReadWhole(said, turn.OwnRegions) is { } line)
        {
            await filing.FileAsync(turn, line, turn.LineKey, floor);
            return;
        }

        // It may name somebody who spoke, and nothing comes of it.
        turn.Context.ForgetThisTurn();
        await turn.SayAsync(whyNot ?? Sentences.ForHow);
    }

    private async Task AgainAsync(Turn turn, string rest)
    {
        if (await repeats.TakeAsync(turn) is { } repeat && await LineOfAsync(turn, repeat) is ({ } line, { } spoken))
            await filing.FileAsync(turn, line, turn.LineKey, repeat.Floor with { Spoken = spoken }, insist: true);
        else
            await turn.SayAsync(Sentences.NothingToRepeat);
    }

    private static async Task<(ContributionLine? Line, Spoken? Spoken)> LineOfAsync(Turn turn, Repeat repeat)
    {
        var here = turn.Here;
        var first = await turn.ReadAsync(books => books.All<Contribution>()
            .SingleOrDefault(c => c.ConsultationId == here && c.ConsultationId == repeat.ConsultationId && c.Number == repeat.Number && !c.IsWithdrawn));
        if (first is null || ContributionKind.OfId(repeat.Kind) is not { } kind)
            return (null, null);
        var about = repeat.About is { } stored ? About.Read(stored) : null;
        return (new ContributionLine(kind, about, first.Text, repeat.IsQuote, repeat.Topics, repeat.Evidence, []) { Language = first.Language }, first.Spoken);
    }

    private static async Task MineAsync(Turn turn, string rest)
    {
        if (turn.Speaker is not { Consultation: { } consultation, Person: { } person })
        {
            await turn.SayAsync(Consultations.Sentences.JoinFirst);
            return;
        }

        var me = turn.Speaker.Delegate?.Id;
        var mine = await turn.ReadAsync(books => books.All<Contribution>()
            .Where(c => c.ConsultationId == consultation.Id && ((me != null && c.AuthorId == me) || c.EnteredBy == person.Id))
            .OrderByDescending(c => c.Number).ToList());
        if (mine.Count == 0)
            await turn.SayAsync(Sentences.NothingOfYours);
        else
            await turn.ShowAsync(MineCard.Of(consultation, mine, LineReader.Page(rest).Page), mine.Select(c => c.Key));
    }

    private async Task EditAsync(Turn turn, string rest)
    {
        if (LineReader.Number(rest) is not ({ } number, { Length: > 0 } text))
        {
            await turn.SayAsync(Sentences.EditHow);
            return;
        }

        await ShowingAsync(turn, number);
        if ((await turn.DoAsync(new Edit(turn.Here, number, text) { By = turn.Speaker.By })).Is(out var receipt, out var refusal))
            await Filing.ShowReceiptAsync(turn, receipt, []);
        else
            await turn.RefuseAsync(refusal);
    }

    private static async Task EvidenceAsync(Turn turn, string rest)
    {
        if (LineReader.Number(rest) is not ({ } number, { Length: > 0 } text))
        {
            await turn.SayAsync(Sentences.EvidenceHow);
            return;
        }

        await ShowingAsync(turn, number);
        if ((await turn.DoAsync(new GiveEvidence(turn.Here, number, ContributionLine.EvidenceOf(text)) { By = turn.Speaker.By })).Is(out var receipt, out var refusal))
            await Filing.ShowReceiptAsync(turn, receipt, []);
        else
            await turn.RefuseAsync(refusal);
    }

    private static async Task WithdrawAsync(Turn turn, string rest)
    {
        if (LineReader.Number(rest).Number is not { } number)
            await turn.SayAsync(Sentences.WhichNumber, "withdraw 17");
        else if ((await turn.DoAsync(new Withdraw(turn.Here, number) { By = turn.Speaker.By })).Is(out _, out var refusal))
            await turn.SayAsync(Sentences.Withdrawn, number);
        else
            await turn.RefuseAsync(refusal);
    }

    private static async Task UnnameAsync(Turn turn, string rest)
    {
        if (LineReader.Number(rest).Number is not { } number)
            await turn.SayAsync(Sentences.WhichNumber, "unname 17");
        else if ((await turn.DoAsync(new Unname(turn.Here, number) { By = turn.Speaker.By })).Is(out _, out var refusal))
            await turn.SayAsync(Sentences.Unnamed, number);
        else
            await turn.RefuseAsync(refusal);
    }

    /// <summary>What this turn's lines show can be taken back later with the input they belong to.</summary>
    private static async Task ShowingAsync(Turn turn, int number)
    {
        var here = turn.Here;
        if (await turn.ReadAsync(books => books.All<Contribution>()
                .Where(c => c.ConsultationId == here && c.Number == number).Select(c => c.Key).SingleOrDefault()) is { } key)
            turn.Context.Shows(key);
    }
}
