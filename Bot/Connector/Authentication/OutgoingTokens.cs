using MsalException = Microsoft.Identity.Client.MsalException;

namespace Bot.Connector.Authentication;

/// <summary>
/// The bot's own token, kept and renewed ahead of time. Whoever notices first that it ends soon begins the renewal and does not wait for it; only without a
/// valid token does anybody wait, all for the same one.
/// </summary>
public sealed class OutgoingTokens(IConnectorCredential credential, TimeProvider clock, ILogger<OutgoingTokens> log)
{
    public static readonly TimeSpan AheadOfTime = TimeSpan.FromMinutes(5);

    /// <summary>How soon a renewal that failed is tried again.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private OutgoingToken? token;
    private Task<OutgoingToken?> renewing = Task.FromResult<OutgoingToken?>(null);
    private DateTimeOffset notBefore;

    /// <returns>Null where there is no valid token, and none can be had.</returns>
    public async ValueTask<string?> GetAsync(CancellationToken cancellationToken) => (await CurrentAsync().WaitAsync(cancellationToken))?.Value;

    private Task<OutgoingToken?> CurrentAsync()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var isValid = now < token?.Ends;
            if (!(now < token?.Ends - AheadOfTime) && now >= notBefore && renewing.IsCompleted)
                renewing = Task.Run(AskAsync, CancellationToken.None);
            return isValid ? Task.FromResult(token) : renewing;
        }
    }

    private async Task<OutgoingToken?> AskAsync()
    {
        try
        {
            var renewed = await credential.NewTokenAsync();
            lock (gate)
                token = renewed;
            return renewed;
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            lock (gate)
                notBefore = clock.GetUtcNow() + Pause;
            log.NoTokenToSend($"{problem.GetType().Name} {(problem as MsalException)?.ErrorCode}");
            return null;
        }
    }
}
