using AdaptiveCards;
using Consultations.Polling;

namespace Cards.Polling;

/// <summary>A poll, for whoever looks after the room: what it asks, how far it is, and what can be done with it now.</summary>
public static class PollCard
{
    /// <param name="view">The poll, as a facilitator may see it.</param>
    /// <param name="preview">What is known before it opens.</param>
    /// <param name="page">From 1.</param>
    public static AdaptiveCard Of(PollView view, PollPreview preview, int page = 1)
    {
        var sheet = new Sheet().Title(view.Poll.Question).Aside(PollWords.CalledAndState(view));
        Facts(sheet, view);
        var parts = view.Poll.State == PollState.Draft ? Options(view).Concat(Preview(view, preview)) : Options(view);
        Page.Of(parts, page, sheet).WriteOnto(sheet, $"poll {view.Poll.Number}");
        return sheet.Buttons(Buttons(view.Poll)).Card();
    }

    private static void Facts(Sheet sheet, PollView view)
    {
        var poll = view.Poll;
        if (view.Kind == PollKind.MultipleChoice)
            sheet.Fact(Sentences.LabelAtMost, Wording.Counted(poll.AtMost, Sentences.OptionsOne, Sentences.OptionsMany));
        if (view.Kind == PollKind.DotVote)
            sheet.Fact(Sentences.LabelDots, Wording.Counted(poll.AtMost, Sentences.DotsOne, Sentences.DotsMany));
        if (poll.State != PollState.Draft)
            sheet.Fact(Sentences.LabelVotes, PollWords.Voted(view));
        if (poll is { State: PollState.Open, ClosesAt: { } end })
            sheet.Fact(Sentences.LabelCloses, Wording.Format(Sentences.ClosesAt, Clock.At(end)));
        if (poll is { State: PollState.Paused, SecondsLeft: > 0 })
            sheet.Fact(Sentences.LabelCloses, Wording.Format(Sentences.SecondsLeft, poll.SecondsLeft));
        sheet.Fact(Sentences.LabelBallots, poll.IsSecret ? Sentences.BallotsAreSecret : Sentences.BallotsAreNamed)
            .Fact(Sentences.LabelResult, poll.IsLive ? Sentences.ResultIsLive : Sentences.ResultIsLater);
    }

    private static IEnumerable<Part> Preview(PollView view, PollPreview preview) =>
        Foreseen(view, preview).Select(sentence => new Part(Sentences.PreviewTitle, new Sheet().Say(sentence), Part.FigureRows));

    private static IEnumerable<string> Foreseen(PollView view, PollPreview preview)
    {
        foreach (var (first, second) in preview.Alike)
            yield return Wording.Format(Sentences.OptionsAlike, PollWords.Letter(first), PollWords.Letter(second));
        if (view.Joined is { } joined && joined < preview.K)
        {
            yield return Wording.Format(Sentences.PreviewTooFew, preview.K);
            yield break;
        }

        yield return preview.ByPlace.Count == 0 ? Wording.Format(Sentences.PreviewOnePlace, preview.K) : Wording.Format(Sentences.PreviewPlaces, Names(preview.ByPlace, Dimension.Place));
        yield return preview.ByGroup.Count == 0 ? Wording.Format(Sentences.PreviewOneGroup, preview.K) : Wording.Format(Sentences.PreviewGroups, Names(preview.ByGroup, Dimension.Group));
        if (preview.ByPlace.Count > 0 && preview.ByGroup.Count > 0)
            yield return Sentences.PreviewBoth;
        if (view.Poll.IsLive && preview.ByPlace.Count + preview.ByGroup.Count > 0)
            yield return Sentences.PreviewLive;
    }

    private static string Names(IReadOnlyList<IReadOnlyList<string>> strata, Dimension by) => string.Join("; ", strata.Select(ids => StrataParts.Name(ids, by)));

    private static IEnumerable<Part> Options(PollView view)
    {
        if (view.Kind == PollKind.Rating)
            return new[] { 0, Poll.HighestRating - 1 }.Select(level => new Part("", new Sheet().Say(PollWords.Option(view, level)), Part.FigureRows));
        var rows = view.Kind == PollKind.Agreement ? Part.InputRows : Part.FigureRows;
        return Enumerable.Range(0, view.Options.Count).Select(option => new Part("", new Sheet().Say(PollWords.Option(view, option)), rows));
    }

    private static IEnumerable<AdaptiveSubmitAction> Buttons(Poll poll) => poll.State switch
    {
        PollState.Draft =>
        [
            Line.Button(Sentences.ButtonOpenPoll, $"open poll {poll.Number}"),
            Line.Button(Sentences.ButtonOpenPollFor, $"open poll {poll.Number} for 2 minutes"),
            Line.Button(Sentences.ButtonDropPoll, $"drop poll {poll.Number}"),
        ],
        PollState.Open => [.. PollButtons.While(poll), .. poll.IsLive ? new[] { Line.Button(Sentences.ButtonResults, $"results {poll.Number}") } : []],
        PollState.Paused => PollButtons.While(poll),
        _ => AfterTheClose(poll),
    };

    private static IEnumerable<AdaptiveSubmitAction> AfterTheClose(Poll poll)
    {
        yield return Line.Button(Sentences.ButtonResults, $"results {poll.Number}");
        yield return Line.Button(Sentences.ButtonByState, $"results {poll.Number} by state");
        yield return Line.Button(Sentences.ButtonByGroup, $"results {poll.Number} by group");
        if (!poll.IsRevealed)
            yield return Line.Button(Sentences.ButtonReveal, $"reveal {poll.Number}");
        yield return Line.Button(Sentences.ButtonAskAgain, $"poll {poll.Number} again");
        if (poll.IsSecret)
            yield break;
        yield return Line.Button(Sentences.ButtonBallots, $"ballots {poll.Number}");
        yield return Line.Button(Sentences.ButtonReopenPoll, $"reopen poll {poll.Number}");
    }
}
