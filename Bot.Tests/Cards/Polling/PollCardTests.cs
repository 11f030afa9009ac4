using AdaptiveCards;
using Cards;
using Cards.Polling;
using Cards.Walls;
using Consultations.Organising;
using Consultations.Polling;

namespace Bot.Tests.Cards.Polling;

/// <summary>What whoever looks after the room finds about a poll, and what delegates find about all of them.</summary>
public sealed class PollCardTests
{
    private static readonly PollPreview Nothing = new([], [], 3, []);

    private readonly PollingRoom room = new();

    [Theory]
    [InlineData(PollState.Draft, "open poll 1", "open poll 1 for 2 minutes", "drop poll 1")]
    [InlineData(PollState.Open, "pause poll 1", "close poll 1", "nudge 1")]
    [InlineData(PollState.Paused, "resume poll 1", "close poll 1")]
    [InlineData(PollState.Closed, "results 1", "results 1 by state", "results 1 by group", "reveal 1", "poll 1 again")]
    public void It_offers_what_can_be_done_now(PollState state, params string[] lines) => Look(room.Asks(PollKind.SingleChoice, state: state)).Lines().ShouldBe(lines);

    [Fact]
    public void What_is_done_is_not_offered_again()
    {
        var open = room.Asks(PollKind.SingleChoice);
        open.IsNudged = true;
        var closed = room.Asks(PollKind.SingleChoice, state: PollState.Closed);
        closed.IsRevealed = true;

        Look(open).Lines().ShouldNotContain("nudge 1");
        Look(closed).Lines().ShouldNotContain("reveal 2");
    }

    [Fact]
    public void Only_a_named_poll_can_be_reopened_and_tells_who_chose_what()
    {
        Look(room.Asks(PollKind.SingleChoice, state: PollState.Closed)).Lines().ShouldNotContain("reopen poll 1");
        Look(room.Asks(PollKind.SingleChoice, isSecret: false, state: PollState.Closed)).Lines().ShouldBe(
            ["results 2", "results 2 by state", "results 2 by group", "reveal 2", "poll 2 again", "ballots 2", "reopen poll 2"]);
    }

    [Fact]
    public void It_says_how_far_it_is_and_how_it_is_held()
    {
        var poll = room.Asks(PollKind.MultipleChoice, isSecret: false, isLive: true);
        room.Vote(poll, new Choice([1, 1, 0], []));
        poll.ClosesAt = MadeUpRoom.Morning;

        Look(poll).Texts().ShouldBe(
        [
            "What holds *prosecutions* back most?", "Poll 1, multiple choice: open", "At most: 2 options", "Votes: 1 of 10 has voted.", "Closes by itself: at 09:30 UTC",
            "Ballots: named", "Result: live", "A – Witnesses turn hostile", "B – Too few prosecutors", "C – Weak evidence (often)",
        ]);
    }

    [Fact]
    public void A_paused_countdown_goes_on_from_where_it_stopped()
    {
        var poll = room.Asks(PollKind.DotVote, state: PollState.Paused);
        poll.SecondsLeft = 80;

        Look(poll).Texts().ShouldContain("Each has: 5 dots");
        Look(poll).Texts().ShouldContain("Closes by itself: 80 seconds after it is resumed");
        Look(poll).Texts().ShouldContain("Result: hidden until the poll is closed");
    }

    [Fact]
    public void Before_it_opens_it_says_which_strata_will_be_seen_and_which_options_look_alike()
    {
        var texts = Look(room.Asks(PollKind.SingleChoice, isLive: true, state: PollState.Draft), new PollPreview([["IN-AS"], ["", "IN-GA"]], [], 3, [(0, 2)])).Texts();

        texts.SkipWhile(text => text != "Before it opens").Skip(1).ShouldBe(
        [
            "A and C look alike. Is that meant?",
            "If all who have joined vote, these can be shown by state: Assam; others (no jurisdiction, Goa)",
            "Nothing can be shown by group: there are no two parts of at least 3 people.",
            "As the figures are shown live, the parts may have to stay out of sight.",
        ]);
    }

    [Fact]
    public void Before_it_opens_both_breakdowns_depend_on_each_other_and_fewer_than_k_have_none()
    {
        Look(room.Asks(PollKind.SingleChoice, state: PollState.Draft), new PollPreview([["IN-AS"], ["IN-MP"]], [["media"], ["judiciary"]], 3, [])).Texts().ShouldContain(
            "Side by side, both are shown only as far as they give nobody away.");
        Look(room.Asks(PollKind.SingleChoice, state: PollState.Draft), new PollPreview([], [], 11, [])).Texts()[^1].ShouldBe(
            "Fewer than 11 have joined: with them, only the number of votes would be shown, and nothing by state or by group.");
        Look(room.Asks(PollKind.SingleChoice)).Texts().ShouldNotContain("Before it opens");
    }

    [Fact]
    public void The_list_shows_each_with_its_votes_and_drafts_only_to_whoever_leads_them()
    {
        var open = room.Asks(PollKind.SingleChoice);
        room.Vote(open, Choice.One(0, 3), Choice.One(0, 3));
        room.Asks(PollKind.Rating, state: PollState.Draft);
        PollView[] views = [.. room.Books.Also.OfType<Poll>().Select(poll => room.View(poll))];

        var leading = PollsCard.Of(room.Books.Consultation, views, mayChange: true, 1);
        leading.Texts().ShouldContain("1 – What holds *prosecutions* back most?");
        leading.Texts().ShouldContain("2 of 10 have voted.");
        leading.Lines().ShouldBe(["poll 1", "results 1", "poll 2", "form poll"]);

        var following = PollsCard.Of(room.Books.Consultation, views, mayChange: false, 1);
        following.Lines().ShouldBe(["vote 1:", "results 1"]);
        following.AllText().ShouldNotContain("rating");
        PollsCard.Of(room.Books.Consultation, [views[1]], mayChange: false, 1).AllText().ShouldContain("There is no poll yet.");
    }

    [Theory]
    [InlineData(false, "Your vote in poll 1 is in.")]
    [InlineData(true, "Your vote in poll 1 is changed.")]
    public void The_receipt_does_not_say_what_was_chosen(bool isChange, string title)
    {
        var poll = room.Asks(PollKind.SingleChoice, isLive: true);
        room.Vote(poll, Choice.One(1, 3));

        var card = VotedCard.Of(poll, isChange);

        card.Texts()[0].ShouldBe(title);
        card.Texts().ShouldContain("It is secret, and you can change it until the poll is closed.");
        card.Lines().ShouldBe(["vote 1:", "results 1"]);
        PollingRoom.Options.ShouldAllBe(option => !card.ToJson().Contains(option));
        VotedCard.Of(room.Asks(PollKind.Rating), isChange).Lines().ShouldBe(["vote 2:"]);
        VotedCard.Of(room.Asks(PollKind.Rating, isSecret: false), isChange).Texts()[1].ShouldStartWith("Facilitators and organisers see what you chose.");
    }

    [Fact]
    public void Who_chose_what_is_told_of_a_named_poll_only()
    {
        IReadOnlyList<(string Name, string Choice)> ballots = [("Asha *Rao*", "Too few prosecutors"), ("Bina Das", "Weak evidence")];

        var named = BallotsCard.Of(room.View(room.Asks(PollKind.SingleChoice, isSecret: false), Role.Facilitator), ballots, 1);
        named.Texts().ShouldContain("Asha *Rao*: Too few prosecutors");
        named.Texts().ShouldContain("Only facilitators and organisers see this.");
        BallotsCard.Of(room.View(room.Asks(PollKind.SingleChoice, isSecret: false), Role.Facilitator), [], 1).AllText().ShouldContain("Nobody has voted yet.");
        BallotsCard.Of(room.View(room.Asks(PollKind.SingleChoice), Role.Facilitator), ballots, 1).AllText().ShouldNotContain("Bina");
    }

    [Fact]
    public void The_form_asks_for_all_that_a_poll_is_and_under_Chatham_House_not_who_learns_it()
    {
        Fields(PollForm.Of(new FormFor("draft", room.Books.Consultation, null, []))).ShouldBe(["kind", "question", "options", "atmost", "low", "high", "secrecy", "shows"]);

        var strict = PollForm.Of(new FormFor("draft", new PollingRoom(AttributionRule.ChathamHouse).Books.Consultation, null, []));
        Fields(strict).ShouldBe(["kind", "question", "options", "atmost", "low", "high", "shows"]);
        strict.AllText().ShouldContain("Under the Chatham House Rule every poll is secret.");
    }

    [Fact]
    public void The_wall_is_a_link_that_can_be_ended()
    {
        var card = WallCard.Of("http://192.168.1.20:5080/wall/AbC_d-1");

        card.Texts().ShouldContain("http://192.168.1.20:5080/wall/AbC_d-1");
        card.Lines().ShouldContain("wall off");
    }

    private AdaptiveCard Look(Poll poll, PollPreview? preview = null) => PollCard.Of(room.View(poll, Role.Facilitator), preview ?? Nothing);

    private static List<string> Fields(AdaptiveCard card) => [.. card.Elements().OfType<AdaptiveInput>().Select(input => input.Id)];
}
