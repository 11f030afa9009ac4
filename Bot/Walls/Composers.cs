using Consultations.Deciding;
using Dialogs.Turns;

namespace Bot.Walls;

/// <summary>The composers of all consultations whose walls are watched now: none without watchers.</summary>
internal sealed class Composers(IDesk desk, IReadingRoom reading, Links links, TimeProvider time, ILogger<Composers> log) : IHostedService
{
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, Composer> running = [];

    /// <summary>How many consultations are watched now.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return running.Count;
        }
    }

    /// <summary>How many walls are open now.</summary>
    public int Watchers
    {
        get
        {
            lock (gate)
                return running.Values.Sum(composer => composer.Watchers);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        desk.Committed += OnCommitted;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        desk.Committed -= OnCommitted;
        return Task.CompletedTask;
    }

    /// <summary>Somebody watches; the consultation's composer runs from now on, if it did not.</summary>
    public Composer Join(Guid consultation)
    {
        lock (gate)
        {
            if (!running.TryGetValue(consultation, out var composer))
                running[consultation] = composer = new Composer(consultation, reading, links, time, why => log.WallNotComposed(DiscreetFault.Describe(why)));
            composer.Watchers++;
            return composer;
        }
    }

    /// <summary>Somebody has gone; with the last the composer ends.</summary>
    public async Task LeaveAsync(Guid consultation, Composer composer)
    {
        lock (gate)
        {
            if (--composer.Watchers > 0)
                return;
            running.Remove(consultation);
        }

        composer.End();
        await composer.EndedAsync();
        composer.Dispose();
    }

    private void OnCommitted(AfterCommit news)
    {
        lock (gate)
        {
            if (running.Count == 0)
                return;
            foreach (var consultation in news.ChangedConsultations)
            {
                if (running.TryGetValue(consultation, out var composer))
                    composer.Changed();
            }
        }
    }
}
