using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Connector;

/// <summary>A channel's side of the protocol.</summary>
internal sealed class Channel(WebApplication app) : IAsyncDisposable
{
    public ConcurrentQueue<(string What, JObject? Body)> Requests { get; } = new();

    public string Address => app.Urls.First();

    /// <summary>What it says of every activity that it takes.</summary>
    public string Answer { get; set; } = """{"id":"given-1"}""";

    public static async Task<Channel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var channel = new Channel(app);
        app.Run(channel.TakeAsync);
        await app.StartAsync();
        return channel;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        var target = http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        Requests.Enqueue(($"{http.Request.Method} {target}", body.Length == 0 ? null : JObject.Parse(body)));
        await http.Response.WriteAsync(Answer);
    }
}
