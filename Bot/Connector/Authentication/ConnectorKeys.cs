using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Bot.Connector.Authentication;

/// <summary>
/// The keys with which the Bot Connector signs, as its metadata names them. They are fetched when somebody first comes, again after a day, and once more
/// for a key that is not among them. Whoever comes meanwhile waits for the same fetch, and what fails leaves the keys as they were.
/// </summary>
public sealed class ConnectorKeys(TeamsOptions options, TimeProvider clock, ILogger<ConnectorKeys> log) : IDisposable
{
    /// <summary>How old the keys may become.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>As long as there are no keys nobody gets in, so it is tried again soon.</summary>
    public static readonly TimeSpan PauseWithoutKeys = TimeSpan.FromSeconds(5);

    /// <summary>Anybody can invent a key's id; that must not make us ask each time.</summary>
    public static readonly TimeSpan PauseWithKeys = TimeSpan.FromMinutes(1);

    private readonly HttpClient http = new() { MaxResponseContentBufferSize = 1024 * 1024, Timeout = TimeSpan.FromSeconds(5) };
    private readonly Lock gate = new();
    private volatile KeyRing? ring;
    private Task<KeyRing?> fetching = Task.FromResult<KeyRing?>(null);
    private DateTimeOffset notBefore;

    /// <returns>Whether there are keys at all, and the one with that id.</returns>
    public async ValueTask<(bool HasKeys, ConnectorKey? Key)> FindAsync(string id, CancellationToken cancellationToken)
    {
        var current = ring;
        if (current is null || clock.GetUtcNow() - current.FetchedAt >= Lifetime)
            current = await RefreshAsync().WaitAsync(cancellationToken);
        if (current is not null && !current.Keys.ContainsKey(id))
            current = await RefreshAsync().WaitAsync(cancellationToken);

        return (current is not null, current?.Keys.GetValueOrDefault(id));
    }

    public void Dispose() => http.Dispose();

    private Task<KeyRing?> RefreshAsync()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (!fetching.IsCompleted)
                return fetching;
            if (now < notBefore)
                return Task.FromResult(ring);

            notBefore = now + (ring is null ? PauseWithoutKeys : PauseWithKeys);
            return fetching = FetchAsync();
        }
    }

    // It belongs to all who wait for it, so it does not end with the request of one.
    private async Task<KeyRing?> FetchAsync()
    {
        try
        {
            var documents = new HttpDocumentRetriever(http) { RequireHttps = !options.MetadataAddress.IsLoopback };
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(options.MetadataAddress.ToString(), documents, CancellationToken.None);
            ring = KeyRing.Of(metadata, clock.GetUtcNow());
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            log.KeysNotFetched(problem.GetType().Name);
        }

        return ring;
    }
}
