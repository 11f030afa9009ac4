using Consultations.Exporting;

namespace Storage.Files;

/// <summary>Export files in a folder.</summary>
internal sealed class ExportFolder(string folder) : IExportShelf
{
    public async Task PutAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var file = PathOf(name);
        Directory.CreateDirectory(folder);
        var unfinished = $"{file}.{Guid.NewGuid():N}.part";
        try
        {
            await using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await stream.WriteAsync(content, cancel);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, file, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    public Task<Stream?> OpenAsync(string name, CancellationToken cancel)
    {
        var file = PathOf(name);
        return Task.FromResult<Stream?>(File.Exists(file)
            ? new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 4096, useAsync: true)
            : null);
    }

    public Task DeleteAsync(string name, CancellationToken cancel)
    {
        if (Directory.Exists(folder))
            File.Delete(PathOf(name));
        return Task.CompletedTask;
    }

    private string PathOf(string name)
    {
        if (name.Length == 0 || name[0] == '.' || !name.All(IsAllowed))
            throw new ArgumentException("A file on the shelf is named by letters, digits, dots, hyphens and underscores.", nameof(name));
        return Path.Combine(folder, name);
    }

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_';
}
