using System.Globalization;
using Consultations.Polling;

namespace Reports;

/// <summary>How the record speaks of polls.</summary>
internal static class PollWording
{
    public static string Title(PollView view) => Wording.Format(Sentences.PollTitle, view.Poll.Number, view.Poll.Question);

    public static IReadOnlyList<ReportFact> Facts(PollView view)
    {
        List<ReportFact> facts =
        [
            new(Sentences.PollKindLabel, Wording.Capital(view.Kind.Name)),
            new(Sentences.PollVotes, view.Joined is { } joined ? Wording.Format(Sentences.VotesOf, view.Votes, joined) : ReportGrid.Number(view.Votes)),
            new(Sentences.PollSecrecy, view.Poll.IsSecret ? Sentences.PollIsSecret : Sentences.PollIsNamed),
        ];
        if (view.Poll.Item is { } item)
            facts.Add(new(Sentences.PollItem, ReportGrid.Number(item)));
        if (view.Kind == PollKind.Rating && view.Figures is { } figures && Figures.Mean(figures) is { } mean)
            facts.Add(new(Sentences.PollMean, mean.ToString("0.0", CultureInfo.CurrentCulture)));
        return facts;
    }

    public static IEnumerable<string> Remarks(PollView view)
    {
        if (view.Figures is not { } figures)
        {
            yield return Wording.Format(Sentences.PollTooFew, view.K);
            yield break;
        }

        if (view.Outcome is { IsAsShown: true })
            yield return Wording.Format(Sentences.PollAsShown, figures.Votes, view.Votes, view.K);
        yield return OfWhat(view.Kind, figures);
        if (view.Outcome is { IsOpenJoin: true })
            yield return Sentences.PollOpenJoin;
        foreach (var pair in Figures.Disagreements(figures))
            yield return Wording.Format(Sentences.PollHeadToHead, Option(view, pair.Winner), Option(view, pair.Loser), pair.Wins, pair.Losses);
        if (view.EarlierPoll is { } earlier)
            yield return HasShift(view) ? Wording.Format(Sentences.PollAskedBefore, earlier.Number, view.Earlier!.Votes) : Wording.Format(Sentences.PollAsksAgain, earlier.Number);
    }

    /// <summary>Whether what moved since an earlier round can be said.</summary>
    public static bool HasShift(PollView view) =>
        view is { Figures: { } now, Earlier: { } then } && view.Kind != PollKind.OpenText && now.Counts.Count > 0 && now.Counts.Count == then.Counts.Count;

    /// <summary>"A – witnesses turn hostile"; "5 – completely" of a rating.</summary>
    public static string Option(PollView view, int option)
    {
        if (view.Kind != PollKind.Rating)
            return Wording.Format(Sentences.OptionWithLetter, char.ToUpperInvariant(Figures.Letter(option)), Text(view, option));
        return Text(view, option) is { Length: > 0 } meaning ? Wording.Format(Sentences.OptionWithLetter, option + 1, meaning) : ReportGrid.Number(option + 1);
    }

    /// <summary>What an option says, without its letter; of a rating what the end of the scale means.</summary>
    public static string Text(PollView view, int option)
    {
        if (view.Kind == PollKind.Rating)
            return option == 0 ? view.Poll.LowEnd : option == Poll.HighestRating - 1 ? view.Poll.HighEnd : "";
        return view.Options[option] is { Length: > 0 } text ? text : Sentences.OptionGone;
    }

    /// <summary>"+12"</summary>
    public static string Shift(int points) => points.ToString("+0;\u22120;\u00b10", CultureInfo.InvariantCulture);

    public static Breakdown BreakdownOf(PollView view, Dimension by) => by == Dimension.Place ? view.Outcome!.ByPlace : view.Outcome!.ByGroup;

    public static string By(Dimension by) => by == Dimension.Place ? Sentences.ListByPlace : Sentences.ByGroup;

    public static string Stratum(IReadOnlyList<string> ids, Dimension by) => ids.Count == 1
        ? Stratum(ids[0], by)
        : Wording.Format(Sentences.StrataOthers, string.Join(", ", ids.Select(id => Stratum(id, by))));

    public static string Why(Hindrance hindrance, int k) => hindrance switch
    {
        Hindrance.TooFew => Wording.Format(Sentences.BreakdownTooFew, k),
        Hindrance.GivesAway => Wording.Format(Sentences.BreakdownGivesAway, k),
        Hindrance.ShownLive => Sentences.BreakdownShownLive,
        _ => Wording.Format(Sentences.BreakdownOneStratum, k),
    };

    private static string Stratum(string id, Dimension by)
    {
        if (id.Length == 0)
            return Sentences.StratumNone;
        return by == Dimension.Place ? Wording.Place(id) : Wording.Capital(Wording.Group(id));
    }

    private static string OfWhat(PollKind kind, Tally figures)
    {
        if (kind == PollKind.OpenText)
            return Wording.Format(Sentences.PollCountsWords, figures.Votes);
        if (kind == PollKind.MultipleChoice)
            return Wording.Format(Sentences.PollPercentSeveral, figures.Votes);
        if (kind == PollKind.DotVote)
            return Wording.Format(Sentences.PollPercentDots, Figures.Whole(kind, figures), figures.Votes);
        return kind == PollKind.Ranking
            ? Wording.Format(Sentences.PollPercentPoints, Figures.Whole(kind, figures), figures.Votes)
            : Wording.Format(Sentences.PollPercent, figures.Votes);
    }
}
