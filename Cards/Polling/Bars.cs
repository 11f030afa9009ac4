using System.Globalization;
using Consultations.Polling;

namespace Cards.Polling;

/// <summary>Figures as bars of text: the same on a phone, on a screen and in plain text.</summary>
internal static class Bars
{
    private const int Longest = 16;
    private const char Block = '█';
    private const string LessThanABlock = "▏";

    /// <summary>A part for each option, each with what moved since an earlier round where there was one.</summary>
    /// <param name="view">The poll.</param>
    /// <param name="figures">All of it, or those of one stratum.</param>
    /// <param name="heading">What they stand under; empty for nothing.</param>
    /// <param name="longest">Of an option's text, in characters.</param>
    public static IEnumerable<Part> Of(PollView view, Tally figures, string heading = "", int longest = int.MaxValue)
    {
        if (view.Kind == PollKind.OpenText)
            return Words(figures, heading);
        if (view.Kind == PollKind.Agreement)
            return Statements(view, figures, heading, longest);
        var earlier = heading.Length == 0 ? Earlier(view) : [];
        return InOrder(view, figures).Select(one => new Part(heading, new Sheet().Say(Title(view, one)).Figure(Line(one, Count(view.Kind, one.Count), earlier)), Part.FigureRows));
    }

    /// <summary>Where more people prefer the option that has fewer points.</summary>
    public static IEnumerable<Part> Pairs(PollView view, Tally figures, string heading) => Figures.Disagreements(figures).Select(pair => new Part(
        heading,
        new Sheet().Say(Wording.Format(Sentences.HeadToHead, PollWords.Text(view, pair.Winner), PollWords.Text(view, pair.Loser), pair.Wins, pair.Losses)),
        Part.FigureRows));

    /// <summary>As many blocks as the share has sixteenths; less than one is still seen.</summary>
    private static string Bar(double share)
    {
        var blocks = (int)Math.Round(share * Longest, MidpointRounding.AwayFromZero);
        return blocks > 0 ? new string(Block, blocks) : share > 0 ? LessThanABlock : "";
    }

    /// <summary>The most first, in every stratum like in the whole; a rating from the top; a ranking by its own points.</summary>
    private static IEnumerable<RankedOption> InOrder(PollView view, Tally figures)
    {
        var shares = Figures.Shares(view.Kind, figures);
        if (view.Kind == PollKind.Rating)
            return shares.Reverse();
        return view.Kind == PollKind.Ranking
            ? Figures.Ranked(view.Kind, figures)
            : Figures.Ranked(view.Kind, view.Figures ?? figures).Select(one => shares[one.Option]);
    }

    private static IReadOnlyList<RankedOption> Earlier(PollView view) =>
        view is { Figures: { } now, Earlier: { } before } && now.Counts.Count == before.Counts.Count ? Figures.Shares(view.Kind, before) : [];

    private static string Title(PollView view, RankedOption one) => view.Kind == PollKind.Ranking
        ? Wording.Format(Sentences.OptionInPlace, one.Place, PollWords.Option(view, one.Option))
        : PollWords.Option(view, one.Option);

    private static string Count(PollKind kind, int count)
    {
        if (kind == PollKind.DotVote)
            return Wording.Counted(count, Sentences.DotsOne, Sentences.DotsMany);
        return kind == PollKind.Ranking ? Wording.Counted(count, Sentences.PointsOne, Sentences.PointsMany) : count.ToString(CultureInfo.CurrentCulture);
    }

    private static string Line(RankedOption one, string count, IReadOnlyList<RankedOption> earlier) => $"{Bar(one.Share)} {(earlier.Count == 0
        ? Wording.Format(Sentences.CountAndPercent, count, one.Percent)
        : Wording.Format(Sentences.CountPercentAndBefore, count, one.Percent, earlier[one.Option].Percent, Moved(one.Percent - earlier[one.Option].Percent)))}".TrimStart();

    /// <summary>"+12 points"</summary>
    private static string Moved(int points) => Wording.Format(
        Math.Abs(points) == 1 ? Sentences.MovedOne : Sentences.MovedMany, points.ToString("+0;\u22120;\u00b10", CultureInfo.InvariantCulture));

    private static IEnumerable<Part> Statements(PollView view, Tally figures, string heading, int longest)
    {
        var stances = Figures.Stances(figures);
        var earlier = heading.Length == 0 && view.Earlier is { } before && before.Counts.Count == stances.Count ? Figures.Shares(view.Kind, before) : [];
        foreach (var one in Figures.Ranked(view.Kind, view.Figures ?? figures).Select(option => stances[option.Option]))
        {
            var sheet = new Sheet().Say(PollWords.Option(view, one.Option, longest));
            yield return new Part(heading, sheet
                .Figure(Stand(Sentences.CountAgree, one.Agree, earlier)).Aside(Stand(Sentences.CountDisagree, one.Disagree, [])).Aside(Stand(Sentences.CountPass, one.Pass, [])));

            string Stand(string sentence, int count, IReadOnlyList<RankedOption> before) => Line(new RankedOption(one.Option, 1, count, one.Of), Wording.Format(sentence, count), before);
        }
    }

    private static IEnumerable<Part> Words(Tally figures, string heading)
    {
        var most = figures.Words.Count == 0 ? 1 : figures.Words[0].Count;
        return figures.Words.Select(word => new Part(
            heading, new Sheet().Say(word.Word).Figure(string.Create(CultureInfo.CurrentCulture, $"{Bar((double)word.Count / most)} {word.Count}")), Part.FigureRows));
    }
}
