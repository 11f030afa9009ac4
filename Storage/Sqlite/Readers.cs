using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Storage.Books;

namespace Storage.Sqlite;

/// <summary>Read-only connections, kept open for the next who reads.</summary>
internal sealed class Readers(Database database) : IDisposable
{
    private const int MostIdle = 16;

    private readonly ConcurrentBag<Reader> idle = [];
    private volatile bool isClosed;

    public T Read<T>(Func<Reader, T> question)
    {
        var reader = idle.TryTake(out var ready) ? ready : new Reader(database);
        try
        {
            return question(reader);
        }
        finally
        {
            if (!isClosed && idle.Count < MostIdle)
                idle.Add(reader);
            else
                reader.Dispose();
        }
    }

    public void Dispose()
    {
        isClosed = true;
        while (idle.TryTake(out var reader))
            reader.Dispose();
    }
}

/// <summary>One read-only connection, by LINQ or by hand.</summary>
internal sealed class Reader : IDisposable
{
    private readonly BooksContext context;

    public Reader(Database database)
    {
        var connection = database.OpenToRead();
        Session = new Session(connection);
        context = Database.Context(connection, QueryTrackingBehavior.NoTracking);
        Books = new OpenBooks(context);
    }

    public Session Session { get; }

    public OpenBooks Books { get; }

    /// <summary>Asks within one transaction, so that figures of several queries fit together.</summary>
    public T AsOfNow<T>(Func<OpenBooks, T> question)
    {
        Session.Run("BEGIN");
        try
        {
            return question(Books);
        }
        finally
        {
            Session.Run("COMMIT");
            context.ChangeTracker.Clear();
        }
    }

    public void Dispose()
    {
        context.Dispose();
        Session.Dispose();
    }
}
