namespace Storage.Blobs;

/// <summary>The section Exports:Blob of the configuration: where in Azure Blob Storage exports are kept. One of the first two is set.</summary>
public sealed record BlobStoreOptions
{
    public const string Section = "Exports:Blob";

    /// <summary>Of a storage account, with its key.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Of a storage account that the bot's own identity may use: no key has to be kept.</summary>
    public Uri? AccountUrl { get; init; }

    /// <summary>The client id of that identity, where the machine has several.</summary>
    public string? IdentityClientId { get; init; }

    public string Container { get; init; } = "consultation-exports";

    /// <summary>Whether a download's link leads on to the store itself, by an address that opens that one file for two minutes.</summary>
    public bool DirectDownload { get; init; }
}
