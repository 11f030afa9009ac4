using Consultations.Places;
using Consultations.Polling;
using Consultations.Words;
using static Bot.Walls.SceneReader;

namespace Bot.Walls;

/// <summary>A poll as the wall shows it: of what <see cref="PollView"/> lets through and nothing else.</summary>
internal static class PollScene
{
    private const int LongestStatement = 180, MostPairs = 2;

    public static VoteCount VotesOf(PollView view) => new(view.Poll.Number, view.Votes, view.Joined, view.Joined is { } joined && joined >= view.Votes
        ? Fill(view.Votes == 1 ? Sentences.WallVotedOneOf : Sentences.WallVotedOf, view.Votes, joined)
        : Fill(view.Votes == 1 ? Sentences.WallVotedOne : Sentences.WallVoted, view.Votes));

    public static PollBlock Of(PollView view, int k)
    {
        var poll = view.Poll;
        var texts = view.Options.Select(text => text.Length == 0 ? Sentences.WallTakenBack : Cut(text, LongestStatement)).ToList();
        return new PollBlock
        {
            Number = poll.Number,
            What = Fill(Sentences.WallPoll, poll.Number, view.Kind.Name, poll.IsSecret ? Sentences.WallSecret : Sentences.WallNamed),
            Question = poll.Question,
            State = poll.State switch { PollState.Paused => "paused", PollState.Closed => "closed", _ => "open" },
            StateWords = poll.State switch { PollState.Paused => Sentences.WallPaused, PollState.Closed => Sentences.WallClosed, _ => Sentences.WallOpen },
            ClosesAt = poll.State == PollState.Open ? poll.ClosesAt?.ToUnixTimeMilliseconds() : null,
            SecondsLeft = poll is { State: PollState.Paused, SecondsLeft: > 0 } ? poll.SecondsLeft : null,
            Hidden = view.Figures is null ? WhyHidden(view, k) : null,
            Options = view.Figures is null && OptionsOf(view, texts) is { Count: > 0 } options ? options : null,
            Chart = view.Figures is { } figures ? ChartScene.Of(view.Kind, figures, poll, texts, view.Earlier) : null,
            Notes = [.. NotesOf(view, texts)],
            Breakdowns = view is { IsBrokenDown: true, Outcome: { Total: not null } outcome }
                ? [BrokenDown(view, Sentences.WallByPlace, outcome, outcome.ByPlace, NameOfPlace), BrokenDown(view, Sentences.WallByGroup, outcome, outcome.ByGroup, StakeholderGroups.NameOf)]
                : null,
        };
    }

    /// <summary>How an option is named on the ballot; a level of a rating by its number.</summary>
    public static string LetterOf(PollKind kind, int option) => kind == PollKind.Rating ? Fill("{0}", option + 1) : Figures.Letter(option).ToString();

    /// <summary>What can be chosen; of a rating what its ends mean.</summary>
    private static List<OptionLine> OptionsOf(PollView view, List<string> texts) => view.Kind == PollKind.Rating
        ? [.. new[] { new OptionLine(LetterOf(view.Kind, 0), view.Poll.LowEnd), new OptionLine(LetterOf(view.Kind, Poll.HighestRating - 1), view.Poll.HighEnd) }.Where(end => end.Text.Length > 0)]
        : [.. texts.Select((text, option) => new OptionLine(LetterOf(view.Kind, option), text))];

    private static string WhyHidden(PollView view, int k)
    {
        if (view.Outcome is { } outcome)
            return Fill(outcome.Votes < outcome.K ? Sentences.WallTooFew : Sentences.WallFewSince, outcome.K);

        // The first step is taken when k can be shown and k stay unseen.
        return view.Poll.IsLive ? Fill(Sentences.WallNotYet, 2 * k) : Sentences.WallHidden;
    }

    private static IEnumerable<string> NotesOf(PollView view, List<string> texts)
    {
        if (view.Figures is not { } figures)
            yield break;
        if (figures.Votes < view.Votes)
            yield return Fill(view.Outcome is null ? Sentences.WallSteps : Sentences.WallAsShown, figures.Votes, view.Votes);
        if (view is { EarlierPoll: { } earlier, Earlier: { } then } && Figures.Shift(figures, then, view.Kind).Count > 0)
            yield return Fill(Sentences.WallSecondRound, earlier.Number, then.Votes);
        foreach (var pair in Figures.Disagreements(figures).Take(MostPairs))
            yield return Fill(Sentences.WallHeadToHead, texts[pair.Winner], texts[pair.Loser], pair.Wins, pair.Losses);
        if (view.Outcome is { IsOpenJoin: true })
            yield return Sentences.WallOpenJoin;
    }

    private static BreakdownBlock BrokenDown(PollView view, string title, Outcome outcome, Breakdown breakdown, Func<string, string> name) => new(
        title,
        [.. breakdown.Strata.Select(stratum => new StratumBlock(
            stratum.IsOthers ? Sentences.WallOthers : Capital(name(stratum.Ids[0])),
            Fill(stratum.Tally.Votes == 1 ? Sentences.WallVotesOne : Sentences.WallVotesMany, stratum.Tally.Votes),
            ChartScene.OfStratum(view.Kind, stratum.Tally, view.Poll, outcome.Total!)))],
        breakdown.Hindrance switch
        {
            Hindrance.None => null,
            Hindrance.TooFew => Fill(Sentences.WallHinderedTooFew, outcome.K),
            Hindrance.OneStratum => Fill(Sentences.WallHinderedOneStratum, outcome.K),
            Hindrance.GivesAway => Fill(Sentences.WallHinderedGivesAway, outcome.K),
            _ => Sentences.WallHinderedShownLive,
        });

    private static string NameOfPlace(string code) => code.Length == 0 ? Sentences.WallNoPlace : Jurisdictions.NameOf(code);
}
