using Consultations.Exporting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Storage.Blobs;

/// <summary>What a service registers to keep export files in Azure Blob Storage instead of on this machine.</summary>
public static class BlobServices
{
    /// <exception cref="FormatException">The connection string is none.</exception>
    public static IServiceCollection AddBlobExports(this IServiceCollection services, BlobStoreOptions options)
    {
        var store = BlobStore.Open(options);
        if (store.Uri is { Scheme: not "https", IsLoopback: false })
            throw new FormatException("A store is spoken to by https.");
        return services.Replace(ServiceDescriptor.Singleton<IExportShelf>(all =>
            new BlobShelf(store, options, all.GetRequiredService<TimeProvider>(), all.GetRequiredService<ILogger<BlobShelf>>())));
    }
}
