using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Exporting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Storage.Files;
using Storage.Sqlite;

namespace Storage;

/// <summary>What a service registers to keep things on this machine.</summary>
public static class StorageServices
{
    /// <summary>
    /// Books, transcripts and dialog state in one SQLite file under the folder, exports beside it. The database is opened, and brought up to date, when the
    /// first of them is asked for; disposing the provider finishes what is queued.
    /// </summary>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string dataFolder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new Database(dataFolder));
        services.AddSingleton(PollSecrets.Under(dataFolder));
        services.AddSingleton<Desk>();
        services.AddSingleton<IDesk>(all => all.GetRequiredService<Desk>());
        services.AddSingleton(OpenReaders);
        services.AddSingleton<IReadingRoom, ReadingRoom>();
        services.AddSingleton<IStateShelf, StateShelf>();
        services.AddSingleton<ITranscript, Transcript>();
        services.AddSingleton<IExportShelf>(all => new ExportFolder(Path.Combine(dataFolder, "exports"), all.GetRequiredService<ILogger<ExportFolder>>()));
        return services;
    }

    /// <summary>Only the reading room, over a database that exists: another process may be writing.</summary>
    public static IServiceCollection AddSqliteReading(this IServiceCollection services, string dataFolder)
    {
        services.AddSingleton(new Database(dataFolder));
        services.AddSingleton<Readers>();
        services.AddSingleton<IReadingRoom, ReadingRoom>();
        return services;
    }

    private static Readers OpenReaders(IServiceProvider all)
    {
        // There is nothing to read before the writer has brought the tables up to date.
        all.GetRequiredService<Desk>();
        return new Readers(all.GetRequiredService<Database>());
    }
}
