using Consultations.Polling;

namespace Bot.Tests.Consultations.Polling;

public sealed class BreakdownTests
{
    /// <summary>Yes, no and perhaps.</summary>
    private const string Answers = "YNP";

    [Fact]
    public void Fewer_than_k_ballots_are_not_broken_down()
    {
        var (byPlace, byGroup) = Of(5, ("IN-AS police", "YYNN"));

        (byPlace.Hindrance, byGroup.Hindrance).ShouldBe((Hindrance.TooFew, Hindrance.TooFew));
        byPlace.Strata.Concat(byGroup.Strata).ShouldBeEmpty();
    }

    [Fact]
    public void Where_all_are_of_one_state_they_are_still_broken_down_by_group()
    {
        var (byPlace, byGroup) = Of(3, ("IN-AS police", "YYN"), ("IN-AS media", "YNNN"));

        byPlace.Hindrance.ShouldBe(Hindrance.OneStratum);
        Shown(byGroup).ShouldBe(["media 1:3:0", "police 2:1:0"]);
    }

    [Fact]
    public void Small_states_go_together_and_the_smallest_of_the_others_with_them_until_they_are_k()
    {
        var (byPlace, _) = Of(5, ("IN-AS police", "YYYYYYN"), ("IN-BR police", "YYYYYNNN"), ("IN-WB police", "YYNNN"), ("NP police", "YN"), ("BD police", "N"));

        Shown(byPlace).ShouldBe(["IN-BR 5:3:0", "IN-AS 6:1:0", "BD+IN-WB+NP 3:5:0"]);
        byPlace.Strata[^1].IsOthers.ShouldBeTrue();
    }

    [Fact]
    public void A_small_state_that_would_take_all_others_with_it_leaves_no_breakdown()
    {
        var (byPlace, _) = Of(5, ("IN-AS police", "YYYYYYN"), ("NP police", "YN"));

        byPlace.Hindrance.ShouldBe(Hindrance.OneStratum);
    }

    [Theory]
    [InlineData("single-choice")]
    [InlineData("rating")]
    [InlineData("agreement")]
    [InlineData("multiple-choice")]
    public void Sixty_of_four_states_and_four_groups_who_are_not_of_one_mind_see_both(string kind)
    {
        var places = kind == "rating" ? 5 : 3;
        var all = MadeUpVotes.Possible(PollKind.OfId(kind)!, places, 2);
        var cast = Enumerable.Range(0, 60).Select(at => new Cast($"S{at % 4}", $"G{at / 4 % 4}", all[at * at % 37 % all.Count])).ToList();

        var (byPlace, byGroup) = Breakdowns.Of(PollKind.OfId(kind)!, places, cast, 5);

        (byPlace.Hindrance, byGroup.Hindrance).ShouldBe((Hindrance.None, Hindrance.None));
        (byPlace.Strata.Count, byGroup.Strata.Count).ShouldBe((4, 4));
        foreach (var stratum in byPlace.Strata.Concat(byGroup.Strata))
        {
            var members = cast.Where(one => one.Place == stratum.Ids[0] || one.Group == stratum.Ids[0]);
            stratum.Tally.ShouldBeEquivalentTo(Counting.Of(PollKind.OfId(kind)!, places, members.Select(one => one.Choice)));
        }
    }

    [Fact]
    public void Police_of_Assam_but_for_one_are_all_police_so_the_one_would_be_left()
    {
        var (byPlace, byGroup) = Of(3, ("IN-AS police", "YYNNY"), ("IN-AS media", "N"), ("IN-BR media", "YNYNN"));

        Shown(byPlace).ShouldBe(["IN-AS 3:3:0", "IN-BR 2:3:0"]);
        byGroup.Hindrance.ShouldBe(Hindrance.GivesAway);
        byGroup.Strata.ShouldBeEmpty();
    }

    [Fact]
    public void So_would_be_one_of_a_unanimous_state_whose_answer_is_known_anyway()
    {
        Of(3, ("IN-AS police", "YYYYY"), ("IN-AS media", "Y"), ("IN-BR media", "YNYNN")).ByGroup.Hindrance.ShouldBe(Hindrance.GivesAway);
        Of(3, ("IN-AS police", "YYYYY"), ("IN-BR media", "YNYNN")).ByGroup.Hindrance.ShouldBe(Hindrance.None);
    }

    [Fact]
    public void A_group_that_voted_no_to_a_man_would_leave_two_of_a_state_who_voted_yes()
    {
        Of(3, ("IN-AS police", "YN"), ("IN-AS media", "YYNN"), ("IN-BR police", "YYNN"), ("IN-BR media", "YN")).ByGroup.Hindrance.ShouldBe(Hindrance.None);
        Of(3, ("IN-AS police", "YY"), ("IN-AS media", "NNNN"), ("IN-BR police", "YYNN"), ("IN-BR media", "NN")).ByGroup.Hindrance.ShouldBe(Hindrance.GivesAway);
    }

    [Fact]
    public void A_unanimous_group_among_many_is_shown()
    {
        var (_, byGroup) = Of(3,
            ("IN-AS police", "YNP"), ("IN-AS media", "YNYN"), ("IN-AS judiciary", "NNN"),
            ("IN-BR police", "YNP"), ("IN-BR media", "YNYP"), ("IN-BR judiciary", "NN"),
            ("IN-WB police", "YNP"), ("IN-WB media", "YNNY"), ("IN-WB judiciary", "NNN"));

        Shown(byGroup).ShouldBe(["media 6:5:1", "police 3:3:3", "judiciary 0:8:0"], ignoreOrder: true);
    }

    [Fact]
    public void Where_each_state_is_a_group_the_second_breakdown_tells_nothing_new_of_any_kind_of_poll()
    {
        var ballots = MadeUpVotes.Possible(PollKind.Ranking, 3, 3);
        var cast = Enumerable.Range(0, 12).Select(at => new Cast($"S{at % 3}", $"G{at % 3}", ballots[at % ballots.Count])).ToList();

        var (byPlace, byGroup) = Breakdowns.Of(PollKind.Ranking, 3, cast, 3);

        (byPlace.Strata.Count, byGroup.Strata.Count).ShouldBe((3, 3));
    }

    [Theory]
    [InlineData("ranking")]
    [InlineData("dot-vote")]
    [InlineData("open-text")]
    public void A_poll_whose_ballots_cannot_be_exchanged_mark_by_mark_is_broken_down_by_one_only(string kind)
    {
        var choices = kind == "open-text" ? [new Choice([], ["trust"]), new Choice([], ["courts"])] : MadeUpVotes.Possible(PollKind.Ranking, 3, 3);
        var cast = Enumerable.Range(0, 60).Select(at => new Cast($"S{at % 4}", $"G{at / 4 % 4}", choices[at * at % 37 % choices.Count])).ToList();

        var (byPlace, byGroup) = Breakdowns.Of(PollKind.OfId(kind)!, 3, cast, 5);

        byPlace.Strata.Count.ShouldBe(4);
        byGroup.Hindrance.ShouldBe(Hindrance.GivesAway);
    }

    [Fact]
    public void Somebody_who_tries_every_way_or_adds_up_would_find_out_if_both_were_always_shown()
    {
        var room = new MadeUpVotes(PollKind.SingleChoice, 3, 1, 3,
            [.. Cast([("IN-AS police", "YY"), ("IN-AS media", "NNNN"), ("IN-BR police", "YYNN"), ("IN-BR media", "NN")])]);

        Reader.FindsOut(room, room.Unprotected(one => one.Place), room.Unprotected(one => one.Group)).ShouldNotBeNull();
        Reader.FindsOut(room, room.Unprotected(one => one.Place), new Breakdown([])).ShouldBeNull();
        Sums.FindOut(new[,] { { 5, 1 }, { 0, 5 } }, 3).ShouldBe("(0, 1)");
        Sums.FindOut(new[,] { { 2, 4 }, { 4, 2 } }, 3).ShouldBeNull();
        Sums.FindOut(new[,] { { 1, 4 }, { 4, 1 } }, 3).ShouldBe("(0, 0) and (1, 1)");
    }

    private static (Breakdown ByPlace, Breakdown ByGroup) Of(int k, params (string Who, string Votes)[] room) =>
        Breakdowns.Of(PollKind.SingleChoice, 3, [.. Cast(room)], k);

    private static IEnumerable<Cast> Cast((string Who, string Votes)[] room) =>
        from part in room
        from vote in part.Votes
        select new Cast(part.Who.Split(' ')[0], part.Who.Split(' ')[1], Choice.One(Answers.IndexOf(vote), Answers.Length));

    /// <summary>"IN-AS 6:1:0": the strata, and how many said yes, no and perhaps.</summary>
    private static IEnumerable<string> Shown(Breakdown breakdown) =>
        breakdown.Strata.Select(stratum => $"{string.Join('+', stratum.Ids)} {string.Join(':', stratum.Tally.Counts)}");
}
