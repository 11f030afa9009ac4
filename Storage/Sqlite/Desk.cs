using System.Threading.Channels;
using Consultations.Deciding;
using Microsoft.Extensions.Logging;
using Storage.Files;

namespace Storage.Sqlite;

/// <summary>Takes commands into a bounded queue; one thread carries them out in batches, so that many share one write to the disk.</summary>
internal sealed class Desk : IDesk, IDisposable
{
    private const int LongestQueue = 1024, LargestBatch = 64;

    private static readonly TimeSpan PauseBeforeTidyingAgain = TimeSpan.FromMilliseconds(250);

    private readonly Channel<Errand> queue = Channel.CreateBounded<Errand>(
        new BoundedChannelOptions(LongestQueue) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private readonly Channel<AfterCommit> told = Channel.CreateUnbounded<AfterCommit>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private readonly WriterLock writerLock;
    private readonly Writer writer;
    private readonly Thread thread;
    private readonly Task telling;
    private readonly ILogger<Desk> log;

    public Desk(Database database, PollSecrets secrets, TimeProvider clock, ILogger<Desk> log)
    {
        this.log = log;
        writerLock = new WriterLock(database.File);
        try
        {
            writer = new Writer(database, secrets, clock);
        }
        catch
        {
            writerLock.Dispose();
            throw;
        }

        telling = Task.Run(TellAsync);
        thread = new Thread(Work) { IsBackground = true, Name = "writer" };
        thread.Start();
    }

    public event Action<AfterCommit>? Committed;

    public bool IsFull => queue.Reader.Count >= LongestQueue;

    public Task<Result<T>> TakeAsync<T>(Command<T> command, CancellationToken cancel = default) where T : notnull
    {
        var errand = new CommandErrand<T>(command, cancel);
        return queue.Writer.TryWrite(errand)
            ? errand.Answered
            : Task.FromResult<Result<T>>(new Refusal(nameof(global::Consultations.Sentences.Busy)));
    }

    /// <summary>Keeps lines or dialog state, in the order of the queue; waits where it is full.</summary>
    public async Task<T> KeepAsync<T>(Func<Session, LinePen, T> keep, CancellationToken cancel)
    {
        var errand = new KeepingErrand<T>(keep, cancel);
        await queue.Writer.WriteAsync(errand, cancel);
        return await errand.Answered;
    }

    /// <summary>Takes nothing more, finishes what is queued, and closes the database.</summary>
    public void Dispose()
    {
        if (!queue.Writer.TryComplete())
            return;
        thread.Join();
        telling.GetAwaiter().GetResult();
        writer.Dispose();
        writerLock.Dispose();
    }

    private void Work()
    {
        var batch = new List<Errand>(LargestBatch);
        var isTidy = true;
        while (WaitForWork(ref isTidy))
        {
            while (batch.Count < LargestBatch && queue.Reader.TryRead(out var errand))
                batch.Add(errand);
            var news = writer.Carry(batch);
            if (!news.IsNone)
                told.Writer.TryWrite(news.Tell());
            batch.Clear();
            isTidy = Tidy(news);
        }

        told.Writer.Complete();
    }

    /// <returns>False when the desk is closed and nothing is left.</returns>
    private bool WaitForWork(ref bool isTidy)
    {
        var work = queue.Reader.WaitToReadAsync().AsTask();
        while (!isTidy && !work.Wait(PauseBeforeTidyingAgain))
            isTidy = Tidy(new News());
        return work.GetAwaiter().GetResult();
    }

    private bool Tidy(News news)
    {
        try
        {
            return writer.Tidy(news);
        }
        catch (Exception why)
        {
            log.NotTidied(DiscreetFault.Describe(why));
            return false;
        }
    }

    private async Task TellAsync()
    {
        await foreach (var news in told.Reader.ReadAllAsync())
        {
            foreach (var listener in System.Delegate.EnumerateInvocationList(Committed))
                Tell(listener, news);
        }
    }

    private void Tell(Action<AfterCommit> listener, AfterCommit news)
    {
        try
        {
            listener(news);
        }
        catch (Exception why)
        {
            log.ListenerFailed(DiscreetFault.Describe(why));
        }
    }
}
