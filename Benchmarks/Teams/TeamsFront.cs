using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace Benchmarks.Teams;

/// <summary>A connector on loopback, for a bot that runs as a process of its own.</summary>
public sealed class TeamsFront : IAsyncDisposable
{
    private readonly WebApplication app;

    private TeamsFront(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    public static async Task<TeamsFront> StartAsync(TeamsConnector connector)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var front = builder.Build();
        front.Run(http => PassOnAsync(http, connector));
        await front.StartAsync();
        return new TeamsFront(front);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task PassOnAsync(HttpContext http, TeamsConnector connector)
    {
        using var request = new HttpRequestMessage(new HttpMethod(http.Request.Method), http.Request.GetEncodedUrl()) { Content = new StreamContent(http.Request.Body) };
        try
        {
            using var answer = await connector.TakeAsync(request, http.RequestAborted);
            http.Response.StatusCode = (int)answer.StatusCode;
            if (answer.Headers.TryGetValues("Retry-After", out var wait))
                http.Response.Headers.RetryAfter = wait.Single();
            http.Response.ContentType = "application/json";
            await answer.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
        }
        catch (HttpRequestException)
        {
            http.Abort();
        }
    }
}
