using Bot.WebChat;

namespace Bot.Hosting;

/// <summary>While the bot stops, turns that have begun are finished, and whoever comes now is told to come again: by then there is a bot that listens.</summary>
internal static class Draining
{
    /// <summary>The longest time that turns have to come to an end.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private const string Seconds = "5";

    public static IServiceCollection AddDraining(this IServiceCollection services) => services.Configure<HostOptions>(options => options.ShutdownTimeout = Longest);

    public static IApplicationBuilder UseDraining(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (!app.Lifetime.ApplicationStopping.IsCancellationRequested || http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
        {
            await next(http);
            return;
        }

        http.Response.Headers.RetryAfter = Seconds;
        await Refusal.Unavailable.ExecuteAsync(http);
    });
}
