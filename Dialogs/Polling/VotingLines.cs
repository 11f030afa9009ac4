using System.Globalization;
using AdaptiveCards;
using Cards.Polling;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Organising;
using Consultations.Polling;
using Dialogs.Conversing;
using Dialogs.Exporting;
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
        new(["vote"], "vote [N:] CHOICE", () => Sentences.WhatVote, VoteAsync) { CutsIn = _ => true, For = Role.Delegate, Fits = IsVote, KeepsNothing = true, InCompanyIf = InCompanyAsync, Window = BallotOf },
        new(["polls"], "polls [page N]", () => Sentences.WhatPolls, PollsAsync) { CutsIn = Verb.Alone, For = Role.Observer, IsForCopies = true, Fits = rest => LineReader.Page(rest).Before.Length == 0, InCompany = InCompany.Openly },
        new(["results", "result"], "results [N] [by state | by group] [page N]", () => Sentences.WhatResults, ResultsAsync) { CutsIn = IsResults, For = Role.Observer, IsForCopies = true, Fits = IsResults, InCompany = InCompany.Openly },
    ];

    /// <summary>"Vote for the bill was taken in the night, and nobody was heard" is somebody's sentence.</summary>
    private static bool IsVote(string rest) => LineReader.Number(rest).Number is not null || rest.Count(char.IsWhiteSpace) < MostWordsOfAVote;

    /// <summary>The line that shows the ballot; a number alone may be a choice, and stays out of it.</summary>
    private static string BallotOf(string rest) => VoteLine.Named(rest) is { Poll: { } named } ? string.Create(CultureInfo.InvariantCulture, $"vote {named}:") : "vote";

    private static bool IsResults(string rest) => Taken(LineReader.Page(rest).Before) is not null;

    private static async Task VoteAsync(Turn turn, string rest)
    {
        if (turn.IsOfAnotherRoom)
        {
            turn.Context.ForgetThisTurn();
            await turn.SayAsync(Sentences.BallotOfAnotherRoom);
            return;
        }

        var (number, answer, poll, running) = await FindAsync(turn, rest);
        if (poll?.IsSecret ?? true)
            turn.Context.ForgetThisTurn();
        if (poll is not null)
            await CastAsync(turn, poll, answer);
        else if (number is { } unknown)
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.NoSuchPoll), unknown));
        else
            await turn.SayAsync(running.Count == 0 ? Sentences.NoPollOpen : Prompts.Fill(Sentences.SeveralPollsOpen, string.Join(", ", running.Select(one => one.Number))));
    }

    /// <summary>What the line means, and the poll that it is about.</summary>
    private static async Task<(int? Number, string Answer, Poll? Poll, IReadOnlyList<Poll> Running)> FindAsync(Turn turn, string rest)
    {
        var here = turn.Here;
        // Most votes name their poll, and then no other needs to be read.
        var polls = await turn.ReadAsync(books => VoteLine.Named(rest) is { Poll: { } named }
            ? Poll.Find(books, here, named) is { State: not PollState.Draft } one ? [one] : []
            : books.All<Poll>().Where(poll => poll.ConsultationId == here && poll.State != PollState.Draft).ToList());
        var running = polls.FindAll(poll => poll.State is PollState.Open or PollState.Paused);
        var (number, answer) = VoteLine.Read(rest, isForm: turn.Fields.Count > 0, running);
        return (number, answer, polls.Find(one => one.Number == number), running);
    }

    /// <summary>A named ballot is no secret; the ballot itself is for a window, where others do not see what is chosen before it is.</summary>
    private static async Task<InCompany> InCompanyAsync(Turn turn, string rest) =>
        await FindAsync(turn, rest) is { Poll.IsSecret: false, Answer.Length: > 0 } ? InCompany.Quietly : InCompany.InAWindow;

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
        if (turn.Speaker is not { Consultation: { } consultation, Role: >= Role.Observer })
        {
            await turn.SayAsync(Consultations.Sentences.JoinFirst);
            return;
        }

        if (consultation.IsImported)
        {
            await Copies.ShowAsync(turn, record => PollsOf(record, LineReader.Page(rest).Page));
            return;
        }

        var role = turn.Reader;
        var views = await turn.ReadAsync(books => books.All<Poll>()
            .Where(poll => poll.ConsultationId == consultation.Id && (poll.State != PollState.Draft || role >= Role.Facilitator)).OrderByDescending(poll => poll.Number).ToList()
            .Select(poll => PollView.Of(books, poll, role)).ToList());
        await turn.ShowAsync(PollsCard.Of(consultation, views, role >= Role.Facilitator, LineReader.Page(rest).Page), views.SelectMany(view => view.Keys));
    }

    private static async Task ResultsAsync(Turn turn, string rest)
    {
        if (turn.Speaker is not { Consultation: { } consultation, Role: >= Role.Observer })
        {
            await turn.SayAsync(Consultations.Sentences.JoinFirst);
            return;
        }

        var here = turn.Here;
        var (words, page) = LineReader.Page(rest);
        var (number, by) = Taken(words) ?? (null, null);
        if (consultation.IsImported)
        {
            await Copies.ShowAsync(turn, record => ResultsOf(record, number, by, page));
            return;
        }

        number ??= await turn.ReadAsync(books => books.All<Poll>().Where(poll => poll.ConsultationId == here && poll.State != PollState.Draft).Max(poll => (int?)poll.Number));
        if (number is { } known)
            await ShowPoll.ResultAsync(turn, known, by, page);
        else
            await turn.SayAsync(Sentences.NoPollYet);
    }

    /// <summary>The polls of a read-only copy, as its file has them: closed, and as everybody saw them.</summary>
    private static AdaptiveCard PollsOf(PublishedRecord record, int page) => PollsCard.Of(record.Summary.Consultation, [.. record.Polls.Reverse()], mayChange: false, page);

    private static Result<AdaptiveCard> ResultsOf(PublishedRecord record, int? number, Dimension? by, int page)
    {
        if (record.Polls.LastOrDefault(view => number is null || view.Poll.Number == number) is { } view)
            return ResultsCard.Of(view, by, Role.Observer, page);
        return number is { } unknown ? new Refusal(nameof(Consultations.Sentences.NoSuchPoll), unknown) : PollsOf(record, page);
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
