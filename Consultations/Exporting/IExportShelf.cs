namespace Consultations.Exporting;

/// <summary>Where export files are kept. A shelf that cannot be used now says so by an <see cref="ExportShelfException"/>.</summary>
public interface IExportShelf
{
    /// <summary>Keeps what is written; nothing of it is visible under the name before all of it is there, and nothing at all when the writing fails.</summary>
    Task<ShelvedFile> PutAsync(ExportFile file, Func<Stream, CancellationToken, Task> write, CancellationToken cancel);

    /// <summary>The file, or null where it is not (or no longer) there.</summary>
    Task<Stream?> OpenAsync(string name, CancellationToken cancel);

    Task DeleteAsync(string name, CancellationToken cancel);

    /// <summary>The names of all that was put there before this moment, with what a crash cut short.</summary>
    Task<IReadOnlyList<string>> OlderThanAsync(DateTimeOffset moment, CancellationToken cancel);

    /// <summary>An address that opens this file and nothing else for a short while, at most as long as said; null where the file is handed out by the bot alone.</summary>
    Task<Uri?> LinkAsync(string name, TimeSpan life, CancellationToken cancel) => Task.FromResult<Uri?>(null);
}

/// <summary>What a file on the shelf is called.</summary>
/// <param name="Name">Its name there: letters, digits, dots, hyphens and underscores.</param>
/// <param name="SaveAs">The name it is saved under by whoever takes it.</param>
/// <param name="ContentType">With its charset, where it has one.</param>
public sealed record ExportFile(string Name, string SaveAs, string ContentType);

/// <summary>What came onto the shelf.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Checksum">SHA-256, hexadecimal.</param>
public sealed record ShelvedFile(long Length, string Checksum);
