namespace Consultations.Polling;

/// <summary>Adds ballots up.</summary>
public static class Counting
{
    /// <summary>What the ballots of a poll add up to.</summary>
    /// <param name="kind">What was asked for.</param>
    /// <param name="places">How many numbers stand in each ballot, see <see cref="Poll.Places"/>.</param>
    /// <param name="ballots">In whatever order.</param>
    public static Tally Of(PollKind kind, int places, IEnumerable<Choice> ballots)
    {
        var all = ballots as IReadOnlyList<Choice> ?? [.. ballots];
        if (kind == PollKind.OpenText)
            return new Tally { Votes = all.Count, Counts = [], Words = WordsOf(all) };

        var counts = new int[places];
        var against = kind == PollKind.Agreement ? new int[places] : [];
        var before = kind == PollKind.Ranking ? Enumerable.Range(0, places).Select(_ => new int[places]).ToArray() : [];
        foreach (var ballot in all)
        {
            for (var at = 0; at < places; at++)
            {
                var mark = ballot.Marks[at];
                if (kind == PollKind.Ranking)
                    Place(ballot, at, counts, before);
                else if (mark > 0)
                    counts[at] += mark;
                else if (mark < 0)
                    against[at]++;
            }
        }

        return new Tally { Votes = all.Count, Counts = counts, Against = against, Before = before };
    }

    /// <summary>The figures of two sets of ballots that have none in common.</summary>
    public static Tally Sum(Tally one, Tally other) => new()
    {
        Votes = one.Votes + other.Votes,
        Counts = Sum(one.Counts, other.Counts),
        Against = Sum(one.Against, other.Against),
        Before = [.. one.Before.Zip(other.Before, Sum)],
        Words = InOrder(one.Words.Concat(other.Words).GroupBy(word => Folded(word.Word), StringComparer.Ordinal)
            .Select(same => new WordCount(
                same.OrderByDescending(word => word.Count).ThenBy(word => word.Word, StringComparer.Ordinal).First().Word,
                same.Sum(word => word.Count)))),
    };

    private static void Place(Choice ballot, int at, int[] points, int[][] before)
    {
        for (var other = 0; other < points.Length; other++)
        {
            if (ballot.Marks[at] >= ballot.Marks[other])
                continue;
            points[at]++;
            before[at][other]++;
        }
    }

    private static int[] Sum(IReadOnlyList<int> one, IReadOnlyList<int> other) => [.. one.Zip(other, (a, b) => a + b)];

    /// <summary>A word counts once in each ballot, whatever its case.</summary>
    private static List<WordCount> WordsOf(IReadOnlyList<Choice> ballots) => InOrder(ballots
        .SelectMany(ballot => ballot.Words.DistinctBy(Folded))
        .GroupBy(Folded, StringComparer.Ordinal)
        .Select(same => new WordCount(same.CountBy(word => word, StringComparer.Ordinal).OrderByDescending(spelt => spelt.Value).ThenBy(spelt => spelt.Key, StringComparer.Ordinal).First().Key, same.Count())));

    private static List<WordCount> InOrder(IEnumerable<WordCount> words) =>
        [.. words.OrderByDescending(word => word.Count).ThenBy(word => Folded(word.Word), StringComparer.Ordinal)];

    internal static string Folded(string word) => word.ToLowerInvariant();
}
