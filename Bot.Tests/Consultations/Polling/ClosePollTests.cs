using System.Text.Json;
using Bot.Tests.Storage;
using Consultations.Deciding;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Polling;

namespace Bot.Tests.Consultations.Polling;

using Sentences = global::Consultations.Sentences;

public sealed class ClosePollTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Closing_twice_and_two_who_close_at_once_are_one_close(bool isSecret)
    {
        using var workshop = await Polls.HallAsync(6);
        var poll = await workshop.AskAsync(Polls.Secret with { IsSecret = isSecret });
        await workshop.VoteAsync(poll, 0, 0, 1, 1, 2, 2);
        var close = new ClosePoll(workshop.Id, poll.Number) { By = Workshop.Organiser };
        var meera = await workshop.FacilitatorAsync();

        var closed = await Task.WhenAll(Enumerable.Range(0, 10).Select(n => workshop.DoAsync(n % 2 == 0 ? close : close with { By = meera })));
        workshop.Store.Clock.Now += TimeSpan.FromMinutes(1);
        var again = await workshop.DoAsync(close);

        closed.Append(again).Select(one => (one.Result, one.ClosedAt)).Distinct().Count().ShouldBe(1);
        (await workshop.RowsAsync("poll.closed")).ShouldBe(1);
        (await workshop.OutcomeAsync(poll)).Total!.Counts.ShouldBe([2, 2, 2]);
        await workshop.ShouldBeSoundAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_what_comes_in_one_breath_with_the_close_only_what_came_before_it_counts(bool isSecret)
    {
        using var workshop = await Polls.HallAsync(5);
        var poll = await workshop.AskAsync(Polls.Secret with { IsSecret = isSecret });
        await workshop.VoteAsync(poll, 0, 0);
        using var batch = await HeldBatch.HoldAsync(workshop.Desk);
        var before = workshop.Desk.TakeAsync(Polls.Voting(Polls.Seat(3), poll, 0, 1, 0));
        var close = workshop.CloseAsync(poll);
        var after = workshop.Desk.TakeAsync(Polls.Voting(Polls.Seat(4), poll, 0, 0, 1));
        batch.Release();

        (await before).Refusal.ShouldBeNull();
        await close;
        (await after).Refusal!.Key.ShouldBe(nameof(Sentences.PollVoteTooLate));
        (await workshop.OutcomeAsync(poll)).Total!.Counts.ShouldBe([2, 1, 0]);
        await workshop.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task The_house_closes_a_poll_only_when_its_time_has_come()
    {
        using var workshop = await Polls.HallAsync(1);
        var (timed, untimed) = (await workshop.AskAsync(Polls.Secret, 30), await workshop.AskAsync(Polls.Secret));

        await CloseAsync(TimeSpan.FromSeconds(30) - TimeSpan.FromTicks(1), PollState.Open);
        await CloseAsync(TimeSpan.FromTicks(1), PollState.Closed);

        (await workshop.NowAsync(untimed)).State.ShouldBe(PollState.Open);
        var closed = await workshop.NowAsync(timed);
        (closed.ClosesAt, closed.ClosedAt).ShouldBe((null, workshop.Store.Clock.Now));

        async Task CloseAsync(TimeSpan after, PollState state)
        {
            workshop.Store.Clock.Now += after;
            await workshop.DoAsync(new ClosePoll(workshop.Id, timed.Number) { By = Asker.House });
            await workshop.DoAsync(new ClosePoll(workshop.Id, untimed.Number) { By = Asker.House });
            (await workshop.NowAsync(timed)).State.ShouldBe(state);
        }
    }

    [Fact]
    public async Task A_draft_is_not_closed_and_a_paused_poll_is()
    {
        using var workshop = await Polls.HallAsync(3);
        var poll = await workshop.DraftAsync(Polls.Secret);
        await workshop.RefuseAsync(new ClosePoll(workshop.Id, 1) { By = Workshop.Organiser }, nameof(Sentences.PollNotOpen));
        await workshop.DoAsync(new OpenPoll(workshop.Id, 1, 30) { By = Workshop.Organiser });
        await workshop.VoteAsync(poll, 0, 0, 0);
        await workshop.DoAsync(new PausePoll(workshop.Id, 1) { By = Workshop.Organiser });

        (await workshop.CountAsync(poll)).Votes.ShouldBe(3);
        (await workshop.NowAsync(poll)).SecondsLeft.ShouldBe(0);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(0, false)]
    [InlineData(2, true)]
    [InlineData(2, false)]
    public async Task Of_fewer_than_k_ballots_only_their_number_is_shown(int votes, bool isSecret)
    {
        using var workshop = await Polls.HallAsync(4);
        var poll = await workshop.AskAsync(Polls.Secret with { IsSecret = isSecret, IsLive = true });
        await workshop.VoteAsync(poll, [.. Enumerable.Repeat(1, votes)]);

        var outcome = await workshop.CountAsync(poll);

        (outcome.Votes, outcome.Joined, outcome.K, outcome.Total).ShouldBe((votes, 4, 3, null));
        (outcome.ByPlace.Strata.Count, outcome.ByPlace.Hindrance).ShouldBe((0, Hindrance.TooFew));
        var view = await workshop.ViewAsync(poll);
        (view.Votes, view.Figures).ShouldBe((votes, null));
        ((await workshop.ViewAsync(poll, Role.Facilitator)).Figures?.Counts[1]).ShouldBe(isSecret ? null : votes);
        (await workshop.CountAsync<SecretBallot>()).ShouldBe(0);
        (await workshop.CountAsync<Ballot>()).ShouldBe(isSecret ? 0 : votes);
        await workshop.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task A_closed_secret_poll_stays_closed()
    {
        using var workshop = await Polls.HallAsync(3);
        var poll = await workshop.AskAsync(Polls.Secret);
        await workshop.ReopenAsync(poll);
        await workshop.VoteAsync(poll, 0, 0, 0);
        await workshop.CloseAsync(poll);

        await workshop.RefuseAsync(new ReopenPoll(workshop.Id, 1) { By = Workshop.Organiser }, nameof(Sentences.PollStaysClosed));
        await workshop.RefuseAsync(new OpenPoll(workshop.Id, 1) { By = Workshop.Organiser }, nameof(Sentences.PollStaysClosed));
        (await workshop.RowsAsync("poll.reopened")).ShouldBe(0);
    }

    [Fact]
    public async Task A_named_poll_is_opened_again_and_takes_ballots()
    {
        using var workshop = await Polls.HallAsync(6);
        var poll = await workshop.DraftAsync(Polls.Named with { IsLive = false });
        await workshop.RefuseAsync(new ReopenPoll(workshop.Id, 1) { By = Workshop.Organiser }, nameof(Sentences.PollNotOpen));
        await workshop.DoAsync(new OpenPoll(workshop.Id, 1) { By = Workshop.Organiser });
        await workshop.VoteAsync(poll, 0, 0, 0);
        await workshop.CloseAsync(poll);
        await workshop.RefuseAsync(new OpenPoll(workshop.Id, 1) { By = Workshop.Organiser }, nameof(Sentences.PollIsClosed));

        await workshop.ReopenAsync(poll);
        await workshop.ReopenAsync(poll);

        var open = await workshop.NowAsync(poll);
        (open.State, open.Result, open.ClosedAt, open.ClosesAt).ShouldBe((PollState.Open, "", null, null));
        (await workshop.RowsAsync("poll.reopened")).ShouldBe(1);
        (await workshop.ViewAsync(poll)).Figures!.Counts.ShouldBe([3, 0, 0]);
        for (var n = 4; n <= 6; n++)
            await workshop.VoteAsync(n, poll, 1);
        (await workshop.CountAsync(poll)).Total!.Counts.ShouldBe([3, 3, 0]);
        (await workshop.OutcomeAsync(poll)).ByGroup.Hindrance.ShouldBe(Hindrance.ShownLive);
        await workshop.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task What_fewer_than_k_chose_since_a_first_close_is_not_told_and_what_was_shown_then_stays()
    {
        using var workshop = await Polls.HallAsync(8);
        var poll = await workshop.AskAsync(Polls.Named with { IsLive = false });
        await workshop.VoteAsync(poll, 0, 0, 0, 1);
        await workshop.CloseAsync(poll);

        await AgainAsync([3, 1, 0], [3, 1, 1], (5, 2));
        await AgainAsync([3, 1, 0], [2, 2, 2], (6, 2), (1, 1));
        (await workshop.ViewAsync(poll)).Votes.ShouldBe(6);
        (await workshop.OutcomeAsync(poll)).ByPlace.Strata.ShouldBeEmpty();
        // Three have come by now: seats 5, 6 and 7.
        await AgainAsync([2, 2, 3], [2, 2, 3], (7, 2));
        await AgainAsync([2, 2, 3], [2, 2, 3]);
        await AgainAsync([2, 2, 3], [1, 2, 4], (2, 2));

        async Task AgainAsync(int[] shown, int[] counted, params (int Seat, int Option)[] votes)
        {
            await workshop.ReopenAsync(poll);
            foreach (var (seat, option) in votes)
                await workshop.VoteAsync(seat, poll, option);
            await workshop.CloseAsync(poll);
            (await workshop.ViewAsync(poll)).Figures?.Counts.ShouldBe(shown);
            (await workshop.ViewAsync(poll)).Figures.ShouldNotBeNull();
            (await workshop.ViewAsync(poll, Role.Facilitator)).Figures!.Counts.ShouldBe(counted);
            await workshop.ShouldBeSoundAsync();
        }
    }

    [Fact]
    public async Task What_was_never_shown_holds_nothing_back_after_a_second_close()
    {
        using var workshop = await Polls.HallAsync(6);
        var poll = await workshop.AskAsync(Polls.Named with { IsLive = false });
        await workshop.VoteAsync(poll, 0, 1);
        (await workshop.CountAsync(poll)).Total.ShouldBeNull();
        await workshop.ReopenAsync(poll);

        for (var n = 3; n <= 6; n++)
            await workshop.VoteAsync(n, poll, n % 2);

        var outcome = await workshop.CountAsync(poll);
        outcome.Total!.Counts.ShouldBe([3, 3, 0]);
        outcome.ByGroup.Hindrance.ShouldNotBe(Hindrance.ShownLive);
    }

    [Fact]
    public async Task The_first_rounds_totals_stay_beside_the_seconds()
    {
        using var workshop = await Polls.HallAsync(3);
        var first = await workshop.AskAsync(Polls.Secret);
        await workshop.VoteAsync(first, 0, 0, 1);
        await workshop.CloseAsync(first);
        var second = await workshop.DoAsync(new AskAgain(workshop.Id, 1) { By = Workshop.Organiser, Key = "again" });
        await workshop.DoAsync(new OpenPoll(workshop.Id, 2) { By = Workshop.Organiser });
        await workshop.VoteAsync(second, 2, 2, 2);

        (await workshop.ViewAsync(second)).Figures.ShouldBeNull();
        await workshop.CloseAsync(second);

        var view = await workshop.ViewAsync(second);
        view.Figures!.Counts.ShouldBe([0, 0, 3]);
        view.Earlier!.Counts.ShouldBe([2, 1, 0]);
        view.EarlierPoll!.Number.ShouldBe(1);
        (await workshop.OutcomeAsync(first)).Total!.Counts.ShouldBe([2, 1, 0]);
        await workshop.ShouldBeSoundAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_voted_and_has_gone_since_counts_among_those_who_could(bool isSecret)
    {
        using var workshop = await Polls.HallAsync(5);
        var poll = await workshop.AskAsync(Polls.Secret with { IsSecret = isSecret });
        await workshop.VoteAsync(poll, 0, 0, 0, 0);
        await workshop.DoAsync(new SetStanding(workshop.Id, 4, global::Consultations.Joining.Standing.Removed) { By = Workshop.Organiser });
        await workshop.DoAsync(new SetStanding(workshop.Id, 5, global::Consultations.Joining.Standing.Removed) { By = Workshop.Organiser });
        await workshop.DoAsync(new global::Consultations.Joining.ForgetMe { By = Polls.Seat(3) });

        var view = await workshop.ViewAsync(poll);
        (view.Votes, view.Joined).ShouldBe((4, 4));
        var outcome = await workshop.CountAsync(poll);
        (outcome.Votes, outcome.Joined).ShouldBe((4, 4));
    }

    [Fact]
    public async Task What_is_kept_adds_up()
    {
        using var workshop = await Polls.HallAsync(8);
        var poll = await workshop.AskAsync(Polls.Secret);
        await workshop.VoteAsync(poll, 0, 1, 0, 1, 0, 2, 0, 2);

        var outcome = await workshop.CountAsync(poll);

        outcome.Total!.Counts.ShouldBe([4, 2, 2]);
        outcome.ByPlace.Strata.Select(one => (one.Ids.Single(), JsonSerializer.Serialize(one.Tally.Counts))).ShouldBe([("IN-MP", "[4,0,0]"), ("IN-MH", "[0,2,2]")], ignoreOrder: true);
    }

    [Fact]
    public async Task Who_may_have_joined_twice_is_said()
    {
        using var workshop = await Workshop.OpenAsync();
        (await IsOpenJoinAsync(workshop)).ShouldBeFalse();
        var invited = (await workshop.DoAsync(new InviteDelegates(workshop.Id, "list", [new Invitee(1, "Asha", "", "", "")]) { By = Workshop.Organiser })).Invited.Single();
        await workshop.DoAsync(workshop.Joining("asha") with { InvitationHash = Codes.Hash(invited.Code) });
        (await IsOpenJoinAsync(workshop)).ShouldBeFalse();

        await workshop.DelegateAsync("ravi");
        (await IsOpenJoinAsync(workshop)).ShouldBeTrue();
        await workshop.DoAsync(new SetStanding(workshop.Id, 2, global::Consultations.Joining.Standing.Removed) { By = Workshop.Organiser });
        (await IsOpenJoinAsync(workshop)).ShouldBeFalse();
    }

    [Fact]
    public async Task Where_everybody_is_admitted_nobody_joins_twice()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DoAsync(new SetDoor(workshop.Id, null, true) { By = Workshop.Organiser });
        await workshop.DelegateAsync("asha");
        await workshop.DoAsync(new SetStanding(workshop.Id, 1, global::Consultations.Joining.Standing.Joined) { By = Workshop.Organiser });

        (await IsOpenJoinAsync(workshop)).ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_came_before_admission_was_turned_on_may_have_joined_twice()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");
        await workshop.DoAsync(new SetDoor(workshop.Id, null, true) { By = Workshop.Organiser });
        (await IsOpenJoinAsync(workshop)).ShouldBeTrue();
        await workshop.DoAsync(new SetStanding(workshop.Id, 1, global::Consultations.Joining.Standing.Removed) { By = Workshop.Organiser });
        await workshop.DoAsync(new SetStanding(workshop.Id, 1, global::Consultations.Joining.Standing.Joined) { By = Workshop.Organiser });
        (await IsOpenJoinAsync(workshop)).ShouldBeFalse();

        await workshop.DoAsync(new SetDoor(workshop.Id, null, false) { By = Workshop.Organiser });
        (await IsOpenJoinAsync(workshop)).ShouldBeFalse();
        await workshop.DelegateAsync("ravi");
        (await IsOpenJoinAsync(workshop)).ShouldBeTrue();
    }

    private static async Task<bool> IsOpenJoinAsync(Workshop workshop) => (await workshop.CountAsync(await workshop.AskAsync(Polls.Secret))).IsOpenJoin;
}
