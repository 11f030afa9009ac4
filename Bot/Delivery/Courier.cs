using System.Threading.Channels;
using Bot.WebChat;
using Consultations.Conversing;
using Consultations.Deciding;

namespace Bot.Delivery;

/// <summary>
/// Empties the outbox after each commit. What one person is told keeps its order; different people do not wait for each other, and nobody's own notice waits behind a broadcast.
/// When the bot stops, it stops between two messages; what a crash cut off is taken up at the next start.
/// </summary>
public sealed class Courier(IDesk desk, IReadingRoom reading, Messenger messenger, LiveConversations live, TimeProvider time, ILogger<Courier> log) : BackgroundService
{
    /// <summary>How many may be told something at the same time: enough for the pace of a tenant at a third of a second each.</summary>
    public const int AtOnce = 16;

    private const int MostInHand = 4 * AtOnce;
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(10), RestAfterFault = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim news = new(1, 1);
    private readonly Lock hand = new();
    private readonly HashSet<Guid> peopleInHand = [];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        desk.Committed += OnCommitted;
        return base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        desk.Committed -= OnCommitted;
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        news.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await desk.TakeSurelyAsync(new TakeUpClaims { By = Asker.House });
        var rows = Channel.CreateUnbounded<OutboxRow>();
        var senders = Enumerable.Range(0, AtOnce).Select(_ => SendAsync(rows.Reader, stoppingToken)).ToList();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
                await WaitAsync(await FetchAsync(rows.Writer, stoppingToken), stoppingToken);
        }
        finally
        {
            rows.Writer.Complete();
            await Task.WhenAll(senders);
        }
    }

    private void OnCommitted(AfterCommit commit)
    {
        foreach (var conversation in commit.ChangedConversations)
            live.Refresh(conversation);
        if (commit.NoticesWaiting)
            LookAgain();
    }

    private void LookAgain()
    {
        lock (hand)
        {
            if (news.CurrentCount == 0)
                news.Release();
        }
    }

    private async Task WaitAsync(TimeSpan rest, CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var waits = new[] { news.WaitAsync(either.Token), Task.Delay(rest, time, either.Token) };
        await Task.WhenAny(waits);
        await either.CancelAsync();
        cancel.ThrowIfCancellationRequested();
    }

    /// <returns>How long until a row is due that nobody has to wait for now.</returns>
    private async Task<TimeSpan> FetchAsync(ChannelWriter<OutboxRow> writer, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var (due, next) = await reading.ReadAsync(books => Waiting(books, now), cancel);
        lock (hand)
        {
            foreach (var row in due)
            {
                if (peopleInHand.Count < MostInHand && peopleInHand.Add(row.PersonId))
                    writer.TryWrite(row);
            }
        }

        return next is { } at && at - now is var wait && wait < LongestRest ? wait : LongestRest;
    }

    private static (List<OutboxRow> Due, DateTimeOffset? Next) Waiting(IBooks books, DateTimeOffset now)
    {
        var waiting = books.All<OutboxRow>().Where(row => row.Reach == Reach.Waiting && row.Sender == null);
        var due = waiting.Where(row => row.Due <= now);
        var own = due.Where(row => row.BroadcastId == null).OrderBy(row => row.At).ThenBy(row => row.Id).Take(2 * MostInHand).ToList();
        own.AddRange(due.Where(row => row.BroadcastId != null).OrderBy(row => row.At).ThenBy(row => row.Id).Take(2 * MostInHand));
        return (own, waiting.Where(row => row.Due > now).Min(row => (DateTimeOffset?)row.Due));
    }

    private async Task SendAsync(ChannelReader<OutboxRow> rows, CancellationToken cancel)
    {
        await foreach (var row in rows.ReadAllAsync(CancellationToken.None))
        {
            // What has not begun when the bot stops waits for the next start.
            if (!cancel.IsCancellationRequested)
                await TryAsync(row, cancel);
            bool isAlmostEmpty;
            lock (hand)
            {
                peopleInHand.Remove(row.PersonId);
                isAlmostEmpty = peopleInHand.Count <= MostInHand / 2;
            }

            if (isAlmostEmpty)
                LookAgain();
        }
    }

    private async Task TryAsync(OutboxRow row, CancellationToken cancel)
    {
        try
        {
            await messenger.DeliverAsync(row.Id, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // It had not begun.
        }
        catch (Exception problem)
        {
            log.NotTold(DiscreetFault.Describe(problem));
            await desk.TakeSurelyAsync(new TryLater(row.Id, time.GetUtcNow() + RestAfterFault, IsUncertain: false) { By = Asker.House });
        }
    }
}
