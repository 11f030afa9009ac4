using Bot.Tests.Storage;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Polling;

namespace Bot.Tests.Consultations.Polling;

using Sentences = global::Consultations.Sentences;

public sealed class RunPollTests
{
    [Fact]
    public async Task Only_who_looks_after_the_room_runs_polls()
    {
        using var workshop = await Workshop.OpenAsync();
        var poll = await workshop.AskAsync(Polls.Named);

        foreach (var by in await workshop.OthersAsync())
        {
            foreach (var command in All(workshop, poll.Number))
                await workshop.RefuseAsync(command with { By = by }, nameof(Sentences.OnlyFacilitators));
        }

        foreach (var command in All(workshop, 9))
            await workshop.RefuseAsync(command, nameof(Sentences.NoSuchPoll));
        (await workshop.NowAsync(poll)).State.ShouldBe(PollState.Open);
    }

    [Fact]
    public async Task Whoever_has_joined_gets_a_ballot_once_and_nobody_else()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DoAsync(new SetDoor(workshop.Id, null, true) { By = Workshop.Organiser });
        var (asha, ravi, bina) = (await workshop.DelegateAsync("asha"), await workshop.DelegateAsync("ravi"), await workshop.DelegateAsync("bina"));
        await StandAsync(workshop, 1, Standing.Joined);
        await StandAsync(workshop, 3, Standing.Removed);
        var meera = await workshop.FacilitatorAsync();

        var poll = await workshop.AskAsync(Polls.Secret);
        await workshop.DoAsync(new OpenPoll(workshop.Id, poll.Number) { By = meera });

        (await BallotsAsync(workshop, asha)).ShouldBe(1);
        foreach (var without in new[] { ravi, bina, meera, Workshop.Organiser })
            (await BallotsAsync(workshop, without)).ShouldBe(0);
        (await workshop.RowsAsync("poll.opened")).ShouldBe(1);

        await StandAsync(workshop, 2, Standing.Joined);
        await StandAsync(workshop, 2, Standing.Joined);
        (await BallotsAsync(workshop, ravi)).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_joins_later_gets_every_ballot_that_is_open()
    {
        using var workshop = await Workshop.OpenAsync();
        var first = await workshop.AskAsync(Polls.Secret);
        await workshop.DraftAsync(Polls.Secret);
        var third = await workshop.AskAsync(Polls.Named);
        await workshop.CloseAsync(await workshop.AskAsync(Polls.Named));

        var asha = await workshop.DelegateAsync("asha");
        await workshop.DelegateAsync("asha");

        (await workshop.NoticesAsync(asha)).ShouldBe([new BallotWaits(first.Number), new BallotWaits(third.Number)], ignoreOrder: true);
    }

    [Fact]
    public async Task Whoever_waits_and_comes_in_by_an_invitation_gets_every_ballot_that_is_open()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DoAsync(new SetDoor(workshop.Id, null, true) { By = Workshop.Organiser });
        Invitee[] list = [new(1, "Asha", "", "", ""), new(2, "Ravi", "", "", "")];
        var invited = (await workshop.DoAsync(new InviteDelegates(workshop.Id, "list", list) { By = Workshop.Organiser })).Invited;
        var asha = await workshop.DelegateAsync("asha");
        await workshop.AskAsync(Polls.Secret);
        (await BallotsAsync(workshop, asha)).ShouldBe(0);

        await workshop.DoAsync(workshop.Joining("asha") with { InvitationHash = Codes.Hash(invited[0].Code) });
        await workshop.DoAsync(workshop.Joining("asha") with { InvitationHash = Codes.Hash(invited[0].Code) });
        await workshop.DoAsync(workshop.Joining("ravi") with { InvitationHash = Codes.Hash(invited[1].Code) });

        (await BallotsAsync(workshop, asha)).ShouldBe(1);
        (await BallotsAsync(workshop, Workshop.Door("ravi"))).ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Only_those_who_have_not_voted_are_reminded_and_only_once(bool isSecret)
    {
        using var workshop = await Polls.HallAsync(4);
        var poll = await workshop.AskAsync(Polls.Secret with { IsSecret = isSecret });
        await workshop.VoteAsync(2, poll, 0);
        await StandAsync(workshop, 4, Standing.Removed);
        var nudge = new NudgePoll(workshop.Id, poll.Number) { By = Workshop.Organiser };

        await workshop.DoAsync(nudge);
        await workshop.RefuseAsync(nudge, nameof(Sentences.PollNudgedAlready));

        int[] reminded = [1, 0, 1, 0];
        for (var n = 1; n <= 4; n++)
            (await workshop.NoticesAsync(Polls.Seat(n))).Count(notice => notice is BallotStillWaits).ShouldBe(reminded[n - 1], $"seat {n}");
        (await workshop.RowsAsync("poll.nudged")).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_is_reminded_of_what_takes_no_ballots()
    {
        using var workshop = await Polls.HallAsync(1);
        var draft = await workshop.DraftAsync(Polls.Secret);
        var nudge = new NudgePoll(workshop.Id, draft.Number) { By = Workshop.Organiser };
        await workshop.RefuseAsync(nudge, nameof(Sentences.PollNotOpen));
        await workshop.DoAsync(new OpenPoll(workshop.Id, 1, 60) { By = Workshop.Organiser });
        await workshop.DoAsync(new PausePoll(workshop.Id, 1) { By = Workshop.Organiser });
        await workshop.RefuseAsync(nudge, nameof(Sentences.PollNotOpen));
        await workshop.DoAsync(new ResumePoll(workshop.Id, 1) { By = Workshop.Organiser });
        workshop.Store.Clock.Now += TimeSpan.FromSeconds(60);

        await workshop.RefuseAsync(nudge, nameof(Sentences.PollNotOpen));
    }

    [Fact]
    public async Task A_pause_stops_the_countdown_and_takes_no_ballots()
    {
        using var workshop = await Polls.HallAsync(1);
        var poll = await workshop.AskAsync(Polls.Secret, 120);
        var pause = new PausePoll(workshop.Id, 1) { By = Workshop.Organiser };
        var resume = new ResumePoll(workshop.Id, 1) { By = Workshop.Organiser };
        await workshop.DoAsync(resume);
        workshop.Store.Clock.Now += TimeSpan.FromSeconds(50);

        await workshop.DoAsync(pause);
        await workshop.DoAsync(pause);

        var paused = await workshop.NowAsync(poll);
        (paused.State, paused.SecondsLeft, paused.ClosesAt).ShouldBe((PollState.Paused, 70, null));
        workshop.Store.Clock.Now += TimeSpan.FromDays(2);
        await workshop.DoAsync(new ClosePoll(workshop.Id, 1) { By = Asker.House });
        (await workshop.NowAsync(poll)).State.ShouldBe(PollState.Paused);
        await workshop.RefuseAsync(Polls.Voting(Polls.Seat(1), poll, 1, 0, 0), nameof(Sentences.PollIsPaused));

        await workshop.DoAsync(resume);
        (await workshop.NowAsync(poll)).ClosesAt.ShouldBe(workshop.Store.Clock.Now.AddSeconds(70));
        await workshop.VoteAsync(1, poll, 0);
        (await workshop.RowsAsync("poll.paused"), await workshop.RowsAsync("poll.resumed")).ShouldBe((1, 1));
    }

    [Fact]
    public async Task What_is_not_open_is_not_paused_and_what_is_not_paused_is_not_resumed()
    {
        using var workshop = await Workshop.OpenAsync();
        var poll = await workshop.DraftAsync(Polls.Secret);
        await RefuseBothAsync();
        await workshop.DoAsync(new OpenPoll(workshop.Id, 1) { By = Workshop.Organiser });
        await workshop.CloseAsync(poll);
        await RefuseBothAsync();

        async Task RefuseBothAsync()
        {
            await workshop.RefuseAsync(new PausePoll(workshop.Id, 1) { By = Workshop.Organiser }, nameof(Sentences.PollNotOpen));
            await workshop.RefuseAsync(new ResumePoll(workshop.Id, 1) { By = Workshop.Organiser }, nameof(Sentences.PollNotPaused));
        }
    }

    [Fact]
    public async Task A_countdown_lasts_ten_seconds_to_a_day_and_is_set_once()
    {
        using var workshop = await Workshop.OpenAsync();
        var poll = await workshop.DraftAsync(Polls.Secret);
        var open = new OpenPoll(workshop.Id, 1) { By = Workshop.Organiser };
        await workshop.RefuseAsync(open with { Seconds = 9 }, nameof(Sentences.PollTimeOutOfRange));
        await workshop.RefuseAsync(open with { Seconds = 86_401 }, nameof(Sentences.PollTimeOutOfRange));
        await workshop.DoAsync(open);
        (await workshop.NowAsync(poll)).ClosesAt.ShouldBeNull();

        await workshop.DoAsync(open with { Seconds = 86_400 });
        workshop.Store.Clock.Now += TimeSpan.FromSeconds(5);
        await workshop.DoAsync(open with { Seconds = 10 });

        (await workshop.NowAsync(poll)).ClosesAt.ShouldBe(workshop.Store.Clock.Now.AddSeconds(86_395));
        (await workshop.RowsAsync("poll.opened")).ShouldBe(1);
    }

    [Fact]
    public async Task Opening_what_is_paused_goes_on_with_it()
    {
        using var workshop = await Workshop.OpenAsync();
        var poll = await workshop.AskAsync(Polls.Secret);
        await workshop.DoAsync(new PausePoll(workshop.Id, 1) { By = Workshop.Organiser });

        await workshop.DoAsync(new OpenPoll(workshop.Id, 1, 30) { By = Workshop.Organiser });

        var now = await workshop.NowAsync(poll);
        (now.State, now.ClosesAt).ShouldBe((PollState.Open, workshop.Store.Clock.Now.AddSeconds(30)));
    }

    [Fact]
    public async Task Whoever_comes_while_a_poll_is_paused_gets_its_ballot_too_and_nobody_gets_one_whose_time_is_up()
    {
        using var workshop = await Workshop.OpenAsync();
        var (paused, over) = (await workshop.AskAsync(Polls.Secret), await workshop.AskAsync(Polls.Secret, 10));
        await workshop.DoAsync(new PausePoll(workshop.Id, paused.Number) { By = Workshop.Organiser });
        workshop.Store.Clock.Now += TimeSpan.FromSeconds(10);

        var asha = await workshop.DelegateAsync("asha");

        (await workshop.NoticesAsync(asha)).ShouldBe([new BallotWaits(paused.Number)]);
        over.Number.ShouldNotBe(paused.Number);
    }

    [Fact]
    public async Task Once_a_poll_is_open_again_whoever_has_not_voted_gets_a_ballot()
    {
        using var workshop = await Polls.HallAsync(2);
        var poll = await workshop.AskAsync(Polls.Named);
        await workshop.VoteAsync(1, poll, 0);
        await workshop.CloseAsync(poll);
        var late = await workshop.DelegateAsync("late");
        (await BallotsAsync(workshop, late)).ShouldBe(0);

        await workshop.ReopenAsync(poll);
        await workshop.ReopenAsync(poll);

        (await BallotsAsync(workshop, late)).ShouldBe(1);
        (await BallotsAsync(workshop, Polls.Seat(1))).ShouldBe(1);
        (await BallotsAsync(workshop, Polls.Seat(2))).ShouldBe(2);
    }

    [Fact]
    public async Task Once_a_poll_was_opened_the_smallest_number_stays()
    {
        using var workshop = await Workshop.OpenAsync();
        var poll = await workshop.DraftAsync(Polls.Secret);
        await workshop.DoAsync(new SetK(workshop.Id, 6) { By = Workshop.Organiser });
        await workshop.DoAsync(new OpenPoll(workshop.Id, 1) { By = Workshop.Organiser });

        await workshop.RefuseAsync(new SetK(workshop.Id, 7) { By = Workshop.Organiser }, nameof(Sentences.KIsFixed));
        await workshop.DoAsync(new SetK(workshop.Id, 6) { By = Workshop.Organiser });
        await workshop.CloseAsync(poll);
        await workshop.RefuseAsync(new SetK(workshop.Id, 5) { By = Workshop.Organiser }, nameof(Sentences.KIsFixed));

        (await workshop.OutcomeAsync(poll)).K.ShouldBe(6);
    }

    [Fact]
    public async Task A_closed_consultation_opens_no_poll()
    {
        using var workshop = await Workshop.OpenAsync();
        var named = await workshop.AskAsync(Polls.Named);
        await workshop.CloseAsync(named);
        await workshop.DraftAsync(Polls.Secret);
        await workshop.DoAsync(new CloseConsultation(workshop.Id, true) { By = Workshop.Organiser });

        await workshop.RefuseAsync(new OpenPoll(workshop.Id, 2) { By = Workshop.Organiser }, nameof(Sentences.ConsultationClosed));
        await workshop.RefuseAsync(new ReopenPoll(workshop.Id, 1) { By = Workshop.Organiser }, nameof(Sentences.ConsultationClosed));
        await workshop.RefuseAsync(new AskAgain(workshop.Id, 1) { By = Workshop.Organiser, Key = "again" }, nameof(Sentences.ConsultationClosed));
    }

    [Fact]
    public async Task A_closed_consultation_takes_no_ballots_and_what_is_open_can_be_closed()
    {
        using var workshop = await Polls.HallAsync(4);
        var (poll, paused) = (await workshop.AskAsync(Polls.Named), await workshop.AskAsync(Polls.Named));
        await workshop.VoteAsync(poll, 0, 0, 0);
        await workshop.DoAsync(new PausePoll(workshop.Id, 2) { By = Workshop.Organiser });
        await workshop.DoAsync(new CloseConsultation(workshop.Id, true) { By = Workshop.Organiser });

        await workshop.RefuseAsync(Polls.Voting(Polls.Seat(4), poll, 1, 0, 0), nameof(Sentences.ConsultationClosed));
        (await workshop.VoteAsync(1, poll, 0)).IsRepeat.ShouldBeTrue();
        await workshop.RefuseAsync(new ResumePoll(workshop.Id, 2) { By = Workshop.Organiser }, nameof(Sentences.ConsultationClosed));
        await workshop.RefuseAsync(new NudgePoll(workshop.Id, 1) { By = Workshop.Organiser }, nameof(Sentences.ConsultationClosed));

        (await workshop.CountAsync(poll)).Votes.ShouldBe(3);
        (await workshop.CountAsync(paused)).Votes.ShouldBe(0);
    }

    private static ChangePoll[] All(Workshop workshop, int number) =>
    [
        new OpenPoll(workshop.Id, number) { By = Workshop.Organiser },
        new PausePoll(workshop.Id, number) { By = Workshop.Organiser },
        new ResumePoll(workshop.Id, number) { By = Workshop.Organiser },
        new NudgePoll(workshop.Id, number) { By = Workshop.Organiser },
        new ClosePoll(workshop.Id, number) { By = Workshop.Organiser },
        new ReopenPoll(workshop.Id, number) { By = Workshop.Organiser },
        new RevealPoll(workshop.Id, number, EvenUnanimous: true) { By = Workshop.Organiser },
    ];

    private static Task<Delegate> StandAsync(Workshop workshop, int number, Standing standing) =>
        workshop.DoAsync(new SetStanding(workshop.Id, number, standing) { By = Workshop.Organiser });

    private static async Task<int> BallotsAsync(Workshop workshop, Asker who) => (await workshop.NoticesAsync(who)).Count(notice => notice is BallotWaits);
}
