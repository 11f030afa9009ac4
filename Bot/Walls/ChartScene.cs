using System.Globalization;
using Consultations.Polling;
using static Bot.Walls.SceneReader;

namespace Bot.Walls;

/// <summary>A set of figures, ready to be drawn.</summary>
internal static class ChartScene
{
    private const int MostWords = 60, MostWordsSideBySide = 10;

    /// <summary>The figures of the whole room.</summary>
    /// <param name="kind">What was asked for.</param>
    /// <param name="figures">What was chosen.</param>
    /// <param name="poll">The labels at the ends of its scale.</param>
    /// <param name="texts">What the options say.</param>
    /// <param name="earlier">What was chosen in the round before; null for none.</param>
    public static Chart Of(PollKind kind, Tally figures, Poll poll, IReadOnlyList<string> texts, Tally? earlier)
    {
        var shift = earlier is null ? [] : Figures.Shift(figures, earlier, kind);
        if (kind == PollKind.OpenText)
            return new Chart { Type = "words", Words = [.. figures.Words.Take(MostWords).Select(word => new CloudWord(word.Word, word.Count))] };
        var chart = Small(kind, figures, poll);
        return chart with
        {
            Of = OfWhat(kind, figures),
            Bars = [.. chart.Bars.Select(bar =>
            {
                var option = OptionOf(kind, bar);
                return bar with { Text = option < texts.Count ? texts[option] : null, Shift = option < shift.Count ? ShiftOf(shift[option]) : null };
            })],
        };
    }

    /// <summary>The figures of one stratum: options by their letters only, and how often the words occur that are most frequent in the whole room.</summary>
    public static Chart OfStratum(PollKind kind, Tally figures, Poll poll, Tally whole) => kind != PollKind.OpenText
        ? Small(kind, figures, poll)
        : new Chart
        {
            Type = "words",
            Words = [.. whole.Words.Take(MostWordsSideBySide).Select(word => new CloudWord(word.Word, figures.CountOf(word.Word)))],
        };

    private static Chart Small(PollKind kind, Tally figures, Poll poll)
    {
        if (kind == PollKind.Agreement)
            return new Chart { Type = "agreement", Bars = [.. Figures.Stances(figures).Select(BarOf)] };
        if (kind == PollKind.Ranking)
            return new Chart { Type = "ranking", Bars = [.. Figures.Ranked(kind, figures).Select(one => BarOf(kind, one))] };

        var chart = new Chart { Type = kind == PollKind.Rating ? "histogram" : "bars", Bars = [.. Figures.Shares(kind, figures).Select(one => BarOf(kind, one))] };
        return kind != PollKind.Rating ? chart : chart with
        {
            Low = poll.LowEnd,
            High = poll.HighEnd,
            Mean = Figures.Mean(figures) is { } mean ? Fill(Sentences.WallMean, mean.ToString("0.0", CultureInfo.CurrentCulture)) : null,
            MeanAt = Figures.Mean(figures) is { } at ? (at - 1) / (Poll.HighestRating - 1) : null,
        };
    }

    private static Bar BarOf(PollKind kind, RankedOption one) => new()
    {
        Letter = PollScene.LetterOf(kind, one.Option),
        Share = Rounded(one.Share),
        Figure = kind == PollKind.Ranking ? Fill(one.Count == 1 ? Sentences.WallPointsOne : Sentences.WallPointsMany, one.Count) : Fill(Sentences.WallPercent, one.Percent),
        Count = kind == PollKind.Ranking ? null : Fill("{0}", one.Count),
        Place = kind == PollKind.Ranking ? one.Place : null,
    };

    private static Bar BarOf(Stance one) => new()
    {
        Letter = PollScene.LetterOf(PollKind.Agreement, one.Option),
        Share = Rounded(PartOf(one.Agree, one.Of)),
        PassShare = Rounded(PartOf(one.Pass, one.Of)),
        AgainstShare = Rounded(PartOf(one.Disagree, one.Of)),
        Figure = Fill(Sentences.WallPercent, PercentOf(one.Agree, one.Of)),
        Parts =
        [
            Fill(Sentences.WallAgree, one.Agree, PercentOf(one.Agree, one.Of)),
            Fill(Sentences.WallPass, one.Pass, PercentOf(one.Pass, one.Of)),
            Fill(Sentences.WallDisagree, one.Disagree, PercentOf(one.Disagree, one.Of)),
        ],
    };

    private static int OptionOf(PollKind kind, Bar bar) => kind == PollKind.Rating ? int.Parse(bar.Letter, CultureInfo.CurrentCulture) - 1 : bar.Letter[0] - Figures.Letter(0);

    private static string OfWhat(PollKind kind, Tally figures)
    {
        var whole = Figures.Whole(kind, figures);
        if (kind == PollKind.DotVote)
            return Fill(Sentences.WallOfDots, whole, figures.Votes);
        if (kind == PollKind.MultipleChoice)
            return Fill(Sentences.WallOfSeveral, figures.Votes);
        return kind == PollKind.Ranking
            ? Fill(Sentences.WallOfPoints, figures.Votes, whole)
            : Fill(figures.Votes == 1 ? Sentences.WallOfVote : Sentences.WallOfVotes, figures.Votes);
    }

    private static string ShiftOf(int points) => points == 0 ? Sentences.WallShiftNone : Fill(Sentences.WallShift, points > 0 ? $"+{points}" : $"−{-points}");

    private static double PartOf(int count, int of) => of == 0 ? 0 : (double)count / of;

    private static int PercentOf(int count, int of) => new RankedOption(0, 1, count, of).Percent;

    private static double Rounded(double share) => Math.Round(share, 4);
}
