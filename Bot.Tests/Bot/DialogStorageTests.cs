using Bot.Tests.Storage;
using Consultations.Conversing;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
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
    public async Task Numbers_come_back_in_the_widest_kind_and_dates_as_text()
    {
        using var store = new TempStore();
        var read = await KeepAsync(store, new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["int"] = 7,
            ["decimal"] = 1.5m,
            ["date"] = new DateTimeOffset(2019, 2, 28, 10, 0, 0, TimeSpan.Zero),
            ["bool"] = true,
        });

        (read["int"], read["decimal"], read["date"], read["bool"]).ShouldBe((7L, 1.5d, "2019-02-28T10:00:00+00:00", true));
    }

    public static TheoryData<object> Strangers => new(new List<string> { "a" }, new byte[] { 1 }, new { Name = "a" });

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task Lists_bytes_and_nameless_objects_are_not_kept(object stranger)
    {
        using var store = new TempStore();

        await Should.ThrowAsync<JsonSerializationException>(() => KeepAsync(store, new Dictionary<string, object>(StringComparer.Ordinal) { ["value"] = stranger }));
    }

    [Fact]
    public async Task Of_a_question_only_the_question_is_kept_and_not_who_was_asked_where()
    {
        using var store = new TempStore();
        var prompt = new Activity(ActivityTypes.Message)
        {
            Id = "a1",
            Text = "What is it about?",
            ReplyToId = "a0",
            ChannelId = "directline",
            ServiceUrl = "https://service.example",
            From = new ChannelAccount { Id = "user-bot" },
            Recipient = new ChannelAccount { Id = "user-asha" },
            Conversation = new ConversationAccount { Id = "conversation-asha" },
            SuggestedActions = new SuggestedActions { Actions = [new CardAction { Title = "Kerala" }] },
        };
        var read = await KeepAsync(store, new Dictionary<string, object>(StringComparer.Ordinal) { ["options"] = new PromptOptions { Prompt = prompt, RetryPrompt = prompt } });

        var kept = read["options"].ShouldBeOfType<PromptOptions>().Prompt;
        (kept.Text, kept.SuggestedActions.Actions.Single().Title).ShouldBe(("What is it about?", "Kerala"));
        var json = (await store.States.ReadAsync(["key"], default))["key"].Json;
        foreach (var trace in new[] { "asha", "user-bot", "service.example", "a1", "a0", "directline" })
            json.ShouldNotContain(trace);
        prompt.Recipient.Id.ShouldBe("user-asha");
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

    private static async Task<IDictionary<string, object>> KeepAsync(TempStore store, Dictionary<string, object> state)
    {
        var storage = new DialogStorage(store.States);
        await storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["key"] = state });
        return (IDictionary<string, object>)(await storage.ReadAsync(["key"]))["key"];
    }
}
