using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Exporting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Storage;

namespace Bot.Tests.Storage;

/// <summary>A real database in a folder of its own, gone with the test.</summary>
public sealed class TempStore : IDisposable
{
    private ServiceProvider services;

    public TempStore()
    {
        Folder = Directory.CreateTempSubdirectory("consultations-").FullName;
        services = Open();
    }

    public string Folder { get; }

    public FixedClock Clock { get; } = new();

    public string File => Path.Combine(Folder, "consultations.db");

    public IDesk Desk => services.GetRequiredService<IDesk>();

    public IReadingRoom ReadingRoom => services.GetRequiredService<IReadingRoom>();

    public IStateShelf States => services.GetRequiredService<IStateShelf>();

    public ITranscript Transcript => services.GetRequiredService<ITranscript>();

    public IExportShelf Exports => services.GetRequiredService<IExportShelf>();

    public Task<T> ReadAsync<T>(Func<IBooks, T> question) => ReadingRoom.ReadAsync(question);

    public void Close() => services.Dispose();

    /// <summary>As after a restart.</summary>
    public void Reopen()
    {
        Close();
        services = Open();
    }

    /// <summary>Changes the file behind the bot's back, as somebody with access to the machine could.</summary>
    public int Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    /// <summary>Whether the words stand anywhere in the database's files, as raw bytes.</summary>
    public bool HoldsTraceOf(string words)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(words);
        return Directory.GetFiles(Folder, "consultations.db*")
            .Any(file => ReadAll(file).AsSpan().IndexOf(bytes) >= 0);
    }

    public void Dispose()
    {
        Close();
        Directory.Delete(Folder, recursive: true);
    }

    private static byte[] ReadAll(string file)
    {
        if (file.EndsWith(".lock", StringComparison.Ordinal))
            return [];
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private ServiceProvider Open() => new ServiceCollection()
        .AddLogging()
        .AddSingleton<TimeProvider>(Clock)
        .AddSqliteStorage(Folder)
        .BuildServiceProvider();
}

/// <summary>A clock that stands still until it is told otherwise.</summary>
public sealed class FixedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2019, 2, 28, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
