using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Sdk.BotFramework.Builder;

public sealed class BotStateTests
{
    private readonly CountingStorage _storage = new();

    [Fact]
    public async Task Each_scope_has_the_key_that_is_its_own()
    {
        foreach (var state in new BotState[] { new ConversationState(_storage), new UserState(_storage), new PrivateConversationState(_storage) })
        {
            using var turn = Turns.Message();
            await state.CreateProperty<int>("n").SetAsync(turn, 1);
            await state.SaveChangesAsync(turn);
        }

        _storage.Written.ShouldBe(["test/conversations/hall", "test/users/asha", "test/conversations/hall/users/asha"]);
    }

    [Fact]
    public async Task An_activity_that_says_too_little_has_no_state()
    {
        using var turn = new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message) { ChannelId = "test", From = new ChannelAccount("asha") });

        await new UserState(_storage).LoadAsync(turn);
        await Should.ThrowAsync<InvalidOperationException>(() => new ConversationState(_storage).LoadAsync(turn));
        await Should.ThrowAsync<InvalidOperationException>(() => new PrivateConversationState(_storage).LoadAsync(turn));
    }

    [Fact]
    public async Task What_is_set_is_there_in_the_next_turn()
    {
        using (var first = Turns.Message())
        {
            var state = new ConversationState(_storage);
            await state.CreateProperty<string>("word").SetAsync(first, "kept");
            await state.SaveChangesAsync(first);
        }

        using var second = Turns.Message();
        (await new ConversationState(_storage).CreateProperty<string>("word").GetAsync(second)).ShouldBe("kept");
    }

    [Fact]
    public async Task A_property_that_was_never_set_has_the_default_of_its_type_or_the_one_it_is_given()
    {
        using var turn = Turns.Message();
        var state = new ConversationState(_storage);

        (await state.CreateProperty<int>("n").GetAsync(turn)).ShouldBe(0);
        (await state.CreateProperty<string>("s").GetAsync(turn)).ShouldBeNull();
        (await state.CreateProperty<int>("n").GetAsync(turn, () => 7)).ShouldBe(7);
        (await state.CreateProperty<int>("n").GetAsync(turn)).ShouldBe(7);
        var list = await state.CreateProperty<List<string>>("l").GetAsync(turn, () => []);
        (await state.CreateProperty<List<string>>("l").GetAsync(turn)).ShouldBeSameAs(list);
    }

    [Fact]
    public async Task State_is_read_once_a_turn_and_written_only_if_it_changed()
    {
        using var turn = Turns.Message();
        var state = new ConversationState(_storage);
        var words = state.CreateProperty<List<string>>("words");

        var list = await words.GetAsync(turn, () => []);
        await words.GetAsync(turn);
        await state.SaveChangesAsync(turn);
        await state.SaveChangesAsync(turn);
        (_storage.Reads, _storage.Writes).ShouldBe((1, 1));

        list.Add("a change inside");
        await state.SaveChangesAsync(turn);
        await state.SaveChangesAsync(turn, force: true);
        (_storage.Reads, _storage.Writes).ShouldBe((1, 3));

        await state.LoadAsync(turn, force: true);
        _storage.Reads.ShouldBe(2);
    }

    [Fact]
    public async Task State_that_nobody_loaded_is_not_written()
    {
        using var turn = Turns.Message();

        await new ConversationState(_storage).SaveChangesAsync(turn, force: true);

        _storage.Writes.ShouldBe(0);
    }

    [Fact]
    public async Task A_deleted_property_is_gone_and_so_is_cleared_or_deleted_state()
    {
        await Keep("word", "kept");
        var state = new ConversationState(_storage);
        var word = state.CreateProperty<string>("word");

        using (var turn = Turns.Message())
        {
            await word.DeleteAsync(turn);
            (await word.GetAsync(turn)).ShouldBeNull();
        }

        using (var turn = Turns.Message())
        {
            await state.ClearStateAsync(turn);
            await state.SaveChangesAsync(turn);
            (await KeptAsync()).ShouldBeEmpty();
        }

        using (var turn = Turns.Message())
        {
            await state.DeleteAsync(turn);
            (await _storage.ReadAsync(["test/conversations/hall"])).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Numbers_and_objects_that_lost_their_type_on_the_way_are_read_as_what_is_asked_for()
    {
        var row = new Dictionary<string, object> { ["n"] = 5L, ["when"] = "2026-05-05T10:00:00+00:00", ["who"] = JObject.Parse("""{"id":"asha"}""") };
        await _storage.WriteAsync(new Dictionary<string, object> { ["test/conversations/hall"] = row });
        using var turn = Turns.Message();
        var state = new ConversationState(_storage);

        (await state.CreateProperty<int>("n").GetAsync(turn)).ShouldBe(5);
        (await state.CreateProperty<string>("when").GetAsync(turn)).ShouldBe("2026-05-05T10:00:00+00:00");
        (await state.CreateProperty<DateTimeOffset>("when").GetAsync(turn)).ShouldBe(new DateTimeOffset(2026, 5, 5, 10, 0, 0, TimeSpan.Zero));
        (await state.CreateProperty<ChannelAccount>("who").GetAsync(turn)).Id.ShouldBe("asha");
    }

    [Fact]
    public async Task Two_turns_that_change_the_same_state_do_not_overwrite_each_other()
    {
        await Keep("word", "first");
        var state = new ConversationState(_storage);
        var word = state.CreateProperty<string>("word");
        using var mine = Turns.Message();
        using var theirs = Turns.Message();
        await word.SetAsync(mine, "mine");
        await word.SetAsync(theirs, "theirs");
        await state.SaveChangesAsync(theirs);

        await Should.ThrowAsync<InvalidOperationException>(() => state.SaveChangesAsync(mine));

        using var after = Turns.Message();
        (await word.GetAsync(after)).ShouldBe("theirs");
    }

    [Fact]
    public async Task One_turn_may_save_as_often_as_it_likes_and_clear_what_it_read()
    {
        await Keep("word", "first");
        var state = new ConversationState(_storage);
        var word = state.CreateProperty<string>("word");
        using var turn = Turns.Message();

        await word.SetAsync(turn, "second");
        await state.SaveChangesAsync(turn);
        await word.SetAsync(turn, "third");
        await state.SaveChangesAsync(turn);
        await state.ClearStateAsync(turn);
        await state.SaveChangesAsync(turn);

        (await KeptAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Storage_gets_back_the_very_dictionary_that_it_returned_even_cleared()
    {
        var storage = new VersioningStorage();
        var state = new ConversationState(storage);
        using var turn = Turns.Message();

        await state.CreateProperty<int>("n").SetAsync(turn, 1);
        await state.SaveChangesAsync(turn);

        storage.Written.ShouldBeSameAs(storage.Row);
        storage.Written = null;

        await state.ClearStateAsync(turn);
        await state.SaveChangesAsync(turn);

        storage.Written.ShouldBeSameAs(storage.Row);
        storage.Row.ShouldBeEmpty();
    }

    private async Task<IDictionary<string, object>> KeptAsync() =>
        (IDictionary<string, object>)(await _storage.ReadAsync(["test/conversations/hall"]))["test/conversations/hall"];

    private async Task Keep(string name, string value)
    {
        using var turn = Turns.Message();
        var state = new ConversationState(_storage);
        await state.CreateProperty<string>(name).SetAsync(turn, value);
        await state.SaveChangesAsync(turn);
    }

    private sealed class CountingStorage : IStorage
    {
        private readonly MemoryStorage _inner = new();

        public List<string> Written { get; } = [];

        public int Reads { get; private set; }

        public int Writes => Written.Count;

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            return _inner.ReadAsync(keys, cancellationToken);
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Written.AddRange(changes.Keys);
            return _inner.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => _inner.DeleteAsync(keys, cancellationToken);
    }

    private sealed class VersioningStorage : IStorage
    {
        public Versioned Row { get; } = [];

        public object? Written { get; set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(new Dictionary<string, object> { [keys[0]] = Row });

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Written = changes.Values.Single();
            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }

    private sealed class Versioned : Dictionary<string, object>;
}
