namespace Storage.Sqlite;

/// <summary>Moves the write-ahead log into the database and empties it, so that the log stays short and what was deleted is nowhere.</summary>
internal sealed class Checkpoints(Session session, string log)
{
    private const long ComfortableLength = 16 * 1024 * 1024;

    private long longest = ComfortableLength;
    private bool owed;

    /// <returns>Whether nothing is left to do.</returns>
    public bool After(News news)
    {
        owed |= news.Scrub;
        if (owed || LengthOfLog() > longest)
            Run();
        return !owed;
    }

    /// <returns>Whether the log is empty now; a reader may be in the way.</returns>
    public bool Run()
    {
        // Nobody waits for readers: one that is in the way is tried again after the next batch.
        session.Value("PRAGMA busy_timeout = 0");
        var isBusy = session.Value("PRAGMA wal_checkpoint(TRUNCATE)") is not 0L;
        session.Value("PRAGMA busy_timeout = 5000");
        owed &= isBusy;
        longest = (isBusy ? LengthOfLog() : 0) + ComfortableLength;
        return !isBusy;
    }

    private long LengthOfLog() => new FileInfo(log) is { Exists: true } file ? file.Length : 0;
}
