using Bot.Tests.Consultations;
using Bot.Tests.Consultations.Polling;
using Consultations.Moderating;
using Consultations.Polling;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Storage;

using Sentences = global::Consultations.Sentences;

/// <summary>The end of a secret poll, cut short wherever it may be, and finished at the next start.</summary>
public sealed class SealingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_close_that_was_cut_short_is_finished_at_the_start(bool isSecretLeft)
    {
        using var workshop = await Polls.HallAsync(5);
        var (poll, open) = (await workshop.AskAsync(Polls.Secret), await workshop.AskAsync(Polls.Secret));
        await workshop.VoteAsync(poll, 0, 0, 0, 1, 1);
        var secret = await File.ReadAllBytesAsync(workshop.Store.SecretOf(poll));
        var key = workshop.Store.KeyOf(secret, await workshop.Store.ReadAsync(books => books.All<Voted>().First().DelegateId)).ToString().ToUpperInvariant();
        await workshop.CloseAsync(poll);
        workshop.Store.Close();
        // As if VACUUM had not run: the key stands on a free page.
        workshop.Store.Tamper($"PRAGMA secure_delete = OFF; CREATE TABLE Leftover AS SELECT '{key}' AS Key; DROP TABLE Leftover; UPDATE Polls SET IsSealed = 0");
        workshop.Store.HoldsTraceOf(key).ShouldBeTrue();
        if (isSecretLeft)
            await File.WriteAllBytesAsync(workshop.Store.SecretOf(poll), secret);

        workshop.Store.Reopen();

        (await workshop.NowAsync(poll)).IsSealed.ShouldBeTrue();
        File.Exists(workshop.Store.SecretOf(poll)).ShouldBeFalse();
        File.Exists(workshop.Store.SecretOf(open)).ShouldBeTrue();
        workshop.Store.HoldsTraceOf(key).ShouldBeFalse();
        await workshop.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task A_bot_that_dies_before_the_log_is_emptied_empties_it_when_it_starts_again()
    {
        using var workshop = await Polls.HallAsync(5);
        var poll = await workshop.AskAsync(Polls.Secret);
        await workshop.VoteAsync(poll, 0, 0, 0, 1, 1);
        var keys = await KeysAsync(workshop);
        using var reader = new Onlooker(workshop.Store);
        await workshop.CloseAsync(poll);
        await workshop.SettleAsync();
        (await workshop.NowAsync(poll)).IsSealed.ShouldBeFalse();
        using var crashed = new TempStore();
        crashed.Close();
        File.Copy(workshop.Store.File, crashed.File, overwrite: true);
        File.Copy(workshop.Store.File + "-wal", crashed.File + "-wal", overwrite: true);
        keys.ShouldContain(key => RawFiles.Of(crashed).Holding(key).Any());

        crashed.Reopen();

        var now = await crashed.ReadAsync(books => books.Find<Poll>(poll.Id)!);
        (now.State, now.IsSealed, Outcome.Read(now.Result)!.Votes).ShouldBe((PollState.Closed, true, 5));
        keys.ShouldAllBe(key => !RawFiles.Of(crashed).Holding(key).Any());
        (await crashed.ReadAsync(global::Consultations.Ledger.Verification.Of)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_reads_meanwhile_only_delays_it()
    {
        using var workshop = await Polls.HallAsync(5);
        var (poll, other) = (await workshop.AskAsync(Polls.Secret), await workshop.AskAsync(Polls.Secret));
        await workshop.VoteAsync(poll, 0, 0, 0, 1, 1);
        await workshop.VoteAsync(other, 0, 0, 0, 1, 1);
        var keys = await KeysAsync(workshop);
        using (new Onlooker(workshop.Store))
        {
            await workshop.CloseAsync(poll);
            await workshop.CloseAsync(other);
            await workshop.SettleAsync();
            (await workshop.NowAsync(poll)).IsSealed.ShouldBeFalse();
            File.Exists(workshop.Store.SecretOf(poll)).ShouldBeFalse();
        }

        await workshop.SettleAsync();
        await workshop.SettleAsync();

        foreach (var closed in new[] { poll, other })
            (await workshop.NowAsync(closed)).IsSealed.ShouldBeTrue();
        keys.ShouldAllBe(key => !RawFiles.Of(workshop.Store).Holding(key).Any());
    }

    [Fact]
    public async Task What_a_crash_left_among_the_secrets_goes_at_the_start_and_open_polls_go_on()
    {
        using var workshop = await Polls.HallAsync(4);
        var (open, paused, named) = (await workshop.AskAsync(Polls.Secret), await workshop.AskAsync(Polls.Secret), await workshop.AskAsync(Polls.Named));
        var draft = await workshop.DraftAsync(Polls.Secret);
        await workshop.VoteAsync(open, 0, 0);
        await workshop.DoAsync(new PausePoll(workshop.Id, paused.Number) { By = Workshop.Organiser });
        workshop.Store.Close();
        var folder = Path.GetDirectoryName(workshop.Store.SecretOf(open))!;
        File.Exists(workshop.Store.SecretOf(named)).ShouldBeFalse();
        foreach (var orphan in new[] { draft.Id, named.Id, Guid.NewGuid() })
            await File.WriteAllBytesAsync(Path.Combine(folder, orphan.ToString("N")), new byte[32]);
        await File.WriteAllBytesAsync(workshop.Store.SecretOf(open) + ".new", [1, 2, 3]);

        workshop.Store.Reopen();

        (await workshop.VoteAsync(1, open, 0)).IsRepeat.ShouldBeTrue();
        Directory.GetFiles(folder).ShouldBe([workshop.Store.SecretOf(open), workshop.Store.SecretOf(paused)], ignoreOrder: true);
        await workshop.VoteAsync(3, open, 1);
        (await workshop.CountAsync(open)).Total!.Counts.ShouldBe([2, 1, 0]);
        await workshop.DoAsync(new OpenPoll(workshop.Id, draft.Number) { By = Workshop.Organiser });
        (await File.ReadAllBytesAsync(workshop.Store.SecretOf(draft))).ShouldContain(one => one != 0);
    }

    [Fact]
    public async Task Without_its_secret_a_poll_takes_no_votes_and_is_counted_all_the_same()
    {
        using var workshop = await Polls.HallAsync(8);
        var poll = await workshop.AskAsync(Polls.Secret);
        await workshop.VoteAsync(poll, 0, 1, 0, 1, 0, 1, 0);
        workshop.Store.Close();
        File.Delete(workshop.Store.SecretOf(poll));
        workshop.Store.Reopen();

        await workshop.RefuseAsync(Polls.Voting(Polls.Seat(8), poll, 1, 0, 0), nameof(Sentences.PollSecretLost));
        await workshop.RefuseAsync(Polls.Voting(Polls.Seat(1), poll, 0, 0, 1), nameof(Sentences.PollSecretLost));
        var outcome = await workshop.CountAsync(poll);

        (outcome.Votes, outcome.Joined).ShouldBe((7, 8));
        outcome.Total!.Counts.ShouldBe([4, 3, 0]);
        (outcome.ByPlace.Strata.Count, outcome.ByGroup.Strata.Count).ShouldBe((0, 0));
        outcome.ByPlace.Hindrance.ShouldNotBe(Hindrance.None);
        outcome.ByGroup.Hindrance.ShouldNotBe(Hindrance.None);
        await workshop.SettleAsync();
        (await workshop.NowAsync(poll)).IsSealed.ShouldBeTrue();
        (await workshop.CountAsync<Voted>()).ShouldBe(0);
        await workshop.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task With_the_secret_of_another_poll_nobody_votes_twice_and_it_is_counted_all_the_same()
    {
        using var workshop = await Polls.HallAsync(8);
        var poll = await workshop.AskAsync(Polls.Secret);
        await workshop.VoteAsync(poll, 0, 1, 0, 1, 0, 1);
        workshop.Store.Close();
        await File.WriteAllBytesAsync(workshop.Store.SecretOf(poll), [.. Enumerable.Range(0, 32).Select(n => (byte)n)]);
        workshop.Store.Reopen();

        await workshop.RefuseAsync(Polls.Voting(Polls.Seat(1), poll, 0, 0, 1), nameof(Sentences.PollSecretLost));
        await workshop.DoAsync(new ProposeMerge(workshop.Id, 2, 1) { By = Workshop.Organiser });
        await workshop.DoAsync(new AnswerMerge(workshop.Id, 2, true) { By = Polls.Seat(1) });
        var outcome = await workshop.CountAsync(poll);

        outcome.Total!.Counts.ShouldBe([3, 3, 0]);
        outcome.ByPlace.Strata.ShouldBeEmpty();
        await workshop.ShouldBeSoundAsync();
    }

    private static Task<List<Guid>> KeysAsync(Workshop workshop) => workshop.Store.ReadAsync(books => books.All<SecretBallot>().Select(one => one.Key).ToList());

    /// <summary>Somebody who began to read and goes on doing so.</summary>
    private sealed class Onlooker : IDisposable
    {
        private readonly SqliteConnection connection;

        public Onlooker(TempStore store)
        {
            connection = new SqliteConnection($"Data Source={store.File};Pooling=False;Mode=ReadOnly");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "BEGIN; SELECT COUNT(*) FROM Polls";
            command.ExecuteScalar();
        }

        public void Dispose() => connection.Dispose();
    }
}
