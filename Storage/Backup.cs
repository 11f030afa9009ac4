using System.Globalization;
using Microsoft.Data.Sqlite;
using Storage.Sqlite;

namespace Storage;

/// <summary>
/// Copies the database as it stands at one moment, beside the bot that writes. Secrets of open polls are no part of it: whoever had both could tell who chose what.
/// </summary>
public static class Backup
{
    /// <summary>Writes the copy, whole or not at all, for this account's eyes only. A file that is there already stays as it is.</summary>
    public static void Write(string dataFolder, string file)
    {
        var database = Path.GetFullPath(Path.Combine(dataFolder, Database.FileName));
        if (!File.Exists(database))
            throw new DatabaseRefusedException(string.Format(CultureInfo.CurrentCulture, Sentences.NoDatabase, database));
        if (File.Exists(file))
            throw new DatabaseRefusedException(string.Format(CultureInfo.CurrentCulture, Sentences.BackupExists, file));

        var draft = file + ".part";
        try
        {
            Prepare(draft);
            Copy(database, draft);
            using (var written = new FileStream(draft, FileMode.Open, FileAccess.ReadWrite))
                written.Flush(flushToDisk: true);
            File.Move(draft, file);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static void Prepare(string draft)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(draft, options).Dispose();
    }

    private static void Copy(string database, string draft)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $file";
        command.Parameters.AddWithValue("$file", draft);
        command.ExecuteNonQuery();
    }
}
