using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Benchmarks.Turns;

/// <summary>Says on this machine with which keys the Bot Connector signs.</summary>
public sealed class MetadataServer : IAsyncDisposable
{
    private const string MetadataPath = "/v1/.well-known/openidconfiguration", KeysPath = "/v1/.well-known/keys";

    private readonly WebApplication app;
    private int fetches;

    private MetadataServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapGet(MetadataPath, (System.Delegate)MetadataAsync);
        app.MapGet(KeysPath, () => Results.Json(new { keys = Keys.Select(key => key.Published) }));
    }

    public Uri Address => new(app.Urls.First() + MetadataPath);

    /// <summary>Those it names at the moment.</summary>
    public IReadOnlyList<SigningKey> Keys { get; set; } = [];

    /// <summary>Whether it answers at all.</summary>
    public bool IsReachable { get; set; } = true;

    /// <summary>How often it was asked.</summary>
    public int Fetches => Volatile.Read(ref fetches);

    /// <summary>It answers when this has ended.</summary>
    public Task Held { get; set; } = Task.CompletedTask;

    public static async Task<MetadataServer> StartAsync(params SigningKey[] keys)
    {
        var server = new MetadataServer { Keys = keys };
        await server.app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> MetadataAsync(HttpContext http)
    {
        Interlocked.Increment(ref fetches);
        await Held;
        if (!IsReachable)
            http.Abort();

        return Results.Json(new { issuer = SigningKey.Issuer, jwks_uri = app.Urls.First() + KeysPath, id_token_signing_alg_values_supported = (string[])["RS256"] });
    }
}
