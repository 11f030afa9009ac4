using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Storage.Sqlite;

/// <summary>Brings the tables up to date at start-up.</summary>
internal static class Schema
{
    public static void BringUpToDate(SqliteConnection connection, string file)
    {
        using var context = Database.Context(connection, QueryTrackingBehavior.NoTracking);
        var database = context.Database;
        var known = database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = database.GetAppliedMigrations().ToList();
        if (applied.FirstOrDefault(name => !known.Contains(name)) is { } newer)
            throw new DatabaseRefusedException(string.Format(CultureInfo.CurrentCulture, Sentences.DatabaseIsNewer, file, newer));
        if (applied.Count == known.Count)
            return;

        // Only one process writes here, so a lock that is found was left by one that died.
        database.ExecuteSqlRaw("DROP TABLE IF EXISTS __EFMigrationsLock");
        database.AutoTransactionBehavior = AutoTransactionBehavior.WhenNeeded;
        database.Migrate();
    }
}
