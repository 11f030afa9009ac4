using Microsoft.Bot.Builder;

namespace Bot.Tests.Sdk.BotFramework.Builder;

public sealed class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task What_was_written_comes_back_as_a_copy_of_its_own_type()
    {
        var note = new Note { Text = "2026-05-05T10:00:00Z" };
        await WriteAsync("a", note);
        note.Text = "changed afterwards";

        var read = (await _storage.ReadAsync(["a", "missing"])).ShouldHaveSingleItem().Value;

        read.ShouldBeOfType<Note>().Text.ShouldBe("2026-05-05T10:00:00Z");
    }

    [Fact]
    public async Task A_deleted_row_is_gone()
    {
        await WriteAsync("a", new Note());
        await WriteAsync("b", new Note());

        await _storage.DeleteAsync(["a", "missing"]);

        (await _storage.ReadAsync(["a", "b"])).Keys.ShouldBe(["b"]);
    }

    [Fact]
    public async Task A_write_over_somebody_elses_is_refused_and_writes_nothing()
    {
        await WriteAsync("a", new Dictionary<string, object> { ["by"] = "first" });
        var (mine, theirs) = (await StateAsync(), await StateAsync());
        theirs["by"] = "theirs";
        await WriteAsync("a", theirs);
        theirs["by"] = "theirs again";
        await WriteAsync("a", theirs);

        await Should.ThrowAsync<InvalidOperationException>(() => _storage.WriteAsync(new Dictionary<string, object> { ["b"] = new Note(), ["a"] = mine }));

        (await _storage.ReadAsync(["a", "b"])).Keys.ShouldBe(["a"]);
        (await StateAsync())["by"].ShouldBe("theirs again");
    }

    [Fact]
    public async Task A_slow_object_does_not_keep_others_waiting()
    {
        await WriteAsync("a", new Note { Text = "ready" });
        object? readMeanwhile = null;

        await WriteAsync("b", new Reentrant(() => readMeanwhile = Task.Run(() => _storage.ReadAsync(["a"])).GetAwaiter().GetResult()["a"]));

        readMeanwhile.ShouldBeOfType<Note>().Text.ShouldBe("ready");
    }

    private Task WriteAsync(string key, object value) => _storage.WriteAsync(new Dictionary<string, object> { [key] = value });

    private async Task<IDictionary<string, object>> StateAsync() => (IDictionary<string, object>)(await _storage.ReadAsync(["a"]))["a"];

    public sealed class Note
    {
        public string Text { get; set; } = "";
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
