using Cards.Moderating;
using Consultations.Deciding;
using Consultations.Moderating;
using Consultations.Organising;
using Dialogs.Contributing;
using Dialogs.Conversing;
using Dialogs.Turns;

namespace Dialogs.Moderating;

/// <summary>False alarms of the screen: a delegate hands a line over, and a facilitator reads it and lets it pass, or not.</summary>
internal sealed class HeldLines : ICapability
{
    private const string HandOver = "false alarm";

    public string Heading => Sentences.HeadingHeld;

    public IEnumerable<Verb> Verbs =>
    [
        new([HandOver], "false alarm KIND …", () => Sentences.WhatFalseAlarm, (turn, _) => turn.SayAsync(Sentences.FalseAlarmHow)) { For = Role.Delegate },
        new(["held"], "held [page N]", () => Sentences.WhatHeld, HeldAsync) { CutsIn = Verb.Alone, For = Role.Facilitator, Fits = rest => LineReader.Page(rest).Before.Length == 0 },
        new(["release"], "release N", () => Sentences.WhatRelease, ReleaseAsync) { For = Role.Facilitator, Fits = Verb.OneWord },
        new(["keep back"], "keep back N", () => Sentences.WhatKeepBack, KeepBackAsync) { For = Role.Facilitator, Fits = Verb.OneWord },
    ];

    /// <summary>Whether the line hands another one over. Such a line goes to no dialog and is kept in no transcript.</summary>
    public static bool IsHandedOver(Utterance said) => said.Fields.Count == 0 && LineOf(said).Length > 0;

    public static async Task TakeAsync(Turn turn, Utterance said)
    {
        turn.Context.ForgetThisTurn();
        var line = LineOf(said);
        if (ContributionLine.ReadWhole(line, turn.OwnRegions) is null)
            await turn.SayAsync(Sentences.FalseAlarmHow);
        else if ((await turn.DoAsync(new HandOver(turn.Here, turn.LineKey, line) { By = turn.Speaker.By })).Is(out _, out var refusal))
            await turn.SayAsync(Sentences.HandedOver);
        else
            await turn.RefuseAsync(refusal);
    }

    private static string LineOf(Utterance said)
    {
        var word = TypedWords.For(HandOver).Prepend(HandOver).FirstOrDefault(one => said.Line.StartsWith(one, StringComparison.OrdinalIgnoreCase));
        return word is not null && said.Line.Length > word.Length && said.Line[word.Length] is ' ' or ':' ? said.Line[(word.Length + 1)..].Trim() : "";
    }

    private static async Task HeldAsync(Turn turn, string rest)
    {
        if (turn.Speaker.Role < Role.Facilitator)
        {
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.OnlyFacilitators)));
            return;
        }

        var here = turn.Here;
        var held = await turn.ReadAsync(books => books.All<HeldInput>().Where(h => h.ConsultationId == here && !h.IsDecided).OrderBy(h => h.Number).ToList());
        if (held.Count == 0)
            await turn.SayAsync(Sentences.NothingWaits);
        else
            await turn.ShowAsync(HeldCard.Of(held, LineReader.Page(rest).Page), keptAs: Sentences.HeldWereShown);
    }

    private static async Task ReleaseAsync(Turn turn, string rest)
    {
        if (LineReader.Number(rest).Number is not { } number)
        {
            await turn.SayAsync(Sentences.WhichNumber, "release 1");
            return;
        }

        var here = turn.Here;
        var held = turn.Speaker.Role < Role.Facilitator ? null : await turn.ReadAsync(books => books.All<HeldInput>()
            .SingleOrDefault(h => h.ConsultationId == here && h.Number == number && !h.IsDecided));
        var line = held is null ? null : ContributionLine.ReadWhole(held.Line, turn.OwnRegions);
        var released = await turn.DoAsync(new Release(here, number, Filing.CommandOf(turn, line ?? ContributionLine.Empty, "", Floor.Own)) { By = turn.Speaker.By });
        if (released.Is(out var receipt, out var refusal))
            await turn.SayAsync(Sentences.LetPass, number, receipt.Contribution.Number);
        else
            await turn.RefuseAsync(refusal);
    }

    private static async Task KeepBackAsync(Turn turn, string rest)
    {
        if (LineReader.Number(rest).Number is not { } number)
            await turn.SayAsync(Sentences.WhichNumber, "keep back 1");
        else if ((await turn.DoAsync(new KeepBack(turn.Here, number) { By = turn.Speaker.By })).Is(out _, out var refusal))
            await turn.SayAsync(Sentences.KeptBack, number);
        else
            await turn.RefuseAsync(refusal);
    }
}
