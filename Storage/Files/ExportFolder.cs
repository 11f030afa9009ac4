using Consultations.Exporting;

namespace Storage.Files;

/// <summary>Export files in a folder.</summary>
internal sealed class ExportFolder(string folder) : IExportShelf
{
    private const int BufferSize = 64 * 1024;

    public async Task<ShelvedFile> PutAsync(ExportFile file, Func<Stream, CancellationToken, Task> write, CancellationToken cancel)
    {
        var path = PathOf(file.Name);
        Directory.CreateDirectory(folder);
        var unfinished = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            ShelvedFile shelved;
            await using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, useAsync: true))
            await using (var through = new HashingStream(stream))
            {
                await write(through, cancel);
                await through.FlushAsync(cancel);
                stream.Flush(flushToDisk: true);
                shelved = through.Result();
            }

            File.Move(unfinished, path, overwrite: true);
            return shelved;
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
            ? new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, useAsync: true)
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
