using Bot.Walls;
using Consultations.Conversing;
using Consultations.Deciding;

namespace Bot.Watching;

/// <summary>Names the figures that are looked at whenever somebody asks, once there is a database to look into.</summary>
internal sealed class Lookout(Measures measures, IReadingRoom reading, Composers walls) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        measures.Look("consultationbot.outbox.depth", "{row}", "What waits to be told.", () => reading.ReadAsync(books => books.All<OutboxRow>().LongCount(row => row.Reach == Reach.Waiting)).GetAwaiter().GetResult());
        measures.Look("consultationbot.wall.watchers", "{watcher}", "Walls that are open now.", () => walls.Watchers);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
