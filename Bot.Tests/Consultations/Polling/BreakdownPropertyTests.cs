using System.Text.Json;
using Consultations.Polling;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Consultations.Polling;

/// <summary>Whatever the room, whoever voted how: the breakdowns lose nobody and give nobody away.</summary>
public sealed class BreakdownPropertyTests
{
    [Theory]
    [InlineData("single-choice", 3000)]
    [InlineData("rating", 600)]
    [InlineData("agreement", 1500)]
    [InlineData("multiple-choice", 1500)]
    public void Nobody_who_tries_every_way_to_vote_finds_out_how_fewer_than_k_people_voted(string kind, int rooms)
    {
        var (both, withheld) = (0, 0);
        Prop.ForAll(Small(kind).ToArbitrary(), room =>
        {
            var (byPlace, byGroup) = room.Broken();
            if (room.Cast.Count < room.K)
                return;
            if (byPlace.Strata.Count > 0 && byGroup.Strata.Count > 0)
                both++;
            if (byGroup.Hindrance == Hindrance.GivesAway)
                withheld++;
            Reader.FindsOut(room, byPlace, byGroup).ShouldBeNull();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(rooms));

        both.ShouldBeGreaterThan(0);
        withheld.ShouldBeGreaterThan(0);
    }

    /// <summary>The rule is no secret: who knows it also knows that the votes are such that both breakdowns are shown, or such that they are not.</summary>
    [Theory]
    [InlineData("single-choice", 600)]
    [InlineData("agreement", 300)]
    [InlineData("multiple-choice", 300)]
    public void Nor_does_it_help_to_know_that_the_second_breakdown_is_shown_or_withheld(string kind, int rooms) =>
        Prop.ForAll(Small(kind).Where(room => room.Cast.Count >= room.K).ToArbitrary(), room =>
        {
            var (byPlace, byGroup) = room.Broken();
            var known = new Dictionary<string, Hindrance>(StringComparer.Ordinal);
            Reader.FindsOut(room, byPlace, byGroup, other =>
            {
                var votes = string.Join(';', other.Cast.Select(one => $"{one.Place}{one.Group}{one.Choice.Write()}").Order(StringComparer.Ordinal));
                if (!known.TryGetValue(votes, out var hindrance))
                    known[votes] = hindrance = other.Broken().ByGroup.Hindrance;
                return hindrance == byGroup.Hindrance;
            }).ShouldBeNull();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(rooms));

    [Theory]
    [InlineData("single-choice")]
    [InlineData("rating")]
    [InlineData("agreement")]
    [InlineData("multiple-choice")]
    public void Nobody_who_adds_and_subtracts_figures_is_left_with_fewer_than_k_people(string kind)
    {
        var both = 0;
        Prop.ForAll(Large(kind).ToArbitrary(), room =>
        {
            var (byPlace, byGroup) = room.Broken();
            if (byPlace.Strata.Count == 0 || byGroup.Strata.Count == 0)
                return;
            both++;
            Sums.FindOut(room.Sizes(byPlace, byGroup), room.K).ShouldBeNull();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

        both.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("single-choice")]
    [InlineData("ranking")]
    [InlineData("agreement")]
    public void Strata_that_are_shown_hold_k_ballots_and_everybody_once_and_add_up_to_the_total(string kind) =>
        Prop.ForAll(Gen.OneOf(Small(kind), Large(kind)).ToArbitrary(), room =>
        {
            var total = Counting.Of(room.Kind, room.Places, room.Cast.Select(one => one.Choice));
            var (byPlace, byGroup) = room.Broken();
            Holds(byPlace, one => one.Place);
            Holds(byGroup, one => one.Group);

            void Holds(Breakdown breakdown, Func<Cast, string> stratum)
            {
                (breakdown.Strata.Count > 1).ShouldBe(breakdown.Hindrance == Hindrance.None);
                (breakdown.Hindrance == Hindrance.TooFew).ShouldBe(room.Cast.Count < room.K);
                if (breakdown.Hindrance != Hindrance.None)
                    return;
                breakdown.Strata.ShouldAllBe(one => one.Tally.Votes >= room.K);
                breakdown.Strata.SelectMany(one => one.Ids).ShouldBe(room.Cast.Select(stratum).Distinct(), ignoreOrder: true);
                JsonSerializer.Serialize(breakdown.Strata.Select(one => one.Tally).Aggregate(Counting.Sum)).ShouldBe(JsonSerializer.Serialize(total));
            }
        }).QuickCheckThrowOnFailure();

    private static Gen<MadeUpVotes> Large(string kind) => MadeUpVotes.Rooms(PollKind.OfId(kind)!, people: (10, 60), mostStrata: 4, k: (3, 6));

    private static Gen<MadeUpVotes> Small(string kind) => MadeUpVotes.Rooms(PollKind.OfId(kind)!, people: (2, 9), mostStrata: 3, k: (3, 3));
}
