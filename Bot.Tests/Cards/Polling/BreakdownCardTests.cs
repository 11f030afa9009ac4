using AdaptiveCards;
using Cards.Polling;
using Consultations.Organising;
using Consultations.Polling;

namespace Bot.Tests.Cards.Polling;

/// <summary>The result by state and by group, and why there sometimes is none.</summary>
public sealed class BreakdownCardTests
{
    private readonly PollingRoom room = new();

    [Fact]
    public void Each_stratum_has_its_heading_and_its_bars_and_the_small_ones_stand_together()
    {
        var card = Closed(Dimension.Place, Role.Facilitator, at => at < 4 ? at % 2 : 2);

        card.Texts().ShouldContain("By jurisdiction");
        card.Texts().ShouldContain("Percentages are of the ballots of each.");
        card.Texts().SkipWhile(text => text != "Assam – 4 ballots").ShouldBe(
        [
            "Assam – 4 ballots",
            "C – Weak evidence (often)", "0 · 0%", "A – Witnesses turn hostile", "████████ 2 · 50%", "B – Too few prosecutors", "████████ 2 · 50%",
            "Madhya Pradesh – 3 ballots",
            "C – Weak evidence (often)", "████████████████ 3 · 100%", "A – Witnesses turn hostile", "0 · 0%", "B – Too few prosecutors", "0 · 0%",
            "Others (no jurisdiction, Goa, Kerala) – 3 ballots",
            "C – Weak evidence (often)", "████████████████ 3 · 100%", "A – Witnesses turn hostile", "0 · 0%", "B – Too few prosecutors", "0 · 0%",
        ]);
    }

    [Fact]
    public void Groups_stand_under_their_names() =>
        Closed(Dimension.Group, Role.Facilitator, at => at % 3).Texts().Where(text => text.EndsWith(" ballots", StringComparison.Ordinal))
            .ShouldBe(["Civil society – 5 ballots", "Law enforcement – 5 ballots"]);

    [Fact]
    public void Before_it_is_revealed_the_facilitator_is_warned_of_strata_that_are_of_one_mind()
    {
        Closed(Dimension.Place, Role.Facilitator, at => at < 4 ? at % 2 : 2).AllText().ShouldContain(
            "All are of one mind in: Madhya Pradesh; others (no jurisdiction, Goa, Kerala). Whoever reads this knows what each of them chose. Reveal it only if that may be known.");
        Closed(Dimension.Place, Role.Facilitator, at => at % 3).AllText().ShouldNotContain("of one mind");
        Closed(Dimension.Place, Role.Facilitator, at => at < 4 ? at % 2 : 2, isRevealed: true).AllText().ShouldNotContain("of one mind");
    }

    [Fact]
    public void Nobody_else_sees_it_before_it_is_revealed()
    {
        var card = Closed(Dimension.Place, Role.Delegate, at => at % 3);

        card.Texts()[^1].ShouldBe("The facilitator has not revealed it yet.");
        card.AllText().ShouldNotContain("Assam");
        card.Lines().ShouldBe(["results 1"]);
    }

    [Fact]
    public void Once_revealed_everybody_does_and_nobody_can_reveal_it_again()
    {
        Closed(Dimension.Place, Role.Delegate, at => at % 3, isRevealed: true).Texts().ShouldContain("Assam – 4 ballots");
        Closed(Dimension.Place, Role.Delegate, at => at % 3, isRevealed: true).Lines().ShouldBe(["results 2", "results 2 by group"]);
        Closed(null, Role.Facilitator, at => at % 3, isRevealed: true).Lines().ShouldBe(["results 3 by state", "results 3 by group"]);
        Closed(null, Role.Facilitator, at => at % 3).Lines().ShouldBe(["results 4 by state", "results 4 by group", "reveal 4"]);
        Closed(null, Role.Delegate, at => at % 3).Lines().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Hindrance.TooFew, "Fewer than 3 voted, so nothing is shown by state or by group.")]
    [InlineData(Hindrance.OneStratum, "Among those who voted there are no two parts of at least 3 people, so there is nothing to set side by side.")]
    [InlineData(Hindrance.GivesAway, "Beside the other figures, these would give away what fewer than 3 people chose. So they are not shown.")]
    [InlineData(Hindrance.ShownLive, "The figures were shown while the poll was open. Beside their steps, these could give somebody away, so they are not shown.")]
    public void What_stands_in_the_way_is_said_in_a_sentence(Hindrance hindrance, string sentence)
    {
        var poll = room.Asks(PollKind.SingleChoice);
        room.Close(poll, byGroup: new Breakdown([], hindrance));

        ResultsCard.Of(room.View(poll, Role.Facilitator), Dimension.Group, Role.Facilitator).Texts()[^1].ShouldBe(sentence);
    }

    [Fact]
    public void There_is_none_while_the_poll_is_open() =>
        ResultsCard.Of(room.View(room.Asks(PollKind.SingleChoice, isLive: true), Role.Facilitator), Dimension.Place, Role.Facilitator).Texts()[^1]
            .ShouldBe("Figures by state and by group are made when the poll is closed.");

    private AdaptiveCard Closed(Dimension? by, Role reader, Func<int, int> chosen, bool isRevealed = false)
    {
        var poll = room.Asks(PollKind.SingleChoice);
        room.Vote(poll, [.. Enumerable.Range(0, 10).Select(at => Choice.One(chosen(at), 3))]);
        room.Close(poll);
        poll.IsRevealed = isRevealed;
        return ResultsCard.Of(room.View(poll, reader), by, reader);
    }
}
