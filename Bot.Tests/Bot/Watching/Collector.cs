using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Watching;

/// <summary>Takes what is exported, as a collector of OpenTelemetry would, and keeps it as it came.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, string> received = new(StringComparer.Ordinal);
    private readonly WebApplication app;

    private Collector(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    /// <summary>The traces, as far as they are text.</summary>
    public string Traces => received.GetValueOrDefault("traces", "");

    public string Metrics => received.GetValueOrDefault("metrics", "");

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        var collector = new Collector(builder.Build());
        collector.app.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            var text = Encoding.UTF8.GetString(body.ToArray());
            collector.received.AddOrUpdate(signal, text, (_, before) => before + text);
            return Results.Ok();
        });
        await collector.app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
