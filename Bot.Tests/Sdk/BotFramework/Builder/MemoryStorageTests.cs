using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Sdk.BotFramework.Builder;

public sealed class MemoryStorageTests
{
    [Fact]
    public async Task What_was_written_comes_back_as_a_copy_of_its_own_type()
    {
        var storage = new MemoryStorage();
        var note = new Note { Text = "first" };
        await storage.WriteAsync(new Dictionary<string, object> { ["a"] = note });
        note.Text = "changed afterwards";

        var read = await storage.ReadAsync<Note>(["a", "missing"]);

        read.ShouldHaveSingleItem().Value.Text.ShouldBe("first");
        read["a"].ShouldNotBeSameAs(note);
    }

    [Fact]
    public async Task Reading_as_another_type_finds_nothing()
    {
        var storage = new MemoryStorage();
        await storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Note() });

        (await storage.ReadAsync<MemoryStorageTests>(["a"])).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deleted_row_is_gone()
    {
        var storage = new MemoryStorage();
        await storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Note(), ["b"] = new Note() });

        await storage.DeleteAsync(["a", "missing"]);

        (await storage.ReadAsync(["a", "b"])).Keys.ShouldBe(["b"]);
    }

    [Fact]
    public async Task A_write_over_somebody_elses_is_refused_and_writes_nothing()
    {
        var storage = new MemoryStorage();
        await storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Note { Text = "first" } });
        var mine = (await storage.ReadAsync<Note>(["a"]))["a"];
        var theirs = (await storage.ReadAsync<Note>(["a"]))["a"];
        theirs.Text = "theirs";
        await storage.WriteAsync(new Dictionary<string, object> { ["a"] = theirs });

        mine.Text = "mine";
        await Should.ThrowAsync<InvalidOperationException>(
            () => storage.WriteAsync(new Dictionary<string, object> { ["b"] = new Note(), ["a"] = mine }));

        var rows = await storage.ReadAsync<Note>(["a", "b"]);
        rows.ShouldHaveSingleItem().Value.Text.ShouldBe("theirs");
    }

    [Theory]
    [InlineData("*")]
    [InlineData(null)]
    public async Task A_write_that_names_no_version_wins(string? version)
    {
        var storage = new MemoryStorage();
        await storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Note { Text = "first" } });

        await storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Note { Text = "last", ETag = version! } });

        (await storage.ReadAsync<Note>(["a"]))["a"].Text.ShouldBe("last");
    }

    [Fact]
    public async Task Rows_go_through_the_serializer_and_the_dictionary_it_was_given()
    {
        var rows = new Dictionary<string, JObject>();
        var plain = new MemoryStorage(new JsonSerializer { TypeNameHandling = TypeNameHandling.None }, rows);

        await plain.WriteAsync(new Dictionary<string, object> { ["a"] = new Note { Text = "bare" } });

        rows["a"].ContainsKey("$type").ShouldBeFalse();
        ((JObject)(await new MemoryStorage(rows).ReadAsync(["a"]))["a"])["Text"]!.Value<string>().ShouldBe("bare");
    }

    [Fact]
    public async Task A_slow_serializer_does_not_keep_others_waiting()
    {
        var storage = new MemoryStorage();
        await storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Note { Text = "ready" } });
        string? readMeanwhile = null;
        var reader = new Reentrant(() => readMeanwhile = Task.Run(() => storage.ReadAsync<Note>(["a"])).GetAwaiter().GetResult()["a"].Text);

        await storage.WriteAsync(new Dictionary<string, object> { ["b"] = reader });

        readMeanwhile.ShouldBe("ready");
    }

    public sealed class Note : IStoreItem
    {
        public string Text { get; set; } = "";

        public string ETag { get; set; } = null!;
    }

    /// <summary>While it is written, somebody on another thread reads: that would never end if the lock were held.</summary>
    public sealed class Reentrant(Action meanwhile)
    {
        public string Text
        {
            get
            {
                meanwhile();
                return "written";
            }
        }
    }
}
