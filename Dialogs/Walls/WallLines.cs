using Cards.Walls;
using Consultations.Organising;
using Consultations.Walls;
using Dialogs.Turns;

namespace Dialogs.Walls;

/// <summary>What facilitators type to put the consultation on the hall's projector, and to choose what it shows.</summary>
internal sealed class WallLines : ICapability
{
    public string Heading => Sentences.HeadingWall;

    public IEnumerable<Verb> Verbs =>
    [
        new(["wall"], "wall", () => Sentences.WhatWall, (turn, _) => OnAsync(turn)) { CutsIn = Verb.Alone, For = Role.Facilitator, TakesMore = false },
        new(["wall show"], "wall show poll N  |  wall show agenda  |  wall show inputs  |  wall show join  |  wall show auto", () => Sentences.WhatWallShow, ShowAsync) { CutsIn = IsOfAView, For = Role.Facilitator, InCompany = InCompany.Openly },
        new(["wall add"], "wall add N", () => Sentences.WhatWallAdd, (turn, rest) => ReleaseAsync(turn, rest, on: true)) { CutsIn = Verb.NumberAlone, For = Role.Facilitator, Fits = Verb.OneWord, InCompany = InCompany.Openly },
        new(["wall drop"], "wall drop N", () => Sentences.WhatWallDrop, (turn, rest) => ReleaseAsync(turn, rest, on: false)) { CutsIn = Verb.NumberAlone, For = Role.Facilitator, Fits = Verb.OneWord, InCompany = InCompany.Openly },
        new(["wall off"], "wall off", () => Sentences.WhatWallOff, (turn, _) => OffAsync(turn)) { CutsIn = Verb.Alone, For = Role.Facilitator, TakesMore = false, InCompany = InCompany.Openly },
    ];

    private static bool IsOfAView(string rest) => Read(rest) is WallView.Auto or WallView.Agenda or WallView.Inputs or WallView.Join || WallView.PollIn(Read(rest)) is not null;

    private static async Task OnAsync(Turn turn)
    {
        if ((await turn.DoAsync(new MakeWall(turn.Here) { By = turn.Speaker.By })).Is(out var made, out var refusal))
            await turn.ShowAsync(WallCard.Of(turn.Links.Wall(made.Key)), keptAs: Sentences.WallWasShown);
        else
            await turn.RefuseAsync(refusal);
    }

    private static async Task OffAsync(Turn turn)
    {
        if (!(await turn.DoAsync(new RevokeWalls(turn.Here) { By = turn.Speaker.By })).Is(out var revoked, out var refusal))
            await turn.RefuseAsync(refusal);
        else
            await turn.SayAsync(revoked.Count == 0 ? Sentences.WallWasOff : Sentences.WallIsOff);
    }

    private static async Task ShowAsync(Turn turn, string rest)
    {
        if (!(await turn.DoAsync(new ShowOnWall(turn.Here, Read(rest)) { By = turn.Speaker.By })).Is(out var consultation, out var refusal))
            await turn.RefuseAsync(refusal);
        else if (WallView.PollIn(consultation.OnWall) is { } poll)
            await turn.SayAsync(Sentences.WallShowsPoll, poll);
        else
            await turn.SayAsync(consultation.OnWall switch
            {
                WallView.Agenda => Sentences.WallShowsAgenda,
                WallView.Inputs => Sentences.WallShowsInputs,
                WallView.Join => Sentences.WallShowsJoin,
                _ => Sentences.WallShowsAuto,
            });
    }

    /// <summary>What is asked for, as the rule knows it; "poll" may be left out before a number.</summary>
    private static string Read(string rest)
    {
        var what = rest.Trim().ToLowerInvariant();
        var (number, tail) = LineReader.Number(what.StartsWith("poll", StringComparison.Ordinal) ? what["poll".Length..].Trim() : what);
        if (number is { } poll && tail.Length == 0)
            return WallView.OfPoll(poll);
        return what == "auto" ? WallView.Auto : what.Length == 0 ? "nothing" : what;
    }

    private static async Task ReleaseAsync(Turn turn, string rest, bool on)
    {
        if (LineReader.Number(rest) is not ({ } number, ""))
            await turn.SayAsync(Sentences.WhichNumber, on ? "wall add 17" : "wall drop 17");
        else if ((await turn.DoAsync(new ReleaseToWall(turn.Here, number, on) { By = turn.Speaker.By })).Is(out _, out var refusal))
            await turn.SayAsync(on ? Sentences.WallAdded : Sentences.WallDropped, number);
        else
            await turn.RefuseAsync(refusal);
    }
}
