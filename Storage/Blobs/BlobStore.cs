using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;

namespace Storage.Blobs;

/// <summary>How a storage account is spoken to: a few tries, each bounded, and nothing told to anybody about it.</summary>
internal static class BlobStore
{
    /// <exception cref="FormatException">The connection string is none.</exception>
    public static BlobServiceClient Open(BlobStoreOptions options, Action<BlobClientOptions>? change = null)
    {
        var how = new BlobClientOptions
        {
            Retry = { Mode = RetryMode.Exponential, MaxRetries = 3, Delay = TimeSpan.FromMilliseconds(500), MaxDelay = TimeSpan.FromSeconds(5), NetworkTimeout = TimeSpan.FromSeconds(20) },
            Diagnostics = { IsDistributedTracingEnabled = false, IsLoggingEnabled = false, IsTelemetryEnabled = false },
        };
        change?.Invoke(how);
        return options.ConnectionString is { } account
            ? new BlobServiceClient(account, how)
            : new BlobServiceClient(options.AccountUrl, new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = options.IdentityClientId }), how);
    }
}
