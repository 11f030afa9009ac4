using Azure;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Sas;
using Consultations.Deciding;
using Consultations.Exporting;
using Microsoft.Extensions.Logging;
using Storage.Files;

namespace Storage.Blobs;

/// <summary>Export files in a private container of Azure Blob Storage.</summary>
internal sealed class BlobShelf(BlobServiceClient store, BlobStoreOptions options, TimeProvider time, ILogger<BlobShelf> log) : IExportShelf
{
    private static readonly TimeSpan LongestLink = TimeSpan.FromMinutes(2);

    private readonly BlobContainerClient container = store.GetBlobContainerClient(options.Container);
    private volatile bool isReady;

    public Task<ShelvedFile> PutAsync(ExportFile file, Func<Stream, CancellationToken, Task> write, CancellationToken cancel)
    {
        var blob = container.GetBlockBlobClient(ShelfName.Checked(file.Name));
        return UseAsync(() => PutAsync(blob, file, write, cancel), cancel);
    }

    public Task<Stream?> OpenAsync(string name, CancellationToken cancel)
    {
        var blob = container.GetBlobClient(ShelfName.Checked(name));
        return UseAsync(() => OpenAsync(blob, cancel), cancel);
    }

    public Task DeleteAsync(string name, CancellationToken cancel)
    {
        var blob = container.GetBlobClient(ShelfName.Checked(name));
        return UseAsync(() => blob.DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancel), cancel);
    }

    public Task<IReadOnlyList<string>> OlderThanAsync(DateTimeOffset moment, CancellationToken cancel) => UseAsync(() => OlderAsync(moment, cancel), cancel);

    /// <summary>Where none can be made there is none, and the bot hands the file out.</summary>
    public async Task<Uri?> LinkAsync(string name, TimeSpan life, CancellationToken cancel)
    {
        var blob = container.GetBlobClient(ShelfName.Checked(name));
        if (!options.DirectDownload || life <= TimeSpan.Zero)
            return null;
        try
        {
            return await UseAsync(() => SignAsync(blob, time.GetUtcNow() + (life < LongestLink ? life : LongestLink), cancel), cancel);
        }
        catch (ExportShelfException)
        {
            return null;
        }
    }

    private async Task<ShelvedFile> PutAsync(BlockBlobClient blob, ExportFile file, Func<Stream, CancellationToken, Task> write, CancellationToken cancel)
    {
        await PrepareAsync(cancel);
        await using var blocks = new BlockStream(blob, cancel);
        await using var through = new HashingStream(blocks);
        await write(through, cancel);
        await blocks.CommitAsync(new BlobHttpHeaders { ContentType = file.ContentType, ContentDisposition = SaveAsHeader.Of(file.SaveAs), CacheControl = "no-store" });
        return through.Result();
    }

    private static async Task<Stream?> OpenAsync(BlobClient blob, CancellationToken cancel)
    {
        try
        {
            return (await blob.DownloadStreamingAsync(cancellationToken: cancel)).Value.Content;
        }
        catch (RequestFailedException missing) when (missing.ErrorCode is "BlobNotFound" or "ContainerNotFound")
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<string>> OlderAsync(DateTimeOffset moment, CancellationToken cancel)
    {
        try
        {
            List<string> names = [];
            await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancel))
            {
                if (blob.Properties.LastModified < moment)
                    names.Add(blob.Name);
            }

            return names;
        }
        catch (RequestFailedException missing) when (missing.ErrorCode is "ContainerNotFound")
        {
            return [];
        }
    }

    /// <summary>The container is made on first use. One that is open to the world is not written to.</summary>
    private async Task PrepareAsync(CancellationToken cancel)
    {
        if (isReady)
            return;
        await container.CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: cancel);
        if ((await container.GetPropertiesAsync(cancellationToken: cancel)).Value.PublicAccess is PublicAccessType.Blob or PublicAccessType.BlobContainer)
        {
            log.ContainerIsPublic();
            throw new ExportShelfException(new InvalidOperationException("The container is open to the world."));
        }

        isReady = true;
    }

    /// <summary>A shared access signature for reading this blob: by the account's key, or by one that Entra ID lends to the bot's identity.</summary>
    private async Task<Uri?> SignAsync(BlobClient blob, DateTimeOffset until, CancellationToken cancel)
    {
        var signature = new BlobSasBuilder(BlobSasPermissions.Read, until)
        {
            BlobContainerName = blob.BlobContainerName,
            BlobName = blob.Name,
            Resource = "b",
            Protocol = blob.Uri.Scheme == Uri.UriSchemeHttps ? SasProtocol.Https : SasProtocol.HttpsAndHttp,
        };
        if (blob.CanGenerateSasUri)
            return blob.GenerateSasUri(signature);
        UserDelegationKey lent = await store.GetUserDelegationKeyAsync(startsOn: null, until, cancel);
        return new BlobUriBuilder(blob.Uri) { Sas = signature.ToSasQueryParameters(lent, store.AccountName) }.ToUri();
    }

    private async Task<T> UseAsync<T>(Func<Task<T>> use, CancellationToken cancel)
    {
        try
        {
            return await use();
        }
        catch (Exception problem) when (IsOfTheStore(problem) && !cancel.IsCancellationRequested)
        {
            var refused = problem as RequestFailedException;
            if (refused?.ErrorCode is "ContainerNotFound")
                isReady = false;
            log.StoreFailed(refused?.Status ?? 0, refused?.ErrorCode ?? "", DiscreetFault.Describe(problem));
            throw new ExportShelfException(problem);
        }
    }

    /// <summary>It answered no, or not at all, or too late each time; or whoever says who the bot is did.</summary>
    private static bool IsOfTheStore(Exception problem) => problem is RequestFailedException or AuthenticationFailedException or OperationCanceledException
        || (problem is AggregateException { InnerExceptions: var tries } && tries.All(IsOfTheStore));
}
