using AdaptiveCards;
using Consultations.Organising;
using Consultations.Polling;

namespace Cards.Polling;

/// <summary>What was chosen, as far as whoever looks may see it now.</summary>
public static class ResultsCard
{
    /// <param name="view">The poll, as this reader may see it.</param>
    /// <param name="by">By what it is broken down; null for all together.</param>
    /// <param name="reader">What this reader may do.</param>
    /// <param name="page">From 1.</param>
    public static AdaptiveCard Of(PollView view, Dimension? by, Role reader, int page = 1)
    {
        var sheet = new Sheet().Title(view.Poll.Question).Aside(PollWords.CalledAndState(view)).Say(PollWords.Voted(view));
        if (view.Poll is { State: PollState.Open, ClosesAt: { } end })
            sheet.Aside(Wording.Format(Sentences.BallotCloses, Clock.At(end)));
        var parts = by is { } dimension ? StrataParts.Write(sheet, view, dimension, IsInside(reader)) : Total(sheet, view, IsInside(reader));
        Page.Of(parts, page, sheet).WriteOnto(sheet, Asking(view.Poll, by));
        return sheet.Buttons(Buttons(view, by, IsInside(reader))).Card();
    }

    private static bool IsInside(Role reader) => reader >= Role.Facilitator;

    private static string Asking(Poll poll, Dimension? by) => by switch
    {
        Dimension.Place => $"results {poll.Number} by state",
        Dimension.Group => $"results {poll.Number} by group",
        _ => $"results {poll.Number}",
    };

    private static IEnumerable<Part> Total(Sheet sheet, PollView view, bool isInside)
    {
        if (view.Outcome is { IsOpenJoin: true })
            sheet.Aside(Sentences.OpenJoin);
        if (view.Figures is not { } figures)
        {
            sheet.Say(WhyNone(view));
            return [];
        }

        if (view.Outcome is null || figures.Votes < view.Votes)
            sheet.Say(SoFar(view, figures, isInside));
        foreach (var sentence in Reading.Of(view, figures))
            sheet.Aside(sentence);
        return view.Kind == PollKind.Ranking ? Bars.Of(view, figures).Concat(Bars.Pairs(view, figures, Sentences.PairsTitle)) : Bars.Of(view, figures);
    }

    private static string WhyNone(PollView view)
    {
        if (view.Outcome is { } outcome)
            return Wording.Format(Sentences.FewerThanK, outcome.K);
        if (view.Poll.State == PollState.Draft)
            return Sentences.PollNotOpened;
        return view.Poll.IsLive ? Wording.Format(Sentences.StepsLater, view.K) : Sentences.PollShownLater;
    }

    /// <summary>Figures that are still to move. Whoever looks after the room sees those of a named poll as they are.</summary>
    private static string SoFar(PollView view, Tally figures, bool isInside)
    {
        var ballots = Wording.Counted(view.Votes, Sentences.BallotsOne, Sentences.BallotsMany);
        if (view.Outcome is { } outcome)
            return Wording.Format(Sentences.AsShownBefore, figures.Votes, ballots, outcome.K);
        return isInside && !view.Poll.IsSecret
            ? Wording.Format(Sentences.SoFar, figures.Votes, ballots)
            : Wording.Format(Sentences.SoFarInSteps, figures.Votes, ballots, view.K);
    }

    private static IEnumerable<AdaptiveSubmitAction> Buttons(PollView view, Dimension? by, bool isInside)
    {
        var poll = view.Poll;
        if (isInside && by is null && poll.State is PollState.Open or PollState.Paused)
        {
            foreach (var button in PollButtons.While(poll))
                yield return button;
        }

        if (by is not null)
            yield return Line.Button(Sentences.ButtonAllTogether, Asking(poll, null));
        if (view.IsBrokenDown && by != Dimension.Place)
            yield return Line.Button(Sentences.ButtonByState, Asking(poll, Dimension.Place));
        if (view.IsBrokenDown && by != Dimension.Group)
            yield return Line.Button(Sentences.ButtonByGroup, Asking(poll, Dimension.Group));
        if (isInside && view.Outcome is not null && !poll.IsRevealed)
            yield return Line.Button(Sentences.ButtonReveal, $"reveal {poll.Number}");
    }
}
