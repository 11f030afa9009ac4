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
    private static readonly string KindUsage = string.Join(" | ", ContributionKind.All.Select(kind => kind.Words[0])) + " [WHERE:] TEXT [#topic …] [(source: …)]";

    public string Heading => Sentences.HeadingContributing;

    public IEnumerable<Verb> Verbs =>
    [
        .. ContributionKind.All.Select(kind => new Verb(kind.Words, KindUsage, () => Sentences.WhatKind, (turn, rest) => SayAsync(turn, kind, rest))
        {
            For = Role.Delegate,
            Now = turn => turn.Speaker.Delegate is { Standing: Standing.Joined } && turn.Speaker.Consultation is { IsClosed: false },
        }),
        new(["for"], "for participants: KIND …  |  for the meeting: KIND …", () => Sentences.WhatFor, ForAsync) { For = Role.Facilitator },
        new(["again"], "again", () => Sentences.WhatAgain, AgainAsync) { For = Role.Delegate, TakesMore = false },
        new(["mine"], "mine [page N]", () => Sentences.WhatMine, MineAsync) { CutsIn = Verb.Alone, For = Role.Delegate },
        new(["edit"], "edit N TEXT", () => Sentences.WhatEdit, EditAsync) { For = Role.Delegate },
        new(["withdraw"], "withdraw N", () => Sentences.WhatWithdraw, WithdrawAsync) { For = Role.Delegate },
        new(["unname"], "unname N", () => Sentences.WhatUnname, UnnameAsync) { For = Role.Delegate },
    ];

    private async Task SayAsync(Turn turn, ContributionKind kind, string rest)
    {
        if (rest.TrimStart(':').Length > 0)
            await filing.FileAsync(turn, ContributionLine.Read(kind, rest), turn.LineKey, Voice.Delegate);
        else if (turn.Speaker.Delegate is { Standing: Standing.Joined } && turn.Speaker.Consultation is { IsClosed: false })
            await guide.BeginAsync(turn, nameof(ContributionDialog), Answers.Start((ContributionDialog.Kind, kind.Id), (ContributionDialog.Draft, turn.LineKey)), turn.LineKey);
        else
            await filing.FileAsync(turn, ContributionLine.Read(kind, rest), turn.LineKey, Voice.Delegate);
    }

    private async Task ForAsync(Turn turn, string rest)
    {
        if (Voices.Read(rest) is not { } said || KindOf(said.Line) is not { } line)
            await turn.SayAsync(Sentences.ForHow);
        else
            await filing.FileAsync(turn, line, turn.LineKey, said.Voice);
    }

    private async Task AgainAsync(Turn turn, string rest)
    {
        if (await repeats.TakeAsync(turn) is { } repeat && await LineOfAsync(turn, repeat) is { } line)
            await filing.FileAsync(turn, line, turn.LineKey, repeat.Voice, insist: true);
        else
            await turn.SayAsync(Sentences.NothingToRepeat);
    }

    private static async Task<ContributionLine?> LineOfAsync(Turn turn, Repeat repeat)
    {
        var here = turn.Here;
        var first = await turn.ReadAsync(books => books.All<Contribution>()
            .SingleOrDefault(c => c.ConsultationId == here && c.ConsultationId == repeat.ConsultationId && c.Number == repeat.Number && !c.IsWithdrawn));
        if (first is null || ContributionKind.OfId(repeat.Kind) is not { } kind)
            return null;
        var about = repeat.About is { } stored ? About.Read(stored) : null;
        return new ContributionLine(kind, about, first.Text, repeat.IsQuote, repeat.Topics, repeat.Evidence, []);
    }

    /// <summary>A line that begins with a kind.</summary>
    private static ContributionLine? KindOf(string line)
    {
        foreach (var kind in ContributionKind.All)
        {
            foreach (var word in kind.Words.OrderByDescending(w => w.Length))
            {
                if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase) && line.Length > word.Length && (char.IsWhiteSpace(line[word.Length]) || line[word.Length] == ':'))
                    return ContributionLine.Read(kind, line[word.Length..]);
            }
        }

        return null;
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
            .Where(c => c.ConsultationId == consultation.Id && (c.Voice == Voice.Delegate ? c.AuthorId == me : c.EnteredBy == person.Id))
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
