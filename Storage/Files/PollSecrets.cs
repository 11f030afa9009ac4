using System.Collections.Concurrent;
using System.Security.Cryptography;
using Consultations.Polling;

namespace Storage.Files;

/// <summary>The secrets of open secret polls: a file each that only the bot's account can read, in a folder that is left out of backups.</summary>
public sealed class PollSecrets(string folder) : IPollSecrets
{
    private const int Length = 32;
    private readonly ConcurrentDictionary<Guid, byte[]> known = new();

    /// <summary>The folder of a data folder.</summary>
    public static PollSecrets Under(string dataFolder) => new(Path.Combine(dataFolder, "secrets"));

    public void Make(Guid poll)
    {
        if (Find(poll) is not null)
            return;
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var secret = RandomNumberGenerator.GetBytes(Length);
        // Under a name of its own until all of it is on disk: what bears the poll's name is whole.
        var draft = FileOf(poll) + ".new";
        using (var file = new FileStream(draft, OnlyOurs()))
        {
            file.Write(secret);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, FileOf(poll), overwrite: true);
        known[poll] = secret;
    }

    public byte[]? Find(Guid poll)
    {
        if (known.TryGetValue(poll, out var secret))
            return secret;
        return File.Exists(FileOf(poll)) && File.ReadAllBytes(FileOf(poll)) is { Length: Length } read ? known[poll] = read : null;
    }

    /// <summary>Overwrites and deletes the poll's secret, where there is one.</summary>
    public void Destroy(Guid poll)
    {
        known.TryRemove(poll, out _);
        if (!File.Exists(FileOf(poll)))
            return;
        using (var file = new FileStream(FileOf(poll), FileMode.Open, FileAccess.Write))
        {
            file.Write(new byte[file.Length]);
            file.Flush(flushToDisk: true);
        }

        File.Delete(FileOf(poll));
    }

    /// <summary>Destroys the secrets of all polls but these: what a crash left over.</summary>
    public void DestroyAllBut(IReadOnlyCollection<Guid> open)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in Directory.GetFiles(folder))
        {
            if (!Guid.TryParseExact(Path.GetFileName(file), "N", out var poll))
                File.Delete(file);
            else if (!open.Contains(poll))
                Destroy(poll);
        }
    }

    private string FileOf(Guid poll) => Path.Combine(folder, poll.ToString("N"));

    private static FileStreamOptions OnlyOurs()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
