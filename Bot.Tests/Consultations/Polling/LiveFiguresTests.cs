using System.Text.Json;
using Consultations.Organising;
using Consultations.Polling;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Consultations.Polling;

/// <summary>What the room sees of a live poll: whoever watches every step learns what k people chose together, never what fewer did.</summary>
public sealed class LiveFiguresTests
{
    private const int K = 3;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_bars_move_by_k_ballots_and_leave_k_unseen_while_the_number_is_exact(bool isSecret)
    {
        using var workshop = await Polls.HallAsync(13);
        var poll = await workshop.AskAsync(Polls.Live with { IsSecret = isSecret });
        int[] shown = [0, 0, 0, 0, 0, 3, 3, 3, 6, 6, 6, 9, 9];

        for (var n = 1; n <= shown.Length; n++)
        {
            await workshop.VoteAsync(n, poll, 1);
            var view = await workshop.ViewAsync(poll);
            (view.Votes, view.Figures?.Votes ?? 0, view.Figures?.Counts[1] ?? 0).ShouldBe((n, shown[n - 1], shown[n - 1]));
        }

        (await workshop.ViewAsync(poll, Role.Observer)).Figures!.Votes.ShouldBe(9);
        (await workshop.ViewAsync(poll, Role.Organiser)).Figures!.Votes.ShouldBe(isSecret ? 9 : 13);
        var outcome = await workshop.CountAsync(poll);
        outcome.Total!.Counts.ShouldBe([0, 13, 0]);
        (outcome.ByPlace.Hindrance, outcome.ByPlace.Strata.Count).ShouldBe((Hindrance.ShownLive, 0));
        (outcome.ByGroup.Hindrance, outcome.ByGroup.Strata.Count).ShouldBe((Hindrance.ShownLive, 0));
        await workshop.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task A_hidden_poll_shows_nothing_and_is_broken_down_at_its_close()
    {
        using var workshop = await Polls.HallAsync(12);
        var poll = await workshop.AskAsync(Polls.Secret);
        await workshop.VoteAsync(poll, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1);

        (await workshop.NowAsync(poll)).Shown.ShouldBe("");
        (await workshop.ViewAsync(poll, Role.Organiser)).Figures.ShouldBeNull();
        (await workshop.CountAsync(poll)).ByPlace.Strata.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_live_poll_that_showed_no_step_is_broken_down_too(bool isSecret)
    {
        using var workshop = await Polls.HallAsync(12, k: 7);
        var poll = await workshop.AskAsync(Polls.Live with { IsSecret = isSecret });
        await workshop.VoteAsync(poll, [.. Enumerable.Repeat(0, 12)]);

        (await workshop.CountAsync(poll)).ByPlace.Hindrance.ShouldNotBe(Hindrance.ShownLive);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_ballot_that_is_changed_moves_nothing_and_counts_at_the_close(bool isSecret)
    {
        using var workshop = await Polls.HallAsync(7);
        var poll = await workshop.AskAsync(Polls.Live with { IsSecret = isSecret });
        await workshop.VoteAsync(poll, 0, 0, 0, 0, 0);
        await workshop.VoteAsync(5, poll, 1);
        await workshop.VoteAsync(5, poll, 0);
        (await workshop.NowAsync(poll)).Shown.ShouldBe("");
        await workshop.VoteAsync(6, poll, 0);

        for (var n = 1; n <= 6; n++)
        {
            await workshop.VoteAsync(n, poll, 2);
            (await workshop.ViewAsync(poll)).Figures!.Counts.ShouldBe([3, 0, 0]);
        }

        await workshop.VoteAsync(7, poll, 2);
        (await workshop.CountAsync(poll)).Total!.Counts.ShouldBe([0, 0, 7]);
        await workshop.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task Own_words_are_shown_in_the_same_steps()
    {
        using var workshop = await Polls.HallAsync(9);
        var poll = await workshop.AskAsync(new PollFrame { Kind = "open-text", Question = "What is missing?", IsLive = true });

        for (var n = 1; n <= 9; n++)
            await workshop.DoAsync(Polls.Saying(Polls.Seat(n), poll, "shelters", n % 2 == 0 ? "Pensions" : "pensions"));

        var figures = (await workshop.ViewAsync(poll)).Figures!;
        figures.Votes.ShouldBe(6);
        figures.Words.Select(word => (word.Word.ToLowerInvariant(), word.Count)).ShouldBe([("pensions", 6), ("shelters", 6)]);
    }

    [Fact]
    public async Task Whatever_the_room_does_every_step_is_k_ballots_and_the_last_is_at_least_k()
    {
        const int Seats = 14, Options = 3, Acts = 40;
        using var workshop = await Polls.HallAsync(Seats);
        var acts = Gen.Choose(0, (Seats * Options) - 1).ArrayOf(Acts);

        Prop.ForAll(acts.ToArbitrary(), HoldsAsync).Check(Config.QuickThrowOnFailure.WithMaxTest(12));

        async Task HoldsAsync(int[] sequence)
        {
            var poll = await workshop.AskAsync(Polls.Live with { IsSecret = sequence[0] % 2 == 0 });
            var chosen = new Dictionary<int, int>();
            var published = new List<Tally> { new() { Votes = 0, Counts = new int[Options] } };
            foreach (var act in sequence)
            {
                var (seat, option) = ((act / Options) + 1, act % Options);
                chosen[seat] = option;
                await workshop.VoteAsync(seat, poll, option);
                var view = await workshop.ViewAsync(poll);
                view.Votes.ShouldBe(chosen.Count);
                if (view.Figures is not { } figures || figures.Votes == published[^1].Votes)
                    continue;
                IsStep(published[^1], figures);
                (chosen.Count - figures.Votes).ShouldBeGreaterThanOrEqualTo(K);
                published.Add(figures);
            }

            var outcome = await workshop.CountAsync(poll);
            outcome.Total!.Counts.ShouldBe(Enumerable.Range(0, Options).Select(option => chosen.Values.Count(one => one == option)));
            published.Count.ShouldBe(Math.Max(0, (chosen.Count / K) - 1) + 1);
            (outcome.ByPlace.Hindrance == Hindrance.ShownLive, outcome.ByGroup.Hindrance == Hindrance.ShownLive).ShouldBe((published.Count > 1, published.Count > 1));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_voted_first_or_last_has_no_part_in_which_ballots_a_step_shows(bool isSecret)
    {
        const int Seats = 2 * K, Times = 60;
        using var workshop = await Polls.HallAsync(Seats);
        var seats = await workshop.Store.ReadAsync(books => books.All<Delegate>().ToDictionary(d => d.Id, d => d.Number));
        var drawn = new int[Seats];
        for (var time = 0; time < Times; time++)
        {
            var poll = await workshop.AskAsync(Polls.Live with { IsSecret = isSecret });
            await workshop.VoteAsync(poll, [.. Enumerable.Repeat(0, Seats)]);
            var shown = await workshop.Store.ReadAsync(books => isSecret
                ? books.All<Voted>().Where(one => one.PollId == poll.Id && one.IsShown).Select(one => one.DelegateId).ToList()
                : books.All<Ballot>().Where(one => one.PollId == poll.Id && one.IsShown).Select(one => one.DelegateId).ToList());
            shown.Count.ShouldBe(K);
            shown.ForEach(id => drawn[seats[id] - 1]++);
        }

        // Each is drawn every second time; 24 more or less than 30 of 60 is six standard deviations away.
        drawn.ShouldAllBe(count => count > 6 && count < 54, string.Join(", ", drawn));
    }

    private static void IsStep(Tally before, Tally after)
    {
        var steps = after.Counts.Zip(before.Counts, (now, then) => now - then).ToList();
        steps.ShouldAllBe(step => step >= 0 && step <= K, JsonSerializer.Serialize(steps));
        steps.Sum().ShouldBe(K);
        (after.Votes - before.Votes).ShouldBe(K);
    }
}
