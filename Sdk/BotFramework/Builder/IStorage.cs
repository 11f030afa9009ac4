namespace Microsoft.Bot.Builder;

/// <summary>Where state is kept between turns, one row a key.</summary>
public interface IStorage
{
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

/// <summary>A row that knows its version, so that a write over somebody else's is refused.</summary>
public interface IStoreItem
{
    string ETag { get; set; }
}

/// <summary>Reading rows of one type.</summary>
public static class StorageExtensions
{
    /// <summary>Those of the rows that are there and of that type.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage,
        string[] keys,
        CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        ArgumentNullException.ThrowIfNull(storage);
        var found = new Dictionary<string, TStoreItem>(StringComparer.Ordinal);
        foreach (var (key, row) in await storage.ReadAsync(keys, cancellationToken))
        {
            if (row is TStoreItem item)
                found.Add(key, item);
        }

        return found;
    }
}
