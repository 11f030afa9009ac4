using System.Globalization;

namespace Storage.Sqlite;

/// <summary>Held by the process that writes. The system lets go of it when the process dies, however it dies.</summary>
internal sealed class WriterLock : IDisposable
{
    private readonly FileStream held;

    public WriterLock(string database)
    {
        try
        {
            held = new FileStream(database + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken)
        {
            throw new DatabaseRefusedException(string.Format(CultureInfo.CurrentCulture, Sentences.DatabaseInUse, database), taken);
        }
    }

    public void Dispose() => held.Dispose();
}
