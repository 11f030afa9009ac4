using Consultations.Deciding;

namespace Storage.Sqlite;

/// <summary>Reads what is committed, beside the writer and never in its way.</summary>
internal sealed class ReadingRoom(Readers readers) : IReadingRoom
{
    /// <summary>On the caller's own thread: it is one of the pool's, like any other that could wait for the answer.</summary>
    public Task<T> ReadAsync<T>(Func<IBooks, T> question, CancellationToken cancel = default)
    {
        if (cancel.IsCancellationRequested)
            return Task.FromCanceled<T>(cancel);
        try
        {
            return Task.FromResult(readers.Read(reader => reader.AsOfNow(question)));
        }
        catch (Exception why)
        {
            return Task.FromException<T>(why);
        }
    }
}
