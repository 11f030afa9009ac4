namespace Consultations.Polling;

/// <summary>Reads the figures of a poll: in which order, in per cent of what, and by how much they moved.</summary>
public static class Figures
{
    /// <summary>What the percentages are of: for a dot vote all dots, for a ranking the points of an option that everybody puts first, else all ballots.</summary>
    public static int Whole(PollKind kind, Tally tally)
    {
        if (kind == PollKind.DotVote)
            return tally.Counts.Sum();
        return kind == PollKind.Ranking ? tally.Votes * (tally.Counts.Count - 1) : tally.Votes;
    }

    /// <summary>Every option in the order of the ballot; every level of a rating from the lowest.</summary>
    public static IReadOnlyList<RankedOption> Shares(PollKind kind, Tally tally)
    {
        var whole = Whole(kind, tally);
        return [.. tally.Counts.Select((count, option) => new RankedOption(option, 1 + tally.Counts.Count(other => other > count), count, whole))];
    }

    /// <summary>Every option, the one with the most first; those with the same count in the order of the ballot.</summary>
    public static IReadOnlyList<RankedOption> Ranked(PollKind kind, Tally tally) => [.. Shares(kind, tally).OrderBy(one => one.Place).ThenBy(one => one.Option)];

    /// <summary>How the room stands on each statement of an agreement, in the order of the ballot.</summary>
    public static IReadOnlyList<Stance> Stances(Tally tally) =>
        [.. tally.Counts.Zip(tally.Against, (agree, disagree) => (agree, disagree)).Select((one, option) => new Stance(option, one.agree, one.disagree, tally.Votes - one.agree - one.disagree, tally.Votes))];

    /// <summary>Pairs of a ranking in which more people prefer the option that has fewer points; the clearest first. None where points and pairs agree, or the points are equal.</summary>
    public static IReadOnlyList<HeadToHead> Disagreements(Tally tally)
    {
        var pairs = from winner in Enumerable.Range(0, tally.Before.Count)
                    from loser in Enumerable.Range(0, tally.Before.Count)
                    where tally.Counts[winner] < tally.Counts[loser] && tally.Before[winner][loser] > tally.Before[loser][winner]
                    select new HeadToHead(winner, loser, tally.Before[winner][loser], tally.Before[loser][winner]);
        return [.. pairs.OrderByDescending(pair => pair.Wins - pair.Losses).ThenBy(pair => pair.Winner).ThenBy(pair => pair.Loser)];
    }

    /// <summary>The mean of a rating, from 1 to 5; null where nobody rated.</summary>
    public static double? Mean(Tally tally)
    {
        var ratings = tally.Counts.Sum();
        return ratings == 0 ? null : (double)tally.Counts.Select((count, level) => count * (level + 1)).Sum() / ratings;
    }

    /// <summary>
    /// By how many points each option's percentage, as it is shown, moved since the earlier round, in the order of the ballot. None for an open text, and where the
    /// rounds do not have the same options.
    /// </summary>
    public static IReadOnlyList<int> Shift(Tally now, Tally earlier, PollKind kind) => now.Counts.Count != earlier.Counts.Count
        ? []
        : [.. Shares(kind, now).Zip(Shares(kind, earlier), (after, before) => after.Percent - before.Percent)];

    /// <summary>
    /// Whether one figure tells what every one of those counted chose: all of them one option, or on a statement all the same. Then whoever knows that somebody is among
    /// them knows that.
    /// </summary>
    public static bool IsUnanimous(PollKind kind, Tally tally)
    {
        if (tally.Votes == 0)
            return false;
        if (kind == PollKind.OpenText)
            return tally.Words.Any(word => word.Count == tally.Votes);
        if (kind == PollKind.Agreement)
            return Stances(tally).Any(one => one.Agree == one.Of || one.Disagree == one.Of || one.Pass == one.Of);
        return kind == PollKind.Ranking
            ? tally.Before.All(row => row.All(wins => wins == 0 || wins == tally.Votes))
            : Shares(kind, tally).Any(one => one.Count == one.Of);
    }

    /// <summary>What names an option on the ballot and in a typed line: <c>a</c> for 0, <c>b</c> for 1 and so on.</summary>
    public static char Letter(int option) => (char)('a' + option);
}
