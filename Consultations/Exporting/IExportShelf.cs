namespace Consultations.Exporting;

/// <summary>Where export files are kept.</summary>
public interface IExportShelf
{
    /// <summary>Keeps a file; a half-written one is never visible under the name.</summary>
    Task PutAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancel);

    /// <summary>The file, or null where it is not (or no longer) there.</summary>
    Task<Stream?> OpenAsync(string name, CancellationToken cancel);

    Task DeleteAsync(string name, CancellationToken cancel);
}
