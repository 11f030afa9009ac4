using System.Net;
using Bot.Tests.BadInput;
using Bot.Tests.Storage;
using Bot.Watching;
using Consultations.Deciding;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Watching;

/// <summary>Whether it lives, and whether people should be sent to it.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task A_bot_that_runs_is_alive_and_ready_and_says_nothing_more()
    {
        await using var bot = await RunningBot.StartAsync();
        using var probe = bot.NewBrowser();

        (await probe.GetStringAsync("health/live")).ShouldBe("Healthy");
        (await probe.GetStringAsync("health/ready")).ShouldBe("Healthy");
    }

    [Fact]
    public async Task A_bot_that_stops_is_alive_but_takes_nothing_new()
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, _) = await bot.ConsultationAsync();
        using var probe = bot.NewBrowser();
        bot.BeginToStop();

        (await probe.GetStringAsync("health/live")).ShouldBe("Healthy");
        using (var ready = await probe.GetAsync("health/ready"))
        {
            ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await ready.Content.ReadAsStringAsync()).ShouldBe("Unhealthy");
        }

        using var late = await probe.PostAsync($"directline/conversations/{organiser.Conversation}/activities", new StringContent("{}"));
        late.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        late.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_full_queue_is_not_ready()
    {
        using var store = new TempStore();
        using (var held = await HeldBatch.HoldAsync(store.Desk))
        {
            (await StatusAsync(store.ReadingRoom, store.Desk)).ShouldBe(HealthStatus.Healthy);
            while (!store.Desk.IsFull)
                _ = store.Desk.TakeAsync(new Nothing { By = Asker.House });

            (await StatusAsync(store.ReadingRoom, store.Desk)).ShouldBe(HealthStatus.Unhealthy);
            held.Release();
        }

        await store.Desk.TakeAsync(new Nothing { By = Asker.House });
    }

    [Fact]
    public async Task A_database_that_cannot_be_read_is_not_ready_and_nobody_is_told_why()
    {
        using var store = new TempStore();

        var result = await CheckAsync(new Unreadable(), store.Desk);

        result.Status.ShouldBe(HealthStatus.Unhealthy);
        result.Description.ShouldBeNull();
        result.Exception.ShouldBeNull();
    }

    private static async Task<HealthStatus> StatusAsync(IReadingRoom reading, IDesk desk) => (await CheckAsync(reading, desk)).Status;

    private static Task<HealthCheckResult> CheckAsync(IReadingRoom reading, IDesk desk) => new ReadyCheck(reading, desk, new Running()).CheckHealthAsync(new HealthCheckContext());

    private sealed record Nothing : Command<Done>
    {
        public override Result<Done> Decide(Decision decision) => Done.It;
    }

    private sealed class Unreadable : IReadingRoom
    {
        public Task<T> ReadAsync<T>(Func<IBooks, T> question, CancellationToken cancel = default) => Task.FromException<T>(new IOException("The disk is gone."));
    }

    private sealed class Running : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => new(canceled: true);

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }
}
