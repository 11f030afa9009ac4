using Bot.Tests.Storage;
using Consultations.Conversing;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json;

namespace Bot.Tests;

public sealed class DialogStorageTests
{
    [Fact]
    public async Task What_dialogs_keep_reads_back()
    {
        using var store = new TempStore();
        var storage = new DialogStorage(store.States);
        var state = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["text"] = "आश्रय गृह भरे हैं, 2026-05-05T10:00:00Z",
            ["dialogs"] = new DialogState { DialogStack = [new DialogInstance { Id = "one", State = new Dictionary<string, object>(StringComparer.Ordinal) { ["step"] = 2L } }] },
        };

        await storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["key"] = state });
        var read = (IDictionary<string, object>)(await storage.ReadAsync(["key", "none"])).ShouldHaveSingleItem().Value;

        read["text"].ShouldBe("आश्रय गृह भरे हैं, 2026-05-05T10:00:00Z");
        var one = read["dialogs"].ShouldBeOfType<DialogState>().DialogStack.Single();
        (one.Id, one.State["step"]).ShouldBe(("one", 2L));
        (await store.States.ReadAsync(["key"], default))["key"].Json.ShouldNotContain("Microsoft.Bot");
    }

    [Fact]
    public async Task A_type_that_is_not_on_the_list_is_neither_written_nor_read()
    {
        using var store = new TempStore();
        var storage = new DialogStorage(store.States);
        var foreign = new Dictionary<string, object>(StringComparer.Ordinal) { ["file"] = new Uri("https://example.org").GetType().Assembly.GetName() };

        await Should.ThrowAsync<JsonSerializationException>(() => storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["key"] = foreign }));
        await store.States.WriteAsync(new Dictionary<string, ShelvedState>(StringComparer.Ordinal) { ["key"] = new("""{"file":{"$type":"System.IO.FileInfo, System.IO.FileSystem","path":"x"}}""", null) }, default);
        var read = (IDictionary<string, object>)(await storage.ReadAsync(["key"]))["key"];

        read.Keys.ShouldBe(["lost"]);
    }

    [Fact]
    public async Task Two_turns_that_read_the_same_state_do_not_both_write_it()
    {
        using var store = new TempStore();
        var storage = new DialogStorage(store.States);
        await storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["key"] = new Dictionary<string, object>(StringComparer.Ordinal) });
        var (one, other) = (await storage.ReadAsync(["key"]), await storage.ReadAsync(["key"]));

        await storage.WriteAsync(one);

        await Should.ThrowAsync<StateConflictException>(() => storage.WriteAsync(other));
    }
}
