using Bot.Tests.Storage;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Polling;

namespace Bot.Tests.Consultations.Polling;

using Sentences = global::Consultations.Sentences;

/// <summary>One delegate, one ballot; and who has none.</summary>
public sealed class CastBallotTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_same_ballot_delivered_three_times_counts_once(bool isSecret)
    {
        using var workshop = await Polls.HallAsync(3);
        var poll = await workshop.AskAsync(Polls.Secret with { IsSecret = isSecret });
        await workshop.VoteAsync(poll, 0, 0, 0);

        var again = await workshop.VoteAsync(1, poll, 0);
        await workshop.VoteAsync(1, poll, 0);

        (again.IsRepeat, again.IsChange).ShouldBe((true, false));
        (await workshop.RowsAsync("ballot.cast")).ShouldBe(isSecret ? 0 : 3);
        (await workshop.CountAsync(poll)).Total!.Counts.ShouldBe([3, 0, 0]);
        await workshop.ShouldBeSoundAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_vote_that_is_changed_counts_once_as_it_was_last(bool isSecret)
    {
        using var workshop = await Polls.HallAsync(3);
        var poll = await workshop.AskAsync(Polls.Secret with { IsSecret = isSecret });
        var first = await workshop.VoteAsync(1, poll, 0);
        await workshop.VoteAsync(2, poll, 1);
        await workshop.VoteAsync(3, poll, 1);

        var changed = await workshop.VoteAsync(1, poll, 2);

        (first.IsRepeat, first.IsChange, changed.IsRepeat, changed.IsChange).ShouldBe((false, false, false, true));
        (await workshop.ViewAsync(poll)).Votes.ShouldBe(3);
        (await workshop.CountAsync(poll)).Total!.Counts.ShouldBe([0, 2, 1]);
        await workshop.ShouldBeSoundAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Twenty_at_once_from_one_person_are_one_ballot(bool isSecret)
    {
        using var workshop = await Polls.HallAsync(3);
        var poll = await workshop.AskAsync(Polls.Secret with { IsSecret = isSecret });

        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => workshop.VoteAsync(1, poll, n % 2))));

        taken.Count(one => one is { IsRepeat: false, IsChange: false }).ShouldBe(1);
        (await workshop.ViewAsync(poll)).Votes.ShouldBe(1);
        await workshop.VoteAsync(2, poll, 2);
        await workshop.VoteAsync(3, poll, 2);
        (await workshop.CountAsync(poll)).Total!.Counts.Sum().ShouldBe(3);
        await workshop.ShouldBeSoundAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_ballot_that_was_taken_and_is_delivered_again_is_never_said_not_to_count(bool isSecret)
    {
        using var english = new English();
        using var workshop = await Polls.HallAsync(3);
        var poll = await workshop.AskAsync(Polls.Secret with { IsSecret = isSecret });
        await workshop.VoteAsync(poll, 0, 0, 0);

        await workshop.DoAsync(new PausePoll(workshop.Id, 1) { By = Workshop.Organiser });
        (await workshop.VoteAsync(1, poll, 0)).IsRepeat.ShouldBeTrue();
        await workshop.RefuseAsync(Polls.Voting(Polls.Seat(1), poll, 0, 1, 0), nameof(Sentences.PollIsPaused));
        await workshop.CloseAsync(poll);

        var again = await workshop.Desk.TakeAsync(Polls.Voting(Polls.Seat(1), poll, 1, 0, 0));
        if (isSecret)
            again.Refusal!.Sentence.ShouldContain("what came before the close is counted");
        else
            again.Done.IsRepeat.ShouldBeTrue();
        await workshop.RefuseAsync(Polls.Voting(Polls.Seat(1), poll, 0, 1, 0), nameof(Sentences.PollVoteTooLate));
        (await workshop.OutcomeAsync(poll)).Total!.Counts.ShouldBe([3, 0, 0]);
        await workshop.ShouldBeSoundAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_doors_of_one_delegate_are_one_ballot(bool isSecret)
    {
        using var workshop = await Polls.HallAsync(3);
        var poll = await workshop.AskAsync(Polls.Secret with { IsSecret = isSecret });
        var teams = new Asker("msteams", "29:d1", "19:personal");
        var code = (await workshop.DoAsync(new MakeDoorCode { By = Polls.Seat(1) })).Code;
        await workshop.DoAsync(new LinkDoor(code) { By = teams });
        await workshop.VoteAsync(poll, 0, 0, 0);

        (await workshop.DoAsync(Polls.Voting(teams, poll, 1, 0, 0))).IsRepeat.ShouldBeTrue();
        (await workshop.DoAsync(Polls.Voting(teams, poll, 0, 1, 0))).IsChange.ShouldBeTrue();

        (await workshop.CountAsync(poll)).Total!.Counts.ShouldBe([2, 1, 0]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Only_who_has_joined_and_is_still_there_votes(bool isSecret)
    {
        using var workshop = await Polls.HallAsync(2);
        var poll = await workshop.AskAsync(Polls.Secret with { IsSecret = isSecret });
        var elsewhere = await workshop.AnotherConsultationAsync();
        await workshop.DoAsync(workshop.Joining("guest") with { Code = elsewhere.JoinCode });
        await workshop.DoAsync(new SetDoor(workshop.Id, null, true) { By = Workshop.Organiser });
        var waiting = await workshop.DelegateAsync("waiting");
        await workshop.DoAsync(new SetStanding(workshop.Id, 2, Standing.Removed) { By = Workshop.Organiser });
        (Asker By, string Sentence)[] without =
        [
            (People.Nobody, nameof(Sentences.PollJoinFirst)),
            (Workshop.Door("guest"), nameof(Sentences.PollJoinFirst)),
            (Workshop.Organiser, nameof(Sentences.PollJoinFirst)),
            (await workshop.WithRoleAsync(Role.Observer, "ila"), nameof(Sentences.PollJoinFirst)),
            (await workshop.WithRoleAsync(Role.Rapporteur, "ravi"), nameof(Sentences.PollJoinFirst)),
            (waiting, nameof(Sentences.WaitForAdmission)),
            (Polls.Seat(2), nameof(Sentences.YouWereRemoved)),
        ];

        foreach (var (by, sentence) in without)
            await workshop.RefuseAsync(Polls.Voting(by, poll, 1, 0, 0), sentence);

        (await workshop.ViewAsync(poll)).Votes.ShouldBe(0);
        await workshop.VoteAsync(1, poll, 0);
        await workshop.DoAsync(new ForgetMe { By = Polls.Seat(1) });
        await workshop.RefuseAsync(Polls.Voting(Polls.Seat(1), poll, 1, 0, 0), nameof(Sentences.PollJoinFirst));
    }

    [Fact]
    public async Task A_draft_and_a_poll_that_is_not_there_take_no_ballots()
    {
        using var workshop = await Polls.HallAsync(1);
        var draft = await workshop.DraftAsync(Polls.Secret);

        await workshop.RefuseAsync(Polls.Voting(Polls.Seat(1), draft, 1, 0, 0), nameof(Sentences.PollGone));
        await workshop.RefuseAsync(new CastBallot(Guid.NewGuid(), Choice.One(0, 3)) { By = Polls.Seat(1) }, nameof(Sentences.PollGone));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_vote_counts_until_the_countdown_ends_even_if_nobody_has_closed_the_poll(bool isSecret)
    {
        using var workshop = await Polls.HallAsync(4);
        var poll = await workshop.AskAsync(Polls.Secret with { IsSecret = isSecret }, 30);
        await workshop.VoteAsync(poll, 0, 0);
        workshop.Store.Clock.Now += TimeSpan.FromSeconds(30) - TimeSpan.FromTicks(1);
        await workshop.VoteAsync(3, poll, 0);

        workshop.Store.Clock.Now += TimeSpan.FromTicks(1);
        await workshop.RefuseAsync(Polls.Voting(Polls.Seat(4), poll, 1, 0, 0), nameof(Sentences.PollVoteTooLate));
        await workshop.DoAsync(new ClosePoll(workshop.Id, 1) { By = Asker.House });
        await workshop.RefuseAsync(Polls.Voting(Polls.Seat(4), poll, 1, 0, 0), nameof(Sentences.PollVoteTooLate));

        (await workshop.OutcomeAsync(poll)).Votes.ShouldBe(3);
        await workshop.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task Nothing_that_was_refused_leaves_anything_behind()
    {
        using var workshop = await Polls.HallAsync(1);
        var poll = await workshop.AskAsync(Polls.Named);

        await workshop.RefuseAsync(Polls.Voting(Polls.Seat(1), poll, 1, 1, 0), nameof(Sentences.BallotJustOne));

        (await workshop.CountAsync<Ballot>()).ShouldBe(0);
        (await workshop.RowsAsync("ballot.cast")).ShouldBe(0);
    }
}
