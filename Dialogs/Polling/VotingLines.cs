using Cards.Polling;
using Consultations.Deciding;
using Consultations.Organising;
using Consultations.Polling;
using Dialogs.Conversing;
using Dialogs.Gathering;
using Dialogs.Turns;

namespace Dialogs.Polling;

/// <summary>What anyone in the room types to vote, and to see what came of it.</summary>
internal sealed class VotingLines : ICapability
{
    private const int MostWordsOfAVote = 12;

    public string Heading => Sentences.HeadingVoting;

    public IEnumerable<Verb> Verbs =>
    [
        new(["vote"], "vote [N:] CHOICE", () => Sentences.WhatVote, VoteAsync) { CutsIn = _ => true, For = Role.Delegate, Fits = IsVote, KeepsNothing = true },
        new(["polls"], "polls [page N]", () => Sentences.WhatPolls, PollsAsync) { CutsIn = Verb.Alone, For = Role.Observer, Fits = rest => LineReader.Page(rest).Before.Length == 0 },
        new(["results", "result"], "results [N] [by state | by group] [page N]", () => Sentences.WhatResults, ResultsAsync) { For = Role.Observer, Fits = IsResults },
    ];

    /// <summary>"Vote for the bill was taken in the night, and nobody was heard" is somebody's sentence.</summary>
    private static bool IsVote(string rest) => LineReader.Number(rest).Number is not null || rest.Count(char.IsWhiteSpace) < MostWordsOfAVote;

    private static bool IsResults(string rest) => Taken(LineReader.Page(rest).Before) is not null;

    private static async Task VoteAsync(Turn turn, string rest)
    {
        if (turn.IsOfAnotherRoom)
        {
            turn.Context.ForgetThisTurn();
            await turn.SayAsync(Sentences.BallotOfAnotherRoom);
            return;
        }

        var here = turn.Here;
        // Most votes name their poll, and then no other needs to be read.
        var polls = await turn.ReadAsync(books => VoteLine.Named(rest) is { Poll: { } named }
            ? Poll.Find(books, here, named) is { State: not PollState.Draft } one ? [one] : []
            : books.All<Poll>().Where(poll => poll.ConsultationId == here && poll.State != PollState.Draft).ToList());
        var running = polls.FindAll(poll => poll.State is PollState.Open or PollState.Paused);
        var (number, answer) = VoteLine.Read(rest, isForm: turn.Fields.Count > 0, running);
        var poll = polls.Find(one => one.Number == number);
        if (poll?.IsSecret ?? true)
            turn.Context.ForgetThisTurn();
        if (poll is not null)
            await CastAsync(turn, poll, answer);
        else if (number is { } unknown)
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.NoSuchPoll), unknown));
        else
            await turn.SayAsync(running.Count == 0 ? Sentences.NoPollOpen : Prompts.Fill(Sentences.SeveralPollsOpen, string.Join(", ", running.Select(one => one.Number))));
    }

    private static async Task CastAsync(Turn turn, Poll poll, string answer)
    {
        if (answer.Length == 0 && turn.Fields.Count == 0)
        {
            var view = await turn.ReadAsync(books => PollView.Of(books, poll, turn.Speaker.Role));
            await turn.ShowAsync(BallotCard.Of(view, FormFrame.NewDraft()), view.Keys);
            return;
        }

        if (!(await ChoiceAsync(turn, poll, answer)).Is(out var choice, out var unclear))
            await turn.RefuseAsync(unclear);
        else if ((await turn.DoAsync(new CastBallot(poll.Id, choice) { By = turn.Speaker.By })).Is(out var taken, out var refusal))
            await turn.ShowAsync(VotedCard.Of(taken.Poll, taken.IsChange));
        else
            await turn.RefuseAsync(refusal);
    }

    private static async Task<Result<Choice>> ChoiceAsync(Turn turn, Poll poll, string answer)
    {
        if (answer.Length == 0)
            return BallotReader.Read(poll, turn.Fields);
        var options = poll.Kind == PollKind.Agreement.Id ? (await turn.ReadAsync(books => PollView.Of(books, poll, turn.Speaker.Role))).Options : poll.Options;
        return BallotReader.Read(poll, options, answer);
    }

    private static async Task PollsAsync(Turn turn, string rest)
    {
        if (turn.Speaker is not { Consultation: { } consultation, Role: >= Role.Observer and var role })
        {
            await turn.SayAsync(Consultations.Sentences.JoinFirst);
            return;
        }

        var views = await turn.ReadAsync(books => books.All<Poll>()
            .Where(poll => poll.ConsultationId == consultation.Id && (poll.State != PollState.Draft || role >= Role.Facilitator)).OrderByDescending(poll => poll.Number).ToList()
            .Select(poll => PollView.Of(books, poll, role)).ToList());
        await turn.ShowAsync(PollsCard.Of(consultation, views, role >= Role.Facilitator, LineReader.Page(rest).Page), views.SelectMany(view => view.Keys));
    }

    private static async Task ResultsAsync(Turn turn, string rest)
    {
        if (turn.Speaker is not { Consultation: not null, Role: >= Role.Observer })
        {
            await turn.SayAsync(Consultations.Sentences.JoinFirst);
            return;
        }

        var here = turn.Here;
        var (words, page) = LineReader.Page(rest);
        var (number, by) = Taken(words) ?? (null, null);
        number ??= await turn.ReadAsync(books => books.All<Poll>().Where(poll => poll.ConsultationId == here && poll.State != PollState.Draft).Max(poll => (int?)poll.Number));
        if (number is { } known)
            await ShowPoll.ResultAsync(turn, known, by, page);
        else
            await turn.SayAsync(Sentences.NoPollYet);
    }

    /// <summary>"3 by state"; null for anything else.</summary>
    private static (int? Number, Dimension? By)? Taken(string rest)
    {
        var (number, tail) = LineReader.Number(rest);
        return tail.ToLowerInvariant() switch
        {
            "" => (number, null),
            "by state" or "by states" or "by place" or "by jurisdiction" => (number, Dimension.Place),
            "by group" or "by groups" or "by stakeholder group" => (number, Dimension.Group),
            _ => null,
        };
    }
}
