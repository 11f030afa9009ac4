using Consultations.Deciding;

namespace Storage.Sqlite;

/// <summary>Reads what is committed, beside the writer and never in its way.</summary>
internal sealed class ReadingRoom(Readers readers) : IReadingRoom
{
    public Task<T> ReadAsync<T>(Func<IBooks, T> question, CancellationToken cancel = default) =>
        Task.Run(() => readers.Read(reader => reader.AsOfNow(question)), cancel);
}
