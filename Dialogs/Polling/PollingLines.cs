using Cards.Polling;
using Consultations.Announcing;
using Consultations.Deciding;
using Consultations.Organising;
using Consultations.Polling;
using Dialogs.Announcing;
using Dialogs.Gathering;
using Dialogs.Organising;
using Dialogs.Turns;

namespace Dialogs.Polling;

/// <summary>What facilitators type to ask the room: drafts, opening and closing, and what is shown of a result.</summary>
internal sealed class PollingLines(Guide guide) : ICapability
{
    public string Heading => Sentences.HeadingPolling;

    public IEnumerable<Verb> Verbs =>
    [
        new(["poll"], "poll [KIND] [named | secret] [live | hidden] [\"QUESTION\" OPTION | OPTION …]  |  poll N [FIELD: TEXT | again]", () => Sentences.WhatPoll, PollAsync)
        {
            For = Role.Facilitator,
            CutsIn = rest => PollLine.Read(rest) is not null,
            Fits = rest => rest.Length == 0 || IsOfOne(rest) || PollLine.Read(rest) is not null,
            InCompany = InCompany.InAWindow,
        },
        new(["open poll"], "open poll N [for TIME]", () => Sentences.WhatOpenPoll, OpenAsync) { CutsIn = rest => Opening(rest) is not null, For = Role.Facilitator, Fits = Verb.Numbered, InCompany = InCompany.Openly },
        new(["pause poll", "pause"], "pause poll [N]", () => Sentences.WhatPausePoll, (turn, rest) => RunAsync(turn, rest, PollState.Open, number => new PausePoll(turn.Here, number) { By = turn.Speaker.By })) { CutsIn = IsNumberAlone, For = Role.Facilitator, Fits = IsNumberAlone, InCompany = InCompany.Quietly },
        new(["resume poll", "resume"], "resume poll [N]", () => Sentences.WhatResumePoll, (turn, rest) => RunAsync(turn, rest, PollState.Paused, number => new ResumePoll(turn.Here, number) { By = turn.Speaker.By })) { CutsIn = IsNumberAlone, For = Role.Facilitator, Fits = IsNumberAlone, InCompany = InCompany.Quietly },
        new(["close poll"], "close poll [N]", () => Sentences.WhatClosePoll, CloseAsync) { CutsIn = IsNumberAlone, For = Role.Facilitator, Fits = IsNumberAlone, InCompany = InCompany.Openly },
        new(["reopen poll"], "reopen poll N", () => Sentences.WhatReopenPoll, (turn, rest) => RunAsync(turn, rest, null, number => new ReopenPoll(turn.Here, number) { By = turn.Speaker.By })) { CutsIn = IsNumberAlone, For = Role.Facilitator, Fits = IsNumberAlone },
        new(["drop poll"], "drop poll N", () => Sentences.WhatDropPoll, DropAsync) { CutsIn = IsNumberAlone, For = Role.Facilitator, Fits = IsNumberAlone },
        new(["nudge"], "nudge [N]", () => Sentences.WhatNudge, NudgeAsync) { CutsIn = IsNumberAlone, For = Role.Facilitator, Fits = IsNumberAlone, InCompany = InCompany.Openly },
        new(["reveal"], "reveal N [anyway]", () => Sentences.WhatReveal, RevealAsync) { CutsIn = rest => Revealing(rest) is not null, For = Role.Facilitator, Fits = Verb.Numbered, InCompany = InCompany.Openly },
        new(["ballots"], "ballots N [page N]", () => Sentences.WhatBallots, BallotsAsync) { CutsIn = rest => Verb.NumberAlone(LineReader.Page(rest).Before), For = Role.Facilitator, Fits = Verb.Numbered, InCompany = InCompany.InAWindow, Window = rest => $"ballots {rest}" },
    ];

    private static bool IsNumberAlone(string rest) => rest.Length == 0 || Verb.NumberAlone(rest);

    /// <summary>"3", "3 for 2 minutes"; null for anything else.</summary>
    private static (int Number, int? Seconds)? Opening(string rest)
    {
        var (number, tail) = LineReader.Number(rest);
        var seconds = tail.Length == 0 ? null : SecondsOf(tail);
        return number is { } poll && (tail.Length == 0 || seconds is not null) ? (poll, seconds) : null;
    }

    /// <summary>"3", "3 anyway"; null for anything else.</summary>
    private static (int Number, bool Anyway)? Revealing(string rest) =>
        LineReader.Number(rest) is ({ } poll, var tail) && (tail.Length == 0 || Prompts.Is(tail, "anyway")) ? (poll, tail.Length > 0) : null;

    private static bool IsOfOne(string rest) => LineReader.Number(LineReader.Page(rest).Before) is (not null, var tail) && (Verb.OneWord(tail) || Verb.Labelled(tail));

    private async Task PollAsync(Turn turn, string rest)
    {
        if (IsOfOne(rest))
            await OneAsync(turn, rest);
        else if (turn.Speaker is { Role: >= Role.Facilitator, Consultation: not null })
            await guide.BeginAsync(turn, nameof(PollDialog), PollDialog.Read(turn.LineKey, PollLine.Read(rest)));
        else
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.OnlyFacilitators)));
    }

    /// <summary>"poll 3", "poll 3 again", "poll 3 question: …"</summary>
    private static async Task OneAsync(Turn turn, string rest)
    {
        var (words, page) = LineReader.Page(rest);
        var (number, tail) = LineReader.Number(words);
        if (turn.Speaker.Role < Role.Facilitator)
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.OnlyFacilitators)));
        else if (tail.Length == 0)
            await ShowPoll.AsIsAsync(turn, number!.Value, page);
        else if (Prompts.Is(tail, "again"))
            await TakeAsync(turn, new AskAgain(turn.Here, number!.Value) { By = turn.Speaker.By, Key = turn.LineKey });
        else
            await RedraftAsync(turn, number!.Value, tail);
    }

    private static async Task RedraftAsync(Turn turn, int number, string change)
    {
        var here = turn.Here;
        if (await turn.ReadAsync(books => Poll.Find(books, here, number)) is not { } poll)
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.NoSuchPoll), number));
        else if (Changed(PollFrame.Of(poll), change) is not { } frame)
            await turn.SayAsync(Sentences.PollHow);
        else
            await TakeAsync(turn, new RedraftPoll(here, number, frame) { By = turn.Speaker.By });
    }

    private static PollFrame? Changed(PollFrame frame, string change)
    {
        if (FrameField.Read(change) is { } field)
        {
            return field.Name switch
            {
                "question" => frame with { Question = FrameField.Title(field.Text).Title },
                "options" => frame with { Options = PollLine.OptionsOf(field.Text), AtMost = null },
                "at most" or "dots" => LineReader.Number(field.Text) is ({ } most, "") ? frame with { AtMost = most } : null,
                "low" => frame with { LowEnd = field.Text },
                "high" => frame with { HighEnd = field.Text },
                _ => null,
            };
        }

        return change.ToLowerInvariant() switch
        {
            "named" => frame with { IsSecret = false },
            "secret" => frame with { IsSecret = true },
            "live" => frame with { IsLive = true },
            "hidden" => frame with { IsLive = false },
            _ => null,
        };
    }

    private static async Task OpenAsync(Turn turn, string rest)
    {
        if (Opening(rest) is not var (number, seconds))
            await turn.SayAsync(Sentences.OpenPollHow);
        else if ((await turn.DoAsync(new OpenPoll(turn.Here, number, seconds) { By = turn.Speaker.By })).Is(out var poll, out var refusal))
            await ShowOpenedAsync(turn, poll);
        else
            await turn.RefuseAsync(refusal);
    }

    private static async Task ShowOpenedAsync(Turn turn, Poll poll)
    {
        await ShowPoll.ResultAsync(turn, poll.Number, null);
        await ShowBroadcast.PinWhereItTakesTimeAsync(turn, BroadcastKind.Ballots, poll.Number);
    }

    /// <summary>"for 2 minutes", "90 seconds", "1 hour"; null for anything else, and for more than anybody would wait.</summary>
    private static int? SecondsOf(string tail)
    {
        var words = tail.StartsWith("for ", StringComparison.OrdinalIgnoreCase) ? tail[4..] : tail;
        if (LineReader.Number(words) is not ({ } count and <= OpenPoll.Longest, var unit))
            return null;
        return unit.ToLowerInvariant().TrimEnd('s', '.') switch
        {
            "second" or "sec" or "" => count,
            "minute" or "min" => count * 60,
            "hour" or "h" => count * 3600,
            _ => null,
        };
    }

    private static Task CloseAsync(Turn turn, string rest) => WithNumberAsync(turn, rest, PollState.Open, "close poll 3", async number =>
    {
        if ((await turn.DoAsync(new ClosePoll(turn.Here, number) { By = turn.Speaker.By })).Is(out _, out var refusal))
            await ShowPoll.ResultAsync(turn, number, null);
        else
            await turn.RefuseAsync(refusal);
    });

    private static Task RunAsync(Turn turn, string rest, PollState? usual, Func<int, Command<Poll>> command) =>
        WithNumberAsync(turn, rest, usual, "poll 3", number => TakeAsync(turn, command(number)));

    private static async Task TakeAsync(Turn turn, Command<Poll> command)
    {
        if ((await turn.DoAsync(command)).Is(out var poll, out var refusal))
            await ShowPoll.AsIsAsync(turn, poll.Number);
        else
            await turn.RefuseAsync(refusal);
    }

    private static Task DropAsync(Turn turn, string rest) => WithNumberAsync(turn, rest, null, "drop poll 3", async number =>
    {
        if ((await turn.DoAsync(new DropPoll(turn.Here, number) { By = turn.Speaker.By })).Is(out _, out var refusal))
            await turn.SayAsync(Sentences.PollDropped, number);
        else
            await turn.RefuseAsync(refusal);
    });

    private static Task NudgeAsync(Turn turn, string rest) => WithNumberAsync(turn, rest, PollState.Open, "nudge 3", async number =>
    {
        var here = turn.Here;
        if (!(await turn.DoAsync(new NudgePoll(here, number) { By = turn.Speaker.By })).Is(out var poll, out var refusal))
        {
            await turn.RefuseAsync(refusal);
            return;
        }

        var (voted, joined) = await turn.ReadAsync(books => (PollView.VotesOf(books, poll), PollView.Of(books, poll, Role.Facilitator).Joined ?? 0));
        await turn.SayAsync(Sentences.PollNudged, number, voted, joined);
    });

    private static async Task RevealAsync(Turn turn, string rest)
    {
        if (Revealing(rest) is not var (number, anyway))
            await turn.SayAsync(Sentences.WhichNumber, "reveal 3");
        else if ((await turn.DoAsync(new RevealPoll(turn.Here, number, EvenUnanimous: anyway) { By = turn.Speaker.By })).Is(out _, out var refusal))
            await ShowRevealedAsync(turn, number);
        else
            await turn.RefuseAsync(refusal);
    }

    private static async Task ShowRevealedAsync(Turn turn, int number)
    {
        await turn.SayAsync(Sentences.PollRevealed, number);
        await ShowBroadcast.PinWhereItTakesTimeAsync(turn, BroadcastKind.Result, number);
    }

    private static async Task BallotsAsync(Turn turn, string rest)
    {
        var (words, page) = LineReader.Page(rest);
        if (LineReader.Number(words) is not ({ } number, ""))
        {
            await turn.SayAsync(Sentences.WhichNumber, "ballots 3");
            return;
        }

        var here = turn.Here;
        var role = turn.Speaker.Role;
        var (view, ballots) = await turn.ReadAsync(books => Poll.Find(books, here, number) is { } poll
            ? (PollView.Of(books, poll, role), NamedBallots.Of(books, poll, role))
            : (null, new Refusal(nameof(Consultations.Sentences.NoSuchPoll), number)));
        if (ballots.Is(out var cast, out var refusal))
            await turn.ShowAsync(BallotsCard.Of(view!, [.. cast.Select(one => (NameOf(one.Voter), ChoiceWords.Of(view!, one.Choice)))], page), [.. view!.Keys, view.Poll.NamesKey, .. cast.Select(one => one.Voter.Key)]);
        else
            await turn.RefuseAsync(refusal);
    }

    private static string NameOf(Delegate voter) => voter.Name.Length > 0 ? Prompts.Fill(Sentences.NumberedName, voter.Number, voter.Name) : Prompts.Fill(Sentences.NamelessDelegate, voter.Number);

    /// <summary>With the number that was typed; without one, with the only poll that is as far as the command supposes.</summary>
    private static async Task WithNumberAsync(Turn turn, string rest, PollState? usual, string example, Func<int, Task> go)
    {
        var here = turn.Here;
        var number = LineReader.Number(rest).Number;
        if (number is null && usual is { } state)
        {
            var polls = await turn.ReadAsync(books => books.All<Poll>().Where(poll => poll.ConsultationId == here && poll.State == state).Select(poll => poll.Number).ToList());
            number = polls is [var only] ? only : null;
        }

        if (number is { } known)
            await go(known);
        else
            await turn.SayAsync(Sentences.WhichNumber, example);
    }
}
