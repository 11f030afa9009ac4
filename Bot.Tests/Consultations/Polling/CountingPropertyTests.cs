using Consultations.Polling;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Consultations.Polling;

public sealed class CountingPropertyTests
{
    [Theory]
    [InlineData("single-choice")]
    [InlineData("multiple-choice")]
    [InlineData("rating")]
    [InlineData("ranking")]
    [InlineData("dot-vote")]
    [InlineData("open-text")]
    [InlineData("agreement")]
    public void The_figures_of_two_parts_add_up_to_those_of_the_whole_in_whatever_order_the_ballots_come(string kind) =>
        Prop.ForAll(Piles(kind).ToArbitrary(), Gen.Choose(0, 20).ToArbitrary(), (pile, at) =>
        {
            var whole = Count(pile, pile.Ballots);
            var (one, other) = (Count(pile, pile.Ballots.Take(at)), Count(pile, pile.Ballots.Skip(at)));
            Figures(Counting.Sum(one, other)).ShouldBe(Figures(whole));
            Figures(Counting.Sum(other, one)).ShouldBe(Figures(whole));
            Figures(Count(pile, pile.Ballots.Reverse())).ShouldBe(Figures(whole));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Theory]
    [InlineData("single-choice")]
    [InlineData("multiple-choice")]
    [InlineData("rating")]
    [InlineData("dot-vote")]
    public void An_option_has_the_marks_that_were_made_at_it(string kind) =>
        Prop.ForAll(Piles(kind).ToArbitrary(), pile =>
        {
            var tally = Count(pile, pile.Ballots);
            tally.Votes.ShouldBe(pile.Ballots.Count);
            for (var option = 0; option < pile.Places; option++)
                tally.Counts[option].ShouldBe(pile.Ballots.Sum(ballot => ballot.Marks[option]));
            if (kind is "single-choice" or "rating")
                tally.Counts.Sum().ShouldBe(tally.Votes);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whoever_neither_agrees_nor_disagrees_passed() =>
        Prop.ForAll(Piles("agreement").ToArbitrary(), pile =>
        {
            var tally = Count(pile, pile.Ballots);
            for (var statement = 0; statement < pile.Places; statement++)
            {
                tally.Counts[statement].ShouldBe(pile.Ballots.Count(ballot => ballot.Marks[statement] == 1));
                tally.Against[statement].ShouldBe(pile.Ballots.Count(ballot => ballot.Marks[statement] == -1));
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_ranking_gives_a_point_for_each_option_below_and_a_win_over_it() =>
        Prop.ForAll(Piles("ranking").ToArbitrary(), pile =>
        {
            var tally = Count(pile, pile.Ballots);
            for (var one = 0; one < pile.Places; one++)
            {
                tally.Counts[one].ShouldBe(pile.Ballots.Sum(ballot => pile.Places - ballot.Marks[one]));
                tally.Before[one][one].ShouldBe(0);
                for (var other = 0; other < pile.Places; other++)
                {
                    tally.Before[one][other].ShouldBe(pile.Ballots.Count(ballot => ballot.Marks[one] < ballot.Marks[other]));
                    if (one != other)
                        (tally.Before[one][other] + tally.Before[other][one]).ShouldBe(pile.Ballots.Count);
                }
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("single-choice")]
    [InlineData("multiple-choice")]
    [InlineData("rating")]
    [InlineData("ranking")]
    [InlineData("dot-vote")]
    [InlineData("agreement")]
    public void Two_options_that_change_places_on_every_ballot_change_places_in_the_figures_so_ties_are_ties(string kind) =>
        Prop.ForAll(Piles(kind).ToArbitrary(), pile =>
        {
            var (tally, turned) = (Count(pile, pile.Ballots), Count(pile, pile.Ballots.Select(Turned)));
            turned.Counts.ShouldBe(Swapped(tally.Counts));
            if (kind == "agreement")
                turned.Against.ShouldBe(Swapped(tally.Against));
            if (kind == "ranking")
                turned.Before[0].ShouldBe(Swapped(tally.Before[1]));
            var both = Count(pile, pile.Ballots.Concat(pile.Ballots.Select(Turned)));
            both.Counts[0].ShouldBe(both.Counts[1]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_word_counts_once_in_a_ballot_and_looks_as_most_people_wrote_it()
    {
        var tally = Counting.Of(PollKind.OpenText, 0, [Said("Shelter", "SHELTER"), Said("shelter", "courts"), Said("shelter"), Said("Courts", "भरोसा")]);

        tally.Votes.ShouldBe(4);
        tally.Words.ShouldBe([new WordCount("shelter", 3), new WordCount("Courts", 2), new WordCount("भरोसा", 1)]);
    }

    private static Tally Count(Pile pile, IEnumerable<Choice> ballots) => Counting.Of(pile.Kind, pile.Places, ballots);

    /// <summary>All figures of a tally; of words how often, however they are written.</summary>
    private static string Figures(Tally tally) => string.Join(" | ",
        tally.Votes, string.Join(' ', tally.Counts), string.Join(' ', tally.Against), string.Join('/', tally.Before.Select(row => string.Join(' ', row))),
        string.Join(' ', tally.Words.Select(word => $"{word.Word.ToUpperInvariant()}:{word.Count}")));

    private static Choice Said(params string[] words) => new([], words);

    private static Choice Turned(Choice ballot) => ballot with { Marks = Swapped(ballot.Marks) };

    private static int[] Swapped(IReadOnlyList<int> marks) => [marks[1], marks[0], .. marks.Skip(2)];

    private static Gen<Pile> Piles(string id)
    {
        var kind = PollKind.OfId(id)!;
        return from places in kind == PollKind.Rating ? Gen.Constant(Poll.HighestRating) : Gen.Choose(2, 4)
               from ballots in Ballots(kind, places).ListOf()
               select new Pile(kind, places, [.. ballots.Take(20)]);
    }

    private static Gen<Choice> Ballots(PollKind kind, int places)
    {
        if (kind == PollKind.OpenText)
            return Gen.Elements("Shelter", "shelter", "SHELTER", "courts", "Courts", "trust").NonEmptyListOf().Select(words => Said([.. words.Take(Poll.MostWords)]));
        return kind == PollKind.DotVote
            ? Gen.Choose(0, Poll.MostDots).ListOf(places).Select(dots => new Choice([.. dots], []))
            : Gen.Elements<Choice>(MadeUpVotes.Possible(kind, places, places));
    }

    private sealed record Pile(PollKind Kind, int Places, IReadOnlyList<Choice> Ballots);
}
