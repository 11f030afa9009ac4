using Consultations.Deciding;
using Consultations.Polling;

namespace Bot.Polling;

/// <summary>Closes polls whose countdown has run out, those that ran out while the bot was away included.</summary>
public sealed class PollClock(IDesk desk, IReadingRoom reading, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round, time);
        do
        {
            await CloseDueAsync(stoppingToken);
        }
        while (await rounds.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One round.</summary>
    public async Task CloseDueAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var due = await reading.ReadAsync(books => books.All<Poll>().Where(poll => poll.State == PollState.Open && poll.ClosesAt != null && poll.ClosesAt <= now).ToList(), cancel);
        foreach (var poll in due)
            await desk.TakeAsync(new ClosePoll(poll.ConsultationId, poll.Number) { By = Asker.House }, cancel);
    }
}
