using Benchmarks.Turns;
using Bot.Connector.Authentication;
using Bot.Tests.WebChat;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Connector.Authentication;

/// <summary>When the keys of the Bot Connector are fetched, and when not.</summary>
public sealed class ConnectorKeysTests : IAsyncLifetime, IDisposable
{
    private readonly ManualClock clock = new();
    private MetadataServer server = null!;
    private ConnectorKeys keys = null!;

    public async Task InitializeAsync()
    {
        server = await MetadataServer.StartAsync(new SigningKey("old", "msteams", "webchat"));
        keys = new ConnectorKeys(new TeamsOptions { MetadataAddress = server.Address }, clock, NullLogger<ConnectorKeys>.Instance);
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose() => keys.Dispose();

    [Fact]
    public async Task A_key_comes_with_the_channels_that_it_speaks_for() =>
        (await keys.FindAsync("old", default)).Key!.Endorsements.Order().ShouldBe(["msteams", "webchat"]);

    [Fact]
    public async Task All_who_come_meanwhile_wait_for_one_fetch_and_whoever_leaves_does_not_end_it()
    {
        var held = new TaskCompletionSource();
        server.Held = held.Task;
        using var leaving = new CancellationTokenSource();

        var impatient = keys.FindAsync("old", leaving.Token).AsTask();
        var others = Enumerable.Range(0, 20).Select(_ => keys.FindAsync("old", default).AsTask()).ToList();
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(impatient);
        held.SetResult();

        (await Task.WhenAll(others)).ShouldAllBe(found => found.Key != null);
        server.Fetches.ShouldBe(1);
    }

    [Fact]
    public async Task After_a_day_they_are_fetched_again_and_one_that_was_withdrawn_is_gone()
    {
        await FindsAsync("old");
        server.Keys = [new SigningKey("new", "msteams")];

        clock.Advance(ConnectorKeys.Lifetime - TimeSpan.FromSeconds(1));
        await FindsAsync("old");
        server.Fetches.ShouldBe(1);

        clock.Advance(TimeSpan.FromSeconds(1));
        await MissesAsync("old");
        server.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task A_new_key_is_found_as_soon_as_it_signs()
    {
        await FindsAsync("old");
        clock.Advance(ConnectorKeys.PauseWithKeys);
        server.Keys = [.. server.Keys, new SigningKey("new", "msteams")];

        await FindsAsync("new");
        await FindsAsync("old");
        server.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task Invented_keys_make_us_ask_once_a_minute_and_not_each_time()
    {
        await FindsAsync("old");
        clock.Advance(ConnectorKeys.PauseWithKeys);
        for (var n = 0; n < 50; n++)
            await MissesAsync($"invented-{n}");
        server.Fetches.ShouldBe(2);

        clock.Advance(ConnectorKeys.PauseWithKeys);
        await MissesAsync("invented");
        server.Fetches.ShouldBe(3);
    }

    [Fact]
    public async Task A_first_fetch_that_failed_is_tried_again_by_whoever_comes_after_five_seconds()
    {
        server.IsReachable = false;
        (await keys.FindAsync("old", default)).HasKeys.ShouldBeFalse();
        var asked = server.Fetches;
        server.IsReachable = true;

        (await keys.FindAsync("old", default)).HasKeys.ShouldBeFalse();
        server.Fetches.ShouldBe(asked);

        clock.Advance(TimeSpan.FromSeconds(5));
        await FindsAsync("old");
    }

    [Fact]
    public async Task A_refresh_that_failed_leaves_the_old_keys_and_is_tried_again_after_a_minute()
    {
        await FindsAsync("old");
        server.IsReachable = false;
        clock.Advance(ConnectorKeys.Lifetime);
        await FindsAsync("old");
        var asked = server.Fetches;
        asked.ShouldBeGreaterThan(1);
        await FindsAsync("old");
        server.Fetches.ShouldBe(asked);

        server.IsReachable = true;
        server.Keys = [];
        clock.Advance(ConnectorKeys.PauseWithKeys);
        await FindsAsync("old");
        server.Keys = [new SigningKey("new", "msteams")];
        clock.Advance(ConnectorKeys.PauseWithKeys);
        await FindsAsync("new");
    }

    private async Task FindsAsync(string id) => (await keys.FindAsync(id, default)).Key.ShouldNotBeNull();

    private async Task MissesAsync(string id) => (await keys.FindAsync(id, default)).ShouldBe((true, null));
}
