using AdaptiveCards;
using Cards.Polling;
using Consultations.Organising;
using Consultations.Polling;

namespace Bot.Tests.Cards.Polling;

/// <summary>What a reader learns of a result, and what not.</summary>
public sealed class ResultsCardTests
{
    private readonly PollingRoom room = new();

    [Fact]
    public void A_hidden_result_shows_how_many_have_voted_and_nothing_else()
    {
        var poll = room.Asks(PollKind.SingleChoice);
        room.Vote(poll, Choice.One(0, 3), Choice.One(0, 3), Choice.One(1, 3), Choice.One(1, 3));

        foreach (var reader in new[] { Role.Delegate, Role.Facilitator })
        {
            var card = ResultsCard.Of(room.View(poll, reader), null, reader);
            card.Texts().ShouldBe(["What holds *prosecutions* back most?", "Poll 1, single choice: open", "4 of 10 have voted.", "The result is shown when the poll is closed."]);
            card.Lines().ShouldBe(reader == Role.Facilitator ? ["pause poll 1", "close poll 1", "nudge 1"] : []);
        }
    }

    [Fact]
    public void Each_option_has_its_bar_its_count_and_its_percentage_of_the_ballots()
    {
        var texts = Closed(PollKind.SingleChoice, Choice.One(1, 3), Choice.One(1, 3), Choice.One(1, 3), Choice.One(0, 3)).Texts();

        texts.ShouldContain("4 of 10 have voted.");
        texts.ShouldContain("Percentages are of 4 ballots.");
        texts.SkipWhile(text => text[0] != 'B').ShouldBe(
        [
            "B – Too few prosecutors", "████████████ 3 · 75%",
            "A – Witnesses turn hostile", "████ 1 · 25%",
            "C – Weak evidence (often)", "0 · 0%",
        ]);
    }

    [Fact]
    public void A_share_too_small_for_a_block_still_shows()
    {
        var poll = room.Asks(PollKind.SingleChoice, isLive: true);
        PollingRoom.Show(poll, [.. Enumerable.Range(0, 100).Select(at => Choice.One(at == 0 ? 1 : 0, 3))]);

        ResultsCard.Of(room.View(poll), null, Role.Delegate).Texts().ShouldContain("▏ 1 · 1%");
    }

    [Fact]
    public void Percentages_of_a_multiple_choice_may_add_up_to_more_than_100_and_it_says_so()
    {
        var text = Closed(PollKind.MultipleChoice, new([1, 1, 0], []), new([1, 0, 0], []), new([1, 1, 0], [])).AllText();

        text.ShouldContain("Percentages are of 3 ballots. Each could choose several, so they can add up to more than 100.");
        text.ShouldContain("3 · 100%");
        text.ShouldContain("2 · 67%");
    }

    [Fact]
    public void Dots_are_counted_as_dots()
    {
        var text = Closed(PollKind.DotVote, new([4, 1, 0], []), new([3, 2, 0], []), new([4, 0, 1], [])).AllText();

        text.ShouldContain("Percentages are of 15 dots on 3 ballots.");
        text.ShouldContain("████████████ 11 dots · 73%");
        text.ShouldContain("█ 1 dot · 7%");
    }

    [Fact]
    public void A_rating_shows_its_distribution_from_the_top_and_the_mean_beside_it()
    {
        var texts = Closed(PollKind.Rating, Choice.One(4, 5), Choice.One(4, 5), Choice.One(1, 5), Choice.One(0, 5)).Texts();

        texts.ShouldContain("Mean: 3.3");
        texts.SkipWhile(text => text[0] != '5').ShouldBe(
            ["5 – completely", "████████ 2 · 50%", "4", "0 · 0%", "3", "0 · 0%", "2", "████ 1 · 25%", "1 – not at all", "████ 1 · 25%"]);
    }

    [Fact]
    public void A_ranking_shows_points_in_order_and_ties_share_a_place()
    {
        var texts = Closed(PollKind.Ranking, new([1, 2, 3], []), new([1, 3, 2], []), new([1, 2, 3], []), new([1, 3, 2], [])).Texts();

        texts.ShouldContain("On each of 4 ballots an option gets a point for every option below it. 100% means that everybody put it first: 8 points.");
        texts.ShouldContain("Options with the same number are tied.");
        texts.SkipWhile(text => !text.StartsWith("1. ", StringComparison.Ordinal)).ShouldBe(
        [
            "1. A – Witnesses turn hostile", "████████████████ 8 points · 100%",
            "2. B – Too few prosecutors", "████ 2 points · 25%",
            "2. C – Weak evidence (often)", "████ 2 points · 25%",
        ]);
    }

    [Fact]
    public void Where_more_people_prefer_the_option_with_fewer_points_it_says_so()
    {
        Choice aFirst = new([1, 2, 3], []), bFirst = new([3, 1, 2], []);

        var texts = Closed(PollKind.Ranking, aFirst, aFirst, aFirst, bFirst, bFirst).Texts();

        texts.ShouldContain("Head to head, “Witnesses turn hostile” beats “Too few prosecutors” by 3 to 2, though it has fewer points.");
        texts.ShouldNotContain("Options with the same number are tied.");
    }

    [Fact]
    public void An_agreement_shows_agree_disagree_and_pass_of_each_statement()
    {
        var texts = Closed(PollKind.Agreement, new([1, 1], []), new([-1, 1], []), new([0, 1], []), new([-1, 1], [])).Texts();

        texts.SkipWhile(text => text[0] != 'B').ShouldBe(
        [
            "B – A cell in every district.", "████████████████ Agree: 4 · 100%", "Disagree: 0 · 0%", "Pass: 0 · 0%",
            "A – One form for *all* states.", "████ Agree: 1 · 25%", "████████ Disagree: 2 · 50%", "████ Pass: 1 · 25%",
        ]);
    }

    [Fact]
    public void Words_come_with_their_counts_the_most_frequent_first()
    {
        var texts = Closed(PollKind.OpenText, new([], ["pensions", "*shelters*"]), new([], ["Pensions"]), new([], ["pensions"])).Texts();

        texts.ShouldContain("The number says on how many of 3 ballots it stands.");
        texts.Skip(4).ShouldBe(["pensions", "████████████████ 3", "*shelters*", "█████ 1"]);
    }

    [Fact]
    public void Fewer_than_k_ballots_show_only_their_number()
    {
        var card = Closed(PollKind.SingleChoice, Choice.One(1, 3), Choice.One(1, 3));

        card.Texts().ShouldContain("2 of 10 have voted.");
        card.Texts().ShouldContain("Fewer than 3 voted; only their number is shown.");
        card.AllText().ShouldNotContain("Too few prosecutors");
    }

    [Fact]
    public void Where_anybody_could_join_it_says_what_that_means()
    {
        var poll = room.Asks(PollKind.SingleChoice);
        room.Vote(poll, Choice.One(0, 3), Choice.One(0, 3), Choice.One(1, 3));
        room.Close(poll, isOpenJoin: true);

        ResultsCard.Of(room.View(poll), null, Role.Delegate).Texts().ShouldContain("Open join: one person may have joined, and voted, twice.");
    }

    [Fact]
    public void A_live_result_is_not_final_and_moves_in_steps_for_the_room()
    {
        var poll = room.Asks(PollKind.SingleChoice, isLive: true);
        IReadOnlyList<Choice> choices = [.. Enumerable.Range(0, 7).Select(at => Choice.One(at % 3, 3))];
        room.Vote(poll, choices);
        ResultsCard.Of(room.View(poll), null, Role.Delegate).Texts().ShouldContain("The figures appear once enough have voted, and move in steps of at least 3 people.");

        PollingRoom.Show(poll, [.. choices.Take(4)]);

        var card = ResultsCard.Of(room.View(poll), null, Role.Delegate);
        card.Texts().ShouldContain("7 of 10 have voted.");
        card.Texts().ShouldContain("So far, 4 of 7 ballots; the bars move in steps of at least 3 people.");
        card.Texts().ShouldContain("Percentages are of 4 ballots.");
    }

    [Fact]
    public void Whoever_looks_after_the_room_sees_a_live_named_poll_as_it_is()
    {
        var poll = room.Asks(PollKind.SingleChoice, isSecret: false, isLive: true);
        room.Vote(poll, Choice.One(0, 3), Choice.One(0, 3));

        var card = ResultsCard.Of(room.View(poll, Role.Facilitator), null, Role.Facilitator);

        card.Texts().ShouldContain("So far, 2 of 2 ballots.");
        card.Texts().ShouldContain("████████████████ 2 · 100%");
    }

    [Fact]
    public void A_second_round_shows_by_how_many_points_each_percentage_moved()
    {
        var first = room.Asks(PollKind.SingleChoice);
        room.Vote(first, [.. Enumerable.Range(0, 4).Select(at => Choice.One(at % 2, 3))]);
        room.Close(first);
        var second = room.Asks(PollKind.SingleChoice, again: 1);
        room.Vote(second, [.. Enumerable.Range(0, 10).Select(at => Choice.One(at == 0 ? 2 : at < 6 ? 1 : 0, 3))]);
        room.Close(second);

        var texts = ResultsCard.Of(room.View(second), null, Role.Delegate).Texts();

        texts.ShouldContain("Asked before as poll 1; “before” is what was chosen then, on 4 ballots.");
        texts.ShouldContain("████████ 5 · 50%, before: 50% (±0 points)");
        texts.ShouldContain("██████ 4 · 40%, before: 50% (−10 points)");
        texts.ShouldContain("██ 1 · 10%, before: 0% (+10 points)");
    }

    [Fact]
    public void A_second_round_of_one_that_showed_nothing_has_no_shift()
    {
        var first = room.Asks(PollKind.SingleChoice);
        room.Vote(first, Choice.One(0, 3));
        room.Close(first);
        var second = room.Asks(PollKind.SingleChoice, again: 1);
        room.Vote(second, [.. Enumerable.Range(0, 4).Select(_ => Choice.One(0, 3))]);
        room.Close(second);

        var text = ResultsCard.Of(room.View(second), null, Role.Delegate).AllText();

        text.ShouldContain("It asks poll 1 again.");
        text.ShouldNotContain("before");
    }

    [Fact]
    public void Where_so_few_have_joined_that_it_is_not_said_how_many_only_the_votes_are()
    {
        var view = room.View(room.Asks(PollKind.SingleChoice)) with { Joined = null, Votes = 1 };

        ResultsCard.Of(view, null, Role.Delegate).Texts().ShouldContain("1 has voted.");
    }

    private AdaptiveCard Closed(PollKind kind, params IReadOnlyList<Choice> choices)
    {
        var poll = room.Asks(kind);
        room.Vote(poll, choices);
        room.Close(poll);
        return ResultsCard.Of(room.View(poll), null, Role.Delegate);
    }
}
