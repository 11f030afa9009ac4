using Consultations.Contributing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Storage;
using Storage.Sqlite;

namespace Bot.Tests.Storage;

public sealed class KeepingTests
{
    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_restart_and_the_ledger_goes_on()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha");
        await workshop.SayAsync("asha", "Before");
        workshop.Store.Reopen();

        (await workshop.SayAsync("asha", "After")).Number.ShouldBe(2);

        (await workshop.Store.ReadAsync(Verification.Of)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_stands_only_in_the_log_is_read_after_a_crash()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha");
        await workshop.SayAsync("asha", "Only in the log");
        using var crashed = new TempStore();
        crashed.Close();
        File.Copy(workshop.Store.File, crashed.File, overwrite: true);
        File.Copy(workshop.Store.File + "-wal", crashed.File + "-wal", overwrite: true);
        new FileInfo(crashed.File + "-wal").Length.ShouldBeGreaterThan(0);

        crashed.Reopen();

        (await crashed.ReadAsync(books => books.All<Contribution>().Single().Text)).ShouldBe("Only in the log");
        (await crashed.ReadAsync(Verification.Of)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Readers_see_only_what_is_committed()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha");
        using var batch = await HeldBatch.HoldAsync(workshop.Desk);
        var said = workshop.SayAsync("asha", "First");
        using var middle = new HeldBatch.Pause();
        _ = workshop.Desk.TakeAsync(middle.Command);
        batch.Release();
        await middle.Reached;

        (await workshop.Store.ReadAsync(books => books.All<Contribution>().Count())).ShouldBe(0);
        said.IsCompleted.ShouldBeFalse();

        middle.Release();
        await said;
        (await workshop.Store.ReadAsync(books => books.All<Contribution>().Count())).ShouldBe(1);
    }

    [Fact]
    public async Task Books_that_are_open_for_reading_take_nothing()
    {
        using var workshop = await Workshop.OpenAsync();

        await Should.ThrowAsync<InvalidOperationException>(workshop.Store.ReadAsync(books =>
        {
            books.Add(new Person { Id = Guid.NewGuid(), CreatedAt = workshop.Store.Clock.Now });
            return 0;
        }));
    }

    [Fact]
    public async Task Another_process_may_read_while_the_bot_writes_but_not_write()
    {
        using var workshop = await Workshop.OpenAsync();
        using var reader = new ServiceCollection().AddSqliteReading(workshop.Store.Folder).BuildServiceProvider();
        using var writer = new ServiceCollection().AddLogging().AddSqliteStorage(workshop.Store.Folder).BuildServiceProvider();

        (await reader.GetRequiredService<IReadingRoom>().ReadAsync(Verification.Of)).Findings.ShouldBeEmpty();
        Should.Throw<InvalidOperationException>(writer.GetRequiredService<IDesk>).Message.ShouldContain("in use");
    }

    [Fact]
    public void A_database_of_a_newer_version_is_left_alone()
    {
        using var store = new TempStore();
        store.Desk.ShouldNotBeNull();
        store.Close();
        store.Tamper("INSERT INTO __EFMigrationsHistory VALUES ('29991231_Tomorrow', '99.0.0')");
        store.Reopen();

        Should.Throw<InvalidOperationException>(() => store.Desk).Message.ShouldContain("29991231_Tomorrow");
    }

    [Fact]
    public void The_migrations_make_what_the_model_says()
    {
        using var context = new DesignTimeBooks().CreateDbContext([]);

        Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.HasPendingModelChanges(context.Database).ShouldBeFalse();
    }

    [Fact]
    public async Task A_line_kept_again_takes_the_place_of_the_first_and_gets_a_new_number()
    {
        using var store = new TempStore();
        var transcript = store.Transcript;
        var first = await transcript.KeepAsync("here", [new TranscriptLine("a", "1", [], "client-a"), new TranscriptLine("b", "2", [])], default);
        await transcript.KeepAsync("there", [new TranscriptLine("a", "3", [])], default);

        var again = await transcript.KeepAsync("here", [new TranscriptLine("a", "4", [])], default);

        again.ShouldBeGreaterThan(first);
        (await transcript.SinceAsync("here", 0, 10, default)).Select(l => l.Json).ShouldBe(["2", "4"]);
        (await transcript.SinceAsync("here", first, 10, default)).ShouldBe([new KeptLine(again, "a", "4")]);
        (await transcript.SinceAsync("here", 0, 1, default)).Select(l => l.ActivityId).ShouldBe(["b"]);
        (await transcript.FindAsync("there", "a", default))!.Json.ShouldBe("3");
        (await transcript.FindAsync("there", "b", default)).ShouldBeNull();
        (await transcript.FindByClientIdAsync("here", "client-a", default)).ShouldBe("a");
        (await transcript.FindByClientIdAsync("there", "client-a", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Line_numbers_grow_on_after_a_restart()
    {
        using var store = new TempStore();
        var before = await store.Transcript.KeepAsync("here", [new TranscriptLine("a", "1", [])], default);
        store.Reopen();

        (await store.Transcript.KeepAsync("here", [new TranscriptLine("b", "2", [])], default)).ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task A_state_that_another_turn_wrote_is_not_overwritten()
    {
        using var store = new TempStore();
        await WriteAsync(store, ("one", "1", null));
        var read = (await store.States.ReadAsync(["one", "none"], default)).ShouldHaveSingleItem().Value;
        await WriteAsync(store, ("one", "2", read.Version));

        await Should.ThrowAsync<StateConflictException>(WriteAsync(store, ("another", "3", null), ("one", "3", read.Version)));

        var now = await store.States.ReadAsync(["one", "another"], default);
        now.Keys.ShouldBe(["one"]);
        now["one"].Json.ShouldBe("2");
        now["one"].Version.ShouldNotBe(read.Version);
    }

    [Fact]
    public async Task A_state_written_without_a_version_is_written_over_and_a_deleted_one_is_gone()
    {
        using var store = new TempStore();
        await WriteAsync(store, ("one", "1", null));
        await WriteAsync(store, ("one", "2", null));
        var read = (await store.States.ReadAsync(["one"], default))["one"];
        read.Json.ShouldBe("2");

        await store.States.DeleteAsync(["one", "none"], default);

        (await store.States.ReadAsync(["one"], default)).ShouldBeEmpty();
        await Should.ThrowAsync<StateConflictException>(WriteAsync(store, ("one", "3", read.Version)));
    }

    private static Task WriteAsync(TempStore store, params (string Key, string Json, string? Version)[] states) =>
        store.States.WriteAsync(states.ToDictionary(s => s.Key, s => new ShelvedState(s.Json, s.Version)), default);
}
