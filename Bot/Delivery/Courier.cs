using System.Threading.Channels;
using Bot.WebChat;
using Consultations.Conversing;
using Consultations.Deciding;

namespace Bot.Delivery;

/// <summary>
/// Empties the outbox after each commit. What one person is told keeps its order; different people do not wait for each other, and nobody's own notice waits behind a broadcast:
/// there are senders who take nothing else.
/// When the bot stops, it stops between two messages; what a crash cut off is taken up at the next start.
/// </summary>
public sealed class Courier(IDesk desk, IReadingRoom reading, Messenger messenger, LiveConversations live, TimeProvider time, ILogger<Courier> log) : BackgroundService
{
    /// <summary>How many of a broadcast may be told at the same time: enough for the pace of a tenant at half a second each.</summary>
    public const int AtOnce = 32;

    /// <summary>How many may be told something of their own beside them.</summary>
    public const int OwnAtOnce = 8;

    private const int MostInHand = 2 * AtOnce;
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
        var (own, broadcasts) = (Channel.CreateUnbounded<OutboxRow>(), Channel.CreateUnbounded<OutboxRow>());
        var senders = Enumerable.Repeat(own, OwnAtOnce).Concat(Enumerable.Repeat(broadcasts, AtOnce)).Select(rows => SendAsync(rows.Reader, stoppingToken)).ToList();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
                await WaitAsync(await FetchAsync(own.Writer, broadcasts.Writer, stoppingToken), stoppingToken);
        }
        finally
        {
            own.Writer.Complete();
            broadcasts.Writer.Complete();
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
    private async Task<TimeSpan> FetchAsync(ChannelWriter<OutboxRow> ownSenders, ChannelWriter<OutboxRow> senders, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var (own, ofBroadcasts, next) = await reading.ReadAsync(books => Waiting(books, now), cancel);
        lock (hand)
        {
            foreach (var row in own.Where(row => peopleInHand.Add(row.PersonId)))
                ownSenders.TryWrite(row);
            foreach (var row in ofBroadcasts.Where(row => peopleInHand.Count < MostInHand && peopleInHand.Add(row.PersonId)))
                senders.TryWrite(row);
        }

        return next is { } at && at - now is var wait && wait < LongestRest ? wait : LongestRest;
    }

    /// <summary>The first that are due, and for which nothing earlier waits that the same person has to be told before.</summary>
    private static (List<OutboxRow> Own, List<OutboxRow> OfBroadcasts, DateTimeOffset? Next) Waiting(IBooks books, DateTimeOffset now)
    {
        var waiting = books.All<OutboxRow>().Where(row => row.Reach == Reach.Waiting);
        var free = waiting.Where(row => row.Sender == null);
        var due = free.Where(row => row.Due <= now);
        var own = due.Where(row => row.BroadcastId == null && !waiting.Any(other =>
            other.PersonId == row.PersonId && other.BroadcastId == null && (other.At < row.At || (other.At == row.At && other.Id.CompareTo(row.Id) < 0))));
        var ofBroadcasts = due.Where(row => row.BroadcastId != null && !waiting.Any(other =>
            other.PersonId == row.PersonId && (other.At < row.At || (other.At == row.At && other.Id.CompareTo(row.Id) < 0))));
        return (First(own), First(ofBroadcasts), free.Where(row => row.Due > now).Min(row => (DateTimeOffset?)row.Due));
    }

    private static List<OutboxRow> First(IQueryable<OutboxRow> rows) => [.. rows.OrderBy(row => row.At).ThenBy(row => row.Id).Take(2 * MostInHand)];

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
            await AfterFaultAsync(row);
        }
    }

    /// <summary>It is tried again, but not for ever; whoever was in hand may have been told.</summary>
    private async Task AfterFaultAsync(OutboxRow row)
    {
        var wasInHand = await reading.ReadAsync(books => books.Find<OutboxRow>(row.Id) is { Sender: not null });
        if (row.Refusals >= Messenger.MostRefusals || (wasInHand && row.IsUncertain))
            await desk.TakeSurelyAsync(new Settle(row.Id, wasInHand || row.IsUncertain ? Reach.PerhapsTwice : Reach.Refused) { By = Asker.House });
        else
            await desk.TakeSurelyAsync(new TryLater(row.Id, time.GetUtcNow() + RestAfterFault, wasInHand) { By = Asker.House });
    }
}
