using Bot;
using Bot.Connector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Benchmarks.Turns;

/// <summary>
/// Our connector's adapter over two small bots, and nothing else: what a turn itself costs. It takes what tools on this machine post, or, given the address
/// of its metadata, what a Bot Connector on this machine signs.
/// </summary>
public static class TurnServer
{
    public const string Word = "turn-server", AppId = "6f1c1f0a-0000-4000-8000-000000000001", Echo = "/echo", Dialog = "/dialog";

    public static async Task<int> RunAsync(string? metadata = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        if (metadata is not null)
            builder.Configuration.AddInMemoryCollection(TeamsWith(metadata));
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddConnector();
        var app = builder.Build();
        var adapter = app.Services.GetRequiredService<ConnectorAdapter>();
        Map(Echo, new EchoBot());
        Map(Dialog, new ThreeQuestionsBot(new DialogStorage(new MemoryShelf())));
        await app.StartAsync();
        await Console.Out.WriteLineAsync(app.Urls.First());
        await app.WaitForShutdownAsync();
        return 0;

        void Map(string path, IBot bot) => app.MapPost(path, (HttpContext http) => adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted));
    }

    private static Dictionary<string, string?> TeamsWith(string metadata) => new(StringComparer.Ordinal)
    {
        ["Teams:Enabled"] = "true",
        ["Teams:AppId"] = AppId,
        ["Teams:TenantId"] = AppId,
        ["Teams:AppType"] = "UserAssignedMSI",
        ["Teams:MetadataAddress"] = metadata,
        ["Teams:ServiceUrlHosts:0"] = "127.0.0.1",
    };
}
