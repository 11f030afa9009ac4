using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Storage.Books;

namespace Storage.Sqlite;

/// <summary>The database's file, and how connections to it are set up. One connection writes and checkpoints; all others only read.</summary>
internal sealed class Database
{
    public const string FileName = "consultations.db";

    public Database(string dataFolder)
    {
        Directory.CreateDirectory(dataFolder);
        File = Path.GetFullPath(Path.Combine(dataFolder, FileName));
    }

    public string File { get; }

    /// <summary>The write-ahead log.</summary>
    public string Log => File + "-wal";

    public SqliteConnection OpenToWrite()
    {
        var connection = Open(SqliteOpenMode.ReadWriteCreate);
        // secure_delete comes first: nothing is ever written without it. Checkpoints are the writer's own decision.
        Run(connection, """
            PRAGMA secure_delete = ON;
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA foreign_keys = ON;
            PRAGMA temp_store = MEMORY;
            PRAGMA cache_size = -32768;
            PRAGMA wal_autocheckpoint = 0;
            PRAGMA busy_timeout = 5000;
            """);
        return connection;
    }

    public SqliteConnection OpenToRead()
    {
        var connection = Open(SqliteOpenMode.ReadOnly);
        Run(connection, "PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA busy_timeout = 5000;");
        return connection;
    }

    /// <summary>A context over an open connection. Who writes manages transactions itself.</summary>
    public static BooksContext Context(SqliteConnection connection, QueryTrackingBehavior tracking)
    {
        var options = new DbContextOptionsBuilder<BooksContext>()
            .UseSqlite(connection)
            .UseQueryTrackingBehavior(tracking)
            .EnableThreadSafetyChecks(false)
            .AddInterceptors(new PreparedQueries(connection))
            .Options;
        var context = new BooksContext(options);
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        context.Database.AutoSavepointsEnabled = false;
        return context;
    }

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        // Whoever opens a connection keeps it, so the provider's pool would only hold the file open.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
