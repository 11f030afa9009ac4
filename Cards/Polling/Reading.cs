using System.Globalization;
using Consultations.Polling;

namespace Cards.Polling;

/// <summary>How the figures of a poll are to be read: what the percentages are of, and what an earlier round has to do with them.</summary>
internal static class Reading
{
    public static IEnumerable<string> Of(PollView view, Tally figures)
    {
        yield return OfWhat(view.Kind, figures);
        if (view.Kind == PollKind.Rating && Figures.Mean(figures) is { } mean)
            yield return Wording.Format(Sentences.MeanIs, mean.ToString("0.0", CultureInfo.CurrentCulture));
        if (view.Kind == PollKind.Ranking && figures.Counts.Distinct().Count() < figures.Counts.Count)
            yield return Sentences.TiesShareAPlace;
        if (view.EarlierPoll is not { } earlier)
            yield break;
        yield return view.Earlier is { } then && view.Kind != PollKind.OpenText && then.Counts.Count == figures.Counts.Count
            ? Wording.Format(Sentences.AskedBefore, earlier.Number, Ballots(then))
            : Wording.Format(Sentences.AsksAgain, earlier.Number);
    }

    private static string OfWhat(PollKind kind, Tally figures)
    {
        var ballots = Ballots(figures);
        if (kind == PollKind.OpenText)
            return Wording.Format(Sentences.CountsOfWords, ballots);
        if (kind == PollKind.MultipleChoice)
            return Wording.Format(Sentences.PercentOfBallotsSeveral, ballots);
        var whole = Figures.Whole(kind, figures);
        if (kind == PollKind.DotVote)
            return Wording.Format(Sentences.PercentOfDots, Wording.Counted(whole, Sentences.DotsOne, Sentences.DotsMany), ballots);
        return kind == PollKind.Ranking
            ? Wording.Format(Sentences.PercentOfPoints, Wording.Counted(whole, Sentences.PointsOne, Sentences.PointsMany), ballots)
            : Wording.Format(Sentences.PercentOfBallots, ballots);
    }

    /// <summary>What they are of where strata stand side by side.</summary>
    public static string OfEach(PollKind kind)
    {
        if (kind == PollKind.DotVote)
            return Sentences.PercentOfEachDots;
        return kind == PollKind.Ranking ? Sentences.PercentOfEachPoints : Sentences.PercentOfEachBallots;
    }

    private static string Ballots(Tally figures) => Wording.Counted(figures.Votes, Sentences.BallotsOne, Sentences.BallotsMany);
}
