using System.Net.Http.Json;
using System.Text.Json;
using Bot.Connector;
using Bot.Delivery;
using Bot.WebChat;
using Consultations.Conversing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.WebChat;

/// <summary>The guest chat on a real server and a free port, with everything behind it made up.</summary>
public sealed class GuestHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("guest-chat");

    private GuestHost(Action<Dictionary<string, string?>>? configure, DirectoryInfo? keys, IBot? bot, TimeProvider? clock, Bundles? bundle, string environment)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["GuestChat:KeysFolder"] = (keys ?? _folder).FullName,
            ["Logging:LogLevel:Default"] = "Trace",
            ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "Trace",
            ["Logging:LogBook:LogLevel:Default"] = "Trace",
        };
        configure?.Invoke(settings);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<ITranscript>(Transcript);
        builder.Services.AddSingleton<IFrontDoor>(Door);
        builder.Services.AddSingleton<IGuestConversations>(Door);
        builder.Services.AddSingleton(bot ?? Bot);
        builder.Services.AddSingleton(clock ?? Clock).AddSingleton(bundle ?? Bundles.Shipped);
        // By a clock that stands still nobody would ever get a place.
        builder.Services.AddSingleton(new SendingPace(TimeProvider.System));
        builder.Services.AddGuestChat(builder.Configuration).AddConnector();
        _app = builder.Build();
        _app.MapGuestChat().MapConnector();
    }

    public MemoryTranscript Transcript { get; } = new();

    public FakeDoor Door { get; } = new();

    public ParrotBot Bot { get; } = new();

    public ManualClock Clock { get; } = new();

    public LogBook Log { get; } = new();

    public HttpClient Http { get; } = new();

    public Uri Address => new(_app.Urls.First());

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<GuestHost> StartAsync(
        Action<Dictionary<string, string?>>? configure = null, DirectoryInfo? keys = null, IBot? bot = null, TimeProvider? clock = null, Bundles? bundle = null, string environment = "Production")
    {
        var host = new GuestHost(configure, keys, bot, clock, bundle, environment);
        await host._app.StartAsync();
        host.Http.BaseAddress = host.Address;
        return host;
    }

    /// <summary>Comes in by the code, as the page does.</summary>
    public async Task<GuestClient> EnterAsync(string code = "K7Q2MX")
    {
        using var answer = await Http.PostAsJsonAsync("guest/enter", new { code, locale = "en" });
        answer.EnsureSuccessStatusCode();
        var entry = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return new GuestClient(this, entry.GetProperty("conversationId").GetString()!, entry.GetProperty("token").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Http.Dispose();
        _folder.Delete(recursive: true);
    }
}
