using Consultations.Polling;

namespace Reports.Reading;

/// <summary>The figures of a poll, as far as so many ballots of its kind can add up to them. Whoever draws or computes something from figures relies on that.</summary>
internal static class ReadTally
{
    /// <summary>More than any room holds, and little enough for every sum.</summary>
    private const int MostVotes = 10_000_000;

    public static Tally Of(JsonTally read, Poll poll, PollKind kind)
    {
        var tally = new Tally
        {
            Votes = read.Votes,
            Counts = read.Counts,
            Against = read.Against,
            Before = read.Before,
            Words = [.. read.Words.Select(word => new WordCount(word.Word, word.Count))],
        };
        return IsPossible(tally, poll, kind) ? tally : throw new FormatException("No ballots add up to that.");
    }

    private static bool IsPossible(Tally tally, Poll poll, PollKind kind)
    {
        var (votes, options) = (tally.Votes, kind == PollKind.OpenText ? 0 : poll.Places);
        if (votes is < 0 or > MostVotes || tally.Counts.Count != options)
            return false;
        return Holds(tally.Counts, MostOf(kind, votes, options))
            && (kind != PollKind.DotVote || tally.Counts.Sum(dots => (long)dots) <= votes * Poll.MostDots)
            && Holds(tally.Against, votes) && tally.Against.Count == (kind == PollKind.Agreement ? options : 0)
            && tally.Counts.Zip(tally.Against).All(one => one.First + one.Second <= votes)
            && tally.Before.Count == (kind == PollKind.Ranking ? options : 0) && tally.Before.All(row => row.Count == options && Holds(row, votes))
            && (kind == PollKind.OpenText || tally.Words.Count == 0) && tally.Words.All(word => word.Count >= 1 && word.Count <= votes);
    }

    /// <summary>The most that one option can have.</summary>
    private static int MostOf(PollKind kind, int votes, int options) =>
        kind == PollKind.DotVote ? votes * Poll.MostDots : kind == PollKind.Ranking ? votes * (options - 1) : votes;

    private static bool Holds(IReadOnlyList<int> figures, int most) => figures.All(figure => figure >= 0 && figure <= most);
}
