using Bot;
using Bot.Connector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Benchmarks.Turns;

/// <summary>Our connector's adapter over two small bots, and nothing else: what a turn itself costs.</summary>
public static class TurnServer
{
    public const string Word = "turn-server", Echo = "/echo", Dialog = "/dialog";

    public static async Task<int> RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
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
}
