using Bot.Tests.Storage;
using Consultations.Joining;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Polling;

namespace Bot.Tests.Consultations.Polling;

using Sentences = global::Consultations.Sentences;

/// <summary>Two delegates turn out to be one person: seat 2 is seat 1's too.</summary>
public sealed class MergedVotersTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_ballots_the_one_of_whoever_stays_counts(bool isSecret)
    {
        using var workshop = await Polls.HallAsync(5);
        var poll = await workshop.AskAsync(Polls.Secret with { IsSecret = isSecret });
        await workshop.VoteAsync(poll, 0, 1, 2, 2, 2);

        await MergeAsync(workshop);

        (await workshop.ViewAsync(poll)).Votes.ShouldBe(4);
        await workshop.RefuseAsync(Polls.Voting(Polls.Seat(2), poll, 1, 0, 0), nameof(Sentences.YouWereMerged));
        var outcome = await workshop.CountAsync(poll);
        (outcome.Votes, outcome.Joined).ShouldBe((4, 4));
        outcome.Total!.Counts.ShouldBe([1, 0, 3]);
        await workshop.ShouldBeSoundAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_ballot_goes_over_to_whoever_stays_and_is_theirs_to_change(bool isSecret)
    {
        using var workshop = await Polls.HallAsync(4);
        var poll = await workshop.AskAsync(Polls.Secret with { IsSecret = isSecret });
        await workshop.VoteAsync(2, poll, 1);
        await workshop.DoAsync(new PausePoll(workshop.Id, 1) { By = Workshop.Organiser });

        await MergeAsync(workshop);

        await workshop.DoAsync(new ResumePoll(workshop.Id, 1) { By = Workshop.Organiser });
        (await workshop.VoteAsync(1, poll, 1)).IsRepeat.ShouldBeTrue();
        (await workshop.VoteAsync(1, poll, 2)).IsChange.ShouldBeTrue();
        await workshop.VoteAsync(3, poll, 2);
        await workshop.VoteAsync(4, poll, 2);
        (await workshop.CountAsync(poll)).Total!.Counts.ShouldBe([0, 0, 3]);
        await workshop.ShouldBeSoundAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Doors_that_are_linked_are_one_ballot_from_then_on(bool isSecret)
    {
        using var workshop = await Polls.HallAsync(5);
        var poll = await workshop.AskAsync(Polls.Secret with { IsSecret = isSecret });
        await workshop.VoteAsync(poll, 0, 1, 2, 2, 2);
        var code = (await workshop.DoAsync(new MakeDoorCode { By = Polls.Seat(1) })).Code;

        (await workshop.DoAsync(new LinkDoor(code) { By = Polls.Seat(2) })).Merged.ShouldBe([workshop.Id]);

        (await workshop.VoteAsync(2, poll, 1)).IsChange.ShouldBeTrue();
        (await workshop.CountAsync(poll)).Total!.Counts.ShouldBe([0, 1, 3]);
        await workshop.ShouldBeSoundAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_poll_that_is_closed_stays_as_it_was_counted(bool isSecret)
    {
        using var workshop = await Polls.HallAsync(5);
        var poll = await workshop.AskAsync(Polls.Secret with { IsSecret = isSecret });
        await workshop.VoteAsync(poll, 0, 1, 2, 2, 2);
        await workshop.CloseAsync(poll);

        await MergeAsync(workshop);

        (await workshop.OutcomeAsync(poll)).Total!.Counts.ShouldBe([1, 1, 3]);
        (await workshop.ViewAsync(poll, Role.Facilitator)).Figures!.Counts.ShouldBe([1, 1, 3]);
        await workshop.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task Once_it_is_open_again_one_person_has_one_ballot()
    {
        using var workshop = await Polls.HallAsync(6);
        var poll = await workshop.AskAsync(Polls.Named with { IsLive = false });
        for (var n = 2; n <= 6; n++)
            await workshop.VoteAsync(n, poll, n == 2 ? 1 : 2);
        await workshop.CloseAsync(poll);
        await MergeAsync(workshop);
        await MergeAsync(workshop, own: 1, other: 3);

        await workshop.ReopenAsync(poll);

        (await workshop.ViewAsync(poll)).Votes.ShouldBe(4);
        (await workshop.VoteAsync(1, poll, 0)).IsChange.ShouldBeTrue();
        await workshop.CloseAsync(poll);
        (await workshop.ViewAsync(poll, Role.Facilitator)).Figures!.Counts.ShouldBe([1, 0, 3]);
        await workshop.ShouldBeSoundAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_room_has_seen_of_a_ballot_it_has_seen_after_it_went_over(bool isSecret)
    {
        using var workshop = await Polls.HallAsync(10);
        var poll = await workshop.AskAsync(Polls.Live with { IsSecret = isSecret });
        for (var n = 2; n <= 10; n++)
            await workshop.VoteAsync(n, poll, 0);
        (await workshop.ViewAsync(poll)).Figures!.Votes.ShouldBe(6);

        await MergeAsync(workshop);

        (await ShownAsync(workshop)).ShouldBe(6);
        (await workshop.ViewAsync(poll)).Votes.ShouldBe(9);
        (await workshop.CountAsync(poll)).Total!.Counts.ShouldBe([9, 0, 0]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_fewer_than_k_are_left_unseen_the_close_does_not_tell_what_they_chose(bool isSecret)
    {
        using var workshop = await Polls.HallAsync(6);
        var poll = await workshop.AskAsync(Polls.Live with { IsSecret = isSecret });
        await workshop.VoteAsync(poll, 0, 0, 0, 1, 1, 1);
        var shown = (await workshop.ViewAsync(poll)).Figures!;
        var unseen = await workshop.Store.ReadAsync(books => isSecret
            ? books.All<Voted>().Where(one => !one.IsShown).Join(books.All<Delegate>(), one => one.DelegateId, d => d.Id, (_, d) => d.Number).ToList()
            : books.All<Ballot>().Where(one => !one.IsShown).Join(books.All<Delegate>(), one => one.DelegateId, d => d.Id, (_, d) => d.Number).ToList());
        unseen.Count.ShouldBe(3);

        await MergeAsync(workshop, unseen[0], unseen[1]);
        var outcome = await workshop.CountAsync(poll);

        outcome.Votes.ShouldBe(5);
        outcome.Total!.Counts.ShouldBe(shown.Counts);
        (await workshop.CountAsync<SecretBallot>()).ShouldBe(0);
        await workshop.ShouldBeSoundAsync();
    }

    /// <summary>Seat 1 agrees that seat 2 is they too.</summary>
    private static async Task MergeAsync(Workshop workshop, int own = 1, int other = 2)
    {
        await workshop.DoAsync(new ProposeMerge(workshop.Id, other, own) { By = Workshop.Organiser });
        await workshop.DoAsync(new AnswerMerge(workshop.Id, other, true) { By = Polls.Seat(own) });
    }

    private static Task<int> ShownAsync(Workshop workshop) =>
        workshop.Store.ReadAsync(books => books.All<Voted>().Count(one => one.IsShown) + books.All<Ballot>().Count(one => one.IsShown));
}
