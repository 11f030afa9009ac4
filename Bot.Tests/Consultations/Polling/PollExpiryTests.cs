using Bot.Tests.Storage;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Ledger;
using Consultations.Organising;
using Consultations.Polling;

namespace Bot.Tests.Consultations.Polling;

/// <summary>What is deleted of polls with a person, and on the day that was told.</summary>
public sealed class PollExpiryTests
{
    private static readonly PollFrame Words = new() { Kind = "open-text", Question = "What is missing?" };

    [Fact]
    public async Task On_the_day_that_was_told_words_go_and_figures_stay()
    {
        using var workshop = await Polls.HallAsync(4);
        var closed = await workshop.AskAsync(Words);
        var (secret, named, live) = (await workshop.AskAsync(Words), await workshop.AskAsync(Words with { IsSecret = false }), await workshop.AskAsync(Polls.Live));
        var few = await workshop.AskAsync(Polls.Named);
        await workshop.DraftAsync(Polls.Secret);
        for (var n = 1; n <= 4; n++)
        {
            await workshop.DoAsync(Polls.Saying(Polls.Seat(n), closed, "lanterns"));
            await workshop.DoAsync(Polls.Saying(Polls.Seat(n), secret, "bicycles"));
            await workshop.DoAsync(Polls.Saying(Polls.Seat(n), named, "umbrellas"));
            await workshop.VoteAsync(n, live, 0);
        }

        await workshop.VoteAsync(1, few, 2);
        await workshop.CloseAsync(closed);
        await workshop.Store.Transcript.KeepAsync("elsewhere", [new TranscriptLine("1", """{"type":"message","id":"1","text":"lanterns 4"}""", [closed.ResultKey])], default);
        workshop.Store.HoldsTraceOf("umbrellas").ShouldBeTrue();
        workshop.Store.Clock.Now = workshop.Consultation.KeptUntil;

        await ExpireAsync(workshop);
        await ExpireAsync(workshop);

        foreach (var poll in new[] { closed, secret, named })
        {
            var outcome = await workshop.OutcomeAsync(poll);
            (outcome.Votes, outcome.Joined, outcome.Total).ShouldBe((4, 4, null));
        }

        (await workshop.OutcomeAsync(live)).Total!.Counts.ShouldBe([4, 0, 0]);
        (await workshop.OutcomeAsync(few)).Votes.ShouldBe(1);
        (await workshop.Store.ReadAsync(books => books.All<Poll>().Count(poll => poll.State == PollState.Closed))).ShouldBe(5);
        (await workshop.RowsAsync("poll.closed")).ShouldBe(5);
        (await workshop.CountAsync<Voted>()).ShouldBe(0);
        await workshop.ShouldBeSoundAsync();
        workshop.Store.Close();
        foreach (var gone in new[] { "lanterns", "bicycles", "umbrellas" })
            workshop.Store.HoldsTraceOf(gone).ShouldBeFalse(gone);
        Directory.GetFiles(Path.Combine(workshop.Store.Folder, "secrets")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_that_the_room_saw_while_the_poll_was_open_go_too()
    {
        using var workshop = await Polls.HallAsync(6);
        var poll = await workshop.AskAsync(Words with { IsLive = true });
        for (var n = 1; n <= 6; n++)
            await workshop.DoAsync(Polls.Saying(Polls.Seat(n), poll, "lanterns"));
        (await workshop.NowAsync(poll)).Shown.ShouldContain("lanterns");
        workshop.Store.Clock.Now = workshop.Consultation.KeptUntil;

        await ExpireAsync(workshop);

        (await workshop.ViewAsync(poll)).Votes.ShouldBe(6);
        workshop.Store.Close();
        workshop.Store.HoldsTraceOf("lanterns").ShouldBeFalse();
    }

    [Fact]
    public async Task Afterwards_the_ledger_vouches_for_the_figures_and_knows_no_words_any_more()
    {
        using var workshop = await Polls.HallAsync(3);
        var poll = await workshop.AskAsync(Words with { IsSecret = false });
        for (var n = 1; n <= 3; n++)
            await workshop.DoAsync(Polls.Saying(Polls.Seat(n), poll, "lanterns"));
        var result = (await workshop.CloseAsync(poll)).Result;
        (await IsKnownAsync()).ShouldBeTrue();
        workshop.Store.Clock.Now = workshop.Consultation.KeptUntil;

        await ExpireAsync(workshop);

        (await IsKnownAsync()).ShouldBeFalse();
        await workshop.ShouldBeSoundAsync();
        workshop.Store.Close();
        workshop.Store.Tamper("""UPDATE Polls SET Result = replace(Result, '"Votes":3', '"Votes":30')""").ShouldBe(1);
        workshop.Store.Reopen();
        (await workshop.Store.ReadAsync(Verification.Of)).Findings.Select(finding => finding.Key).ShouldBe([nameof(global::Consultations.Sentences.LedgerOtherResult)]);

        // To somebody who guesses it right, with what is kept of the poll.
        Task<bool> IsKnownAsync() => workshop.Store.ReadAsync(books =>
        {
            var digest = LedgerRow.DigestOf(books.Find<Poll>(poll.Id)!.Salt, result);
            return books.All<LedgerRow>().Any(row => row.Digest == digest);
        });
    }

    [Fact]
    public async Task Cards_that_followed_a_poll_are_left()
    {
        using var workshop = await Polls.HallAsync(1);
        var poll = await workshop.AskAsync(Polls.Secret);
        await workshop.DoAsync(new FollowPoll(poll.Id, "activity", "{}") { By = Polls.Seat(1) });
        await workshop.DoAsync(new FollowPoll(poll.Id, "another", "{}") { By = Polls.Seat(1) });
        (await workshop.CountAsync<LiveCard>()).ShouldBe(1);
        workshop.Store.Clock.Now = workshop.Consultation.KeptUntil;

        await ExpireAsync(workshop);

        (await workshop.CountAsync<LiveCard>()).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_is_forgotten_is_found_in_no_secret_ballot_and_it_counts()
    {
        using var workshop = await Polls.HallAsync(4);
        var poll = await workshop.AskAsync(Polls.Secret);
        await workshop.VoteAsync(poll, 0, 0, 1, 2);
        await workshop.DoAsync(new FollowPoll(poll.Id, "activity", "{}") { By = Polls.Seat(1) });

        await workshop.DoAsync(new ForgetMe { By = Polls.Seat(1) });

        (await workshop.CountAsync<LiveCard>()).ShouldBe(0);
        (await workshop.ViewAsync(poll)).Votes.ShouldBe(4);
        (await workshop.CountAsync(poll)).Total!.Counts.ShouldBe([2, 1, 1]);
        await workshop.ShouldBeSoundAsync();
    }

    private static Task<Done> ExpireAsync(Workshop workshop) => workshop.DoAsync(new DeleteExpired(workshop.Id) { By = Asker.House });
}
