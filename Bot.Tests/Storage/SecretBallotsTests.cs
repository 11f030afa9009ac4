using System.Globalization;
using Bot.Tests.Consultations;
using Bot.Tests.Consultations.Polling;
using Consultations.Ledger;
using Consultations.Organising;
using Consultations.Polling;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Storage;

/// <summary>What the files tell of secret ballots.</summary>
public sealed class SecretBallotsTests
{
    private const int Voters = 60;

    [Fact]
    public async Task With_all_files_of_a_closed_secret_poll_in_hand_nobody_joins_ballots_to_people()
    {
        using var workshop = await Polls.HallAsync(Voters, k: 5);
        var poll = await workshop.AskAsync(Polls.Secret);
        await workshop.VoteAsync(poll, [.. Enumerable.Range(0, Voters).Select(n => n < Voters / 2 ? 0 : 1)]);
        await workshop.VoteAsync(7, poll, 2);
        await workshop.VoteAsync(7, poll, 0);
        var secret = await File.ReadAllBytesAsync(workshop.Store.SecretOf(poll));
        var people = await workshop.Store.ReadAsync(books => books.All<Delegate>().Where(d => d.ConsultationId == workshop.Id).ToList());
        var keys = people.ConvertAll(who => workshop.Store.KeyOf(secret, who.Id));
        (await KeysAsync(workshop)).ShouldBe(keys, ignoreOrder: true);
        keys.ShouldAllBe(key => RawFiles.Of(workshop.Store).Holding(key).Any());

        await workshop.CloseAsync(poll);
        await workshop.SettleAsync();

        ShouldBeSecret();
        (await workshop.CountAsync<Voted>()).ShouldBe(0);
        (await workshop.NowAsync(poll)).IsSealed.ShouldBeTrue();
        (await workshop.OutcomeAsync(poll)).Total!.Counts.ShouldBe([Voters / 2, Voters / 2, 0]);
        await workshop.ShouldBeSoundAsync();
        var kept = await KeysAsync(workshop);
        workshop.Store.Close();
        ShouldBeSecret();

        void ShouldBeSecret()
        {
            File.Exists(workshop.Store.SecretOf(poll)).ShouldBeFalse();
            var files = RawFiles.Of(workshop.Store);
            files.Holding(secret).ShouldBeEmpty();
            keys.Where(key => files.Holding(key).Any()).ShouldBeEmpty();
        }

        var closed = RawFiles.Of(workshop.Store);
        closed.FreePages.ShouldBe(0);
        kept.Count.ShouldBe(Voters);
        var pages = closed.PagesHolding(kept).ToList();
        pages.Count.ShouldBeGreaterThan(0);
        closed.PagesHolding(people.SelectMany(who => new[] { who.Id, who.PersonId })).Intersect(pages).ShouldBeEmpty();
    }

    [Fact]
    public async Task Rows_lie_in_an_order_that_has_nothing_to_do_with_the_order_of_voting()
    {
        using var workshop = await Polls.HallAsync(Voters, k: 5);
        var poll = await workshop.AskAsync(Polls.Secret);
        await workshop.VoteAsync(poll, [.. Enumerable.Range(0, Voters).Select(n => n < Voters / 2 ? 0 : 1)]);

        ShouldBeMixed();
        await workshop.CloseAsync(poll);
        await workshop.SettleAsync();
        ShouldBeMixed();

        void ShouldBeMixed()
        {
            var choices = Rows(workshop, "SELECT Choice FROM SecretBallots");
            choices.Count.ShouldBe(Voters);
            // In the order of voting there would be 2 runs of the same choice; in a random one there are 31 on average, and hardly ever fewer than 11.
            (1 + choices.Zip(choices.Skip(1)).Count(pair => pair.First != pair.Second)).ShouldBeGreaterThan(10);
        }

        foreach (var table in new[] { "SecretBallots", "Voted", "Ballots" })
            Should.Throw<SqliteException>(() => Rows(workshop, $"SELECT rowid FROM {table}")).Message.ShouldContain("rowid");
    }

    [Fact]
    public async Task A_secret_ballot_writes_nothing_else()
    {
        using var workshop = await Polls.HallAsync(12);
        foreach (var frame in new[] { Polls.Secret, Polls.Live })
        {
            var poll = await workshop.AskAsync(frame);
            var before = Counts();
            await workshop.VoteAsync(poll, [.. Enumerable.Repeat(0, 12)]);
            await workshop.VoteAsync(1, poll, 2);

            before["Voted"] += 12;
            before["SecretBallots"] += 12;
            Counts().ShouldBe(before, ignoreOrder: true);
        }

        Dictionary<string, long> Counts() => Rows(workshop, "SELECT name FROM sqlite_master WHERE type = 'table'")
            .ToDictionary(table => table, table => long.Parse(Rows(workshop, $"SELECT COUNT(*) FROM \"{table}\"").Single(), CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Of_too_few_ballots_nothing_that_was_chosen_stays()
    {
        using var workshop = await Polls.HallAsync(4);
        var poll = await workshop.AskAsync(new PollFrame { Kind = "open-text", Question = "What is missing?" });
        await workshop.DoAsync(Polls.Saying(Polls.Seat(1), poll, "lanterns"));
        await workshop.DoAsync(Polls.Saying(Polls.Seat(2), poll, "bicycles"));
        await workshop.DoAsync(Polls.Saying(Polls.Seat(2), poll, "umbrellas"));
        workshop.Store.HoldsTraceOf("lanterns").ShouldBeTrue();

        (await workshop.CountAsync(poll)).Votes.ShouldBe(2);
        await workshop.SettleAsync();

        foreach (var gone in new[] { "lanterns", "bicycles", "umbrellas" })
            workshop.Store.HoldsTraceOf(gone).ShouldBeFalse(gone);
        (await workshop.CountAsync<SecretBallot>()).ShouldBe(0);
    }

    [Fact]
    public async Task Under_the_Chatham_House_rule_the_files_forget_who_chose_what()
    {
        using var workshop = await Polls.HallAsync(6);
        var poll = await workshop.AskAsync(Polls.Named);
        await workshop.VoteAsync(poll, 0, 0, 1, 1, 2, 2);
        await workshop.CloseAsync(poll);
        var people = await workshop.Store.ReadAsync(books => books.All<Delegate>().Where(d => d.ConsultationId == workshop.Id).Select(d => d.Id).ToList());
        Joined().Count.ShouldBe(6);

        await workshop.RuleAsync(AttributionRule.ChathamHouse);
        await workshop.SettleAsync();

        Joined().ShouldBeEmpty();
        (await workshop.NowAsync(poll)).IsSealed.ShouldBeTrue();
        workshop.Store.Close();
        Joined().ShouldBeEmpty();

        // A ballot's row begins with its key: the poll, and right after it the delegate.
        List<Guid> Joined() => people.FindAll(who => workshop.Store.HoldsTraceOf($"{poll.Id}{who}".ToUpperInvariant()));
    }

    [Fact]
    public async Task Nobody_finds_in_the_ledger_what_was_chosen_by_trying_every_choice()
    {
        using var workshop = await Polls.HallAsync(4);
        var poll = await workshop.AskAsync(Polls.Named);
        await workshop.VoteAsync(poll, 0, 1, 1, 2);
        await workshop.VoteAsync(1, poll, 2);
        var people = await workshop.Store.ReadAsync(books => books.All<Delegate>().OrderBy(d => d.Number).Select(d => d.Id).ToList());
        (await FoundAsync()).ShouldBe([2, 1, 1, 2], "what the ballots say anyhow, and nothing of what they said before");
        await workshop.CloseAsync(poll);

        await workshop.RuleAsync(AttributionRule.ChathamHouse);
        await workshop.SettleAsync();

        (await FoundAsync()).ShouldBeEmpty();
        await workshop.ShouldBeSoundAsync();

        // With every key that is kept anywhere in the database.
        async Task<List<int>> FoundAsync()
        {
            var keys = workshop.Store.Ask("""
                SELECT 'SELECT hex("' || column.name || '") FROM "' || entry.name || '"' FROM sqlite_master entry JOIN pragma_table_info(entry.name) column
                WHERE entry.type = 'table' AND column.type = 'BLOB'
                """).SelectMany(workshop.Store.Ask).Select(Convert.FromHexString).ToList();
            var cast = await workshop.Store.ReadAsync(books => books.All<LedgerRow>().Where(row => row.What == "ballot.cast").OrderBy(row => row.Position).ToList());
            cast.Count.ShouldBe(5);
            return [.. people.SelectMany(who => Enumerable.Range(0, 3).Where(option => cast.Exists(row => row.Subject == who
                && keys.Exists(key => row.Digest == LedgerRow.DigestOf(key, $"{who:N}\u001f{Choice.One(option, 3).Write()}")))))];
        }
    }

    private static Task<List<Guid>> KeysAsync(Workshop workshop) => workshop.Store.ReadAsync(books => books.All<SecretBallot>().Select(one => one.Key).ToList());

    private static List<string> Rows(Workshop workshop, string sql) => workshop.Store.Ask(sql);
}
