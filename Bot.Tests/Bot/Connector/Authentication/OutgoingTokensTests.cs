using Bot.Connector.Authentication;
using Bot.Tests.WebChat;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Connector.Authentication;

/// <summary>When the bot's own token is renewed.</summary>
public sealed class OutgoingTokensTests : IDisposable
{
    private readonly ManualClock clock = new();
    private readonly FakeCredential credential = new();
    private readonly LogBook log = new();
    private readonly LoggerFactory logging;
    private readonly OutgoingTokens tokens;

    public OutgoingTokensTests()
    {
        logging = new LoggerFactory([log]);
        tokens = new OutgoingTokens(credential, clock, logging.CreateLogger<OutgoingTokens>());
    }

    public void Dispose()
    {
        logging.Dispose();
        log.Dispose();
    }

    [Fact]
    public async Task A_token_is_kept_until_shortly_before_it_ends()
    {
        Give("first");
        await HasAsync("first");
        Give("second");
        clock.Advance(TimeSpan.FromMinutes(55) - TimeSpan.FromSeconds(1));

        await HasAsync("first");
        credential.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task All_who_need_one_wait_for_the_same()
    {
        var given = new TaskCompletionSource<OutgoingToken>();
        credential.Next = given.Task;
        using var leaving = new CancellationTokenSource();

        var impatient = tokens.GetAsync(leaving.Token).AsTask();
        var others = Enumerable.Range(0, 20).Select(_ => tokens.GetAsync(default).AsTask()).ToList();
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(impatient);
        given.SetResult(Token("shared"));

        (await Task.WhenAll(others)).ShouldAllBe(token => token == "shared");
        credential.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task Five_minutes_before_the_end_it_is_renewed_and_nobody_waits()
    {
        Give("first");
        await HasAsync("first");
        var renewed = new TaskCompletionSource<OutgoingToken>();
        credential.Next = renewed.Task;
        clock.Advance(TimeSpan.FromMinutes(55));

        for (var n = 0; n < 20; n++)
            await HasAsync("first");
        renewed.SetResult(Token("second"));
        await BecomesAsync("second");
        credential.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task If_renewal_fails_the_old_one_is_used_as_long_as_it_is_valid()
    {
        Give("first");
        await HasAsync("first");
        credential.Next = Task.FromException<OutgoingToken>(new HttpRequestException());
        clock.Advance(TimeSpan.FromMinutes(59));
        await HasAsync("first");
        while (log.Lines.IsEmpty)
            await Task.Yield();
        await HasAsync("first");

        clock.Advance(TimeSpan.FromMinutes(1));
        (await tokens.GetAsync(default)).ShouldBeNull();

        Give("second");
        clock.Advance(OutgoingTokens.Pause);
        await HasAsync("second");
    }

    [Fact]
    public async Task Where_none_can_be_had_it_is_not_asked_for_each_time()
    {
        for (var n = 0; n < 20; n++)
            (await tokens.GetAsync(default)).ShouldBeNull();
        credential.Asked.ShouldBe(1);

        Give("late");
        clock.Advance(OutgoingTokens.Pause);
        await HasAsync("late");
    }

    [Fact]
    public void A_token_is_not_written_by_accident() => $"{Token("secret")}".ShouldNotContain("secret");

    private void Give(string value) => credential.Next = Task.FromResult(Token(value));

    private OutgoingToken Token(string value) => new(value, clock.GetUtcNow() + TimeSpan.FromHours(1));

    private async Task HasAsync(string value) => (await tokens.GetAsync(default)).ShouldBe(value);

    private async Task BecomesAsync(string value)
    {
        while (await tokens.GetAsync(default) != value)
            await Task.Yield();
    }
}
