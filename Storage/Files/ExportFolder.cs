using Consultations.Deciding;
using Consultations.Exporting;
using Microsoft.Extensions.Logging;

namespace Storage.Files;

/// <summary>Export files in a folder.</summary>
internal sealed class ExportFolder(string folder, ILogger<ExportFolder> log) : IExportShelf
{
    private const int BufferSize = 64 * 1024;

    public Task<ShelvedFile> PutAsync(ExportFile file, Func<Stream, CancellationToken, Task> write, CancellationToken cancel)
    {
        var path = PathOf(file.Name);
        return UseAsync(() => PutAsync(path, write, cancel));
    }

    public Task<Stream?> OpenAsync(string name, CancellationToken cancel)
    {
        var path = PathOf(name);
        return UseAsync(() => Task.FromResult<Stream?>(File.Exists(path)
            ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, useAsync: true)
            : null));
    }

    public Task DeleteAsync(string name, CancellationToken cancel)
    {
        var path = PathOf(name);
        return UseAsync(() =>
        {
            if (Directory.Exists(folder))
                File.Delete(path);
            return Task.FromResult(true);
        });
    }

    public Task<IReadOnlyList<string>> OlderThanAsync(DateTimeOffset moment, CancellationToken cancel) => UseAsync(() => Task.FromResult<IReadOnlyList<string>>(
        Directory.Exists(folder) ? [.. new DirectoryInfo(folder).EnumerateFiles().Where(file => file.LastWriteTimeUtc < moment.UtcDateTime).Select(file => file.Name)] : []));

    private async Task<ShelvedFile> PutAsync(string path, Func<Stream, CancellationToken, Task> write, CancellationToken cancel)
    {
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

    private async Task<T> UseAsync<T>(Func<Task<T>> use)
    {
        try
        {
            return await use();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            log.FolderFailed(DiscreetFault.Describe(problem));
            throw new ExportShelfException(problem);
        }
    }

    private string PathOf(string name) => Path.Combine(folder, ShelfName.Checked(name));
}
