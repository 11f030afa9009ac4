using Consultations.Polling;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Consultations.Polling;

/// <summary>What is read from the figures of a poll.</summary>
public sealed class FiguresTests
{
    [Fact]
    public void The_most_come_first_and_the_same_count_is_the_same_place()
    {
        var ranked = Figures.Ranked(PollKind.SingleChoice, Of(12, 3, 4, 3, 2));

        ranked.Select(one => one.Option).ShouldBe([1, 0, 2, 3]);
        ranked.Select(one => one.Place).ShouldBe([1, 2, 2, 4]);
        ranked.Select(one => one.Percent).ShouldBe([33, 25, 25, 17]);
        ranked[0].Share.ShouldBe(4 / 12d);
    }

    [Fact]
    public void Percentages_of_a_multiple_choice_are_of_ballots_and_of_a_dot_vote_of_dots()
    {
        Figures.Shares(PollKind.MultipleChoice, Of(4, 4, 3)).Select(one => one.Percent).ShouldBe([100, 75]);
        Figures.Shares(PollKind.DotVote, Of(4, 12, 8)).Select(one => one.Percent).ShouldBe([60, 40]);
    }

    [Fact]
    public void Whoever_is_put_first_by_everybody_has_all_points_of_a_ranking()
    {
        var tally = Ranking([1, 2, 3], [1, 3, 2]);

        Figures.Shares(PollKind.Ranking, tally).Select(one => one.Percent).ShouldBe([100, 25, 25]);
        Figures.Ranked(PollKind.Ranking, tally).Select(one => one.Place).ShouldBe([1, 2, 2]);
    }

    [Theory]
    [InlineData(29, 200, 15)]
    [InlineData(1, 3, 33)]
    [InlineData(2, 3, 67)]
    [InlineData(1, 200, 1)]
    [InlineData(0, 0, 0)]
    public void A_half_is_rounded_up(int count, int of, int percent) => new RankedOption(0, 1, count, of).Percent.ShouldBe(percent);

    [Fact]
    public void Points_and_pairs_can_disagree_and_then_the_pair_is_told()
    {
        // Three put a first, two put b first and a last: a wins each duel, b has the points.
        var tally = Ranking([1, 2, 3], [1, 2, 3], [1, 2, 3], [3, 1, 2], [3, 1, 2]);
        tally.Counts.ShouldBe([6, 7, 2]);

        Figures.Disagreements(tally).ShouldBe([new HeadToHead(0, 1, 3, 2)]);
    }

    [Fact]
    public void Equal_points_are_no_disagreement_and_neither_are_equal_pairs()
    {
        Figures.Disagreements(Ranking([1, 2, 3], [2, 1, 3])).ShouldBeEmpty();
        Figures.Disagreements(Of(3, 1, 2)).ShouldBeEmpty();
    }

    [Fact]
    public void The_mean_is_of_those_who_rated()
    {
        Figures.Mean(Of(4, 1, 0, 0, 0, 3)).ShouldBe(4);
        Figures.Mean(Of(0, 0, 0, 0, 0, 0)).ShouldBeNull();
    }

    [Fact]
    public void Whoever_neither_agrees_nor_disagrees_passed()
    {
        var tally = Counting.Of(PollKind.Agreement, 2, [new Choice([1, 0], []), new Choice([1, -1], []), new Choice([-1, 0], [])]);

        Figures.Stances(tally).ShouldBe([new Stance(0, 2, 1, 0, 3), new Stance(1, 0, 1, 2, 3)]);
    }

    [Fact]
    public void The_shift_is_in_points_of_the_percentages_that_are_shown()
    {
        Figures.Shift(Of(3, 2, 1), Of(5, 1, 4), PollKind.SingleChoice).ShouldBe([47, -47]);
        Figures.Shift(Of(3, 2, 1), Of(5, 1, 4, 0), PollKind.SingleChoice).ShouldBeEmpty();
    }

    [Fact]
    public void All_are_of_one_mind_where_one_figure_tells_what_each_of_them_chose()
    {
        Figures.IsUnanimous(PollKind.SingleChoice, Of(3, 0, 3)).ShouldBeTrue();
        Figures.IsUnanimous(PollKind.SingleChoice, Of(3, 1, 2)).ShouldBeFalse();
        Figures.IsUnanimous(PollKind.MultipleChoice, Of(3, 1, 3)).ShouldBeTrue();
        Figures.IsUnanimous(PollKind.Rating, Of(3, 0, 0, 0, 2, 1)).ShouldBeFalse();
        Figures.IsUnanimous(PollKind.DotVote, Of(3, 15, 0)).ShouldBeTrue();
        Figures.IsUnanimous(PollKind.DotVote, Of(3, 14, 1)).ShouldBeFalse();
        Figures.IsUnanimous(PollKind.Ranking, Ranking([1, 2, 3], [1, 2, 3])).ShouldBeTrue();
        Figures.IsUnanimous(PollKind.Ranking, Ranking([1, 2, 3], [1, 3, 2])).ShouldBeFalse();
        Figures.IsUnanimous(PollKind.Agreement, Counting.Of(PollKind.Agreement, 2, [new Choice([1, 0], []), new Choice([-1, 0], [])])).ShouldBeTrue();
        Figures.IsUnanimous(PollKind.Agreement, Counting.Of(PollKind.Agreement, 2, [new Choice([1, 0], []), new Choice([-1, 1], [])])).ShouldBeFalse();
        Figures.IsUnanimous(PollKind.OpenText, Counting.Of(PollKind.OpenText, 0, [new Choice([], ["a", "b"]), new Choice([], ["B"])])).ShouldBeTrue();
        Figures.IsUnanimous(PollKind.SingleChoice, Of(0, 0, 0)).ShouldBeFalse();
    }

    [Fact]
    public void Options_are_named_by_letters() => Enumerable.Range(0, 20).Select(Figures.Letter).ShouldBe("abcdefghijklmnopqrst");

    [Fact]
    public void A_pair_is_told_only_against_the_points_and_only_once()
    {
        var ballots = Gen.ListOf(Gen.Shuffle(new[] { 1, 2, 3, 4 }));
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(ballots.ToArbitrary(), orders =>
        {
            var tally = Ranking([.. orders]);
            var place = Figures.Shares(PollKind.Ranking, tally);
            var told = Figures.Disagreements(tally);
            told.ShouldAllBe(pair => pair.Wins > pair.Losses && place[pair.Winner].Place > place[pair.Loser].Place && pair.Wins + pair.Losses == tally.Votes);
            told.Select(pair => (Math.Min(pair.Winner, pair.Loser), Math.Max(pair.Winner, pair.Loser))).ShouldBeUnique();
        }));
    }

    private static Tally Of(int votes, params int[] counts) => new() { Votes = votes, Counts = counts };

    private static Tally Ranking(params int[][] places) =>
        Counting.Of(PollKind.Ranking, places.Length == 0 ? 4 : places[0].Length, places.Select(place => new Choice(place, [])));
}
