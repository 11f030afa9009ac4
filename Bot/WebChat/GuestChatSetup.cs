using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.WebChat;

/// <summary>The guest web chat: page, Direct Line and the way in. It needs an ITranscript, IFrontDoor, IGuestConversations and IBot from elsewhere.</summary>
public static class GuestChatSetup
{
    public static IServiceCollection AddGuestChat(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<GuestChatOptions>()
            .Bind(configuration.GetSection(GuestChatOptions.Section))
            .Configure(options => options.PublicUrl ??= configuration.GetValue<Uri?>("PublicUrl"))
            .Validate(options => options is { PostsAtOnce: >= 1, PostsPerSecond: > 0 } && options.TokenLifetime > TimeSpan.Zero && options.StreamLifetime > TimeSpan.Zero)
            .ValidateOnStart();
        services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>, SilentQueries>();

        var keys = configuration.GetSection(GuestChatOptions.Section).Get<GuestChatOptions>()?.KeysFolder ?? new GuestChatOptions().KeysFolder;
        services.AddDataProtection().SetApplicationName("ConsultationBot").PersistKeysToFileSystem(KeysFolder(keys));

        // The keys lie in a folder that only the bot's account can read; that they are not sealed once more is known.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Bundles.Shipped);
        services.AddSingleton<GuestPage>();
        services.AddSingleton<GuestTokens>();
        services.AddSingleton<StreamAddress>();
        services.AddSingleton<PostingRate>();
        services.AddSingleton<SecretLines>();
        services.AddSingleton<GuestTranscript>();
        services.AddSingleton<LiveConversations>();
        services.AddSingleton<GuestAdapter>();
        return services;
    }

    public static WebApplication MapGuestChat(this WebApplication app)
    {
        app.UseRequestLanguage();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(20), KeepAliveTimeout = TimeSpan.FromSeconds(30) });
        DirectLineEndpoints.Map(app);
        app.MapPost("/guest/enter", EntryEndpoint.EnterAsync).AddEndpointFilter<FaultAnswer>();
        app.MapGet("/webchat.js", (HttpContext http, Bundles bundles) => bundles.WebChat.Serve(http));
        app.MapGet("/", (HttpContext http, GuestPage page) => page.ServeAsync(http));
        foreach (var (name, file) in GuestPage.Files)
            app.MapGet($"/{name}", file.ServeAsync);

        return app;
    }

    private static DirectoryInfo KeysFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            return Directory.CreateDirectory(path);

        return Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
