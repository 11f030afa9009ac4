using System.Data.Common;
using Bot.Rehearsing;
using Storage;

namespace Bot.Hosting;

/// <summary>Runs <c>backup</c>: a copy of the database, while the bot runs or not.</summary>
internal static class BackupCommand
{
    public static async Task RunAsync(string[] args, TextWriter console)
    {
        if (args is not [{ Length: > 0 } file, .. var settings] || file.StartsWith('-') || settings is not ([] or ["--DataFolder", { Length: > 0 }]))
            throw new CannotGoOnException(Sentences.BackupUsage);
        var configuration = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true).AddEnvironmentVariables().AddCommandLine(settings).Build();
        try
        {
            Backup.Write(configuration["DataFolder"] ?? "data", file);
        }
        catch (DatabaseRefusedException refused)
        {
            throw new CannotGoOnException(refused.Message, refused);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or DbException)
        {
            throw new CannotGoOnException(Say.With(Sentences.CannotWriteFile, file), problem);
        }

        await console.WriteLineAsync(Say.With(Sentences.BackupWritten, file));
    }
}
