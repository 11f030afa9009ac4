using System.Globalization;

namespace Bot.Rehearsing;

/// <summary>What a rehearsal leaves behind: its place, its database, the summary and the record. One process at a time plays in it.</summary>
public sealed class RehearsalFolder : IDisposable
{
    private readonly FileStream held;

    private RehearsalFolder(string path, FileStream held) => (Path, this.held) = (path, held);

    public string Path { get; }

    public string Bookmark => In("place.json");

    /// <summary>Where the rehearsal's own bot keeps its books.</summary>
    public string Data => In("data");

    public string Summary => In("summary.txt");

    public string In(string name) => System.IO.Path.Combine(Path, name);

    public static RehearsalFolder Open(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            return new RehearsalFolder(path, new FileStream(System.IO.Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken)
        {
            throw new RehearsalStoppedException(Say.With(Sentences.RehearsalInUse, path), taken);
        }
    }

    /// <summary>Moves an earlier rehearsal out of the way, and says where it went; null where there is none.</summary>
    public static string? SetAside(string path, DateTimeOffset now)
    {
        if (!Directory.Exists(path))
            return null;
        using (Open(path))
        {
            var aside = string.Create(CultureInfo.InvariantCulture, $"{path}.until-{now:yyyyMMdd-HHmmss}");
            Directory.Move(path, aside);
            return aside;
        }
    }

    /// <summary>Forgets what the own bot has kept.</summary>
    public void ClearData()
    {
        if (Directory.Exists(Data))
            Directory.Delete(Data, recursive: true);
    }

    public void Dispose() => held.Dispose();
}
