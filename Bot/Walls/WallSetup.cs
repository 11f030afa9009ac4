using Bot.WebChat;

namespace Bot.Walls;

/// <summary>The wall: its page, its stream, and whoever composes what it shows.</summary>
public static class WallSetup
{
    public static IServiceCollection AddWalls(this IServiceCollection services)
    {
        services.AddSingleton<Composers>();
        services.AddHostedService(provider => provider.GetRequiredService<Composers>());
        return services;
    }

    public static IEndpointRouteBuilder MapWalls(this IEndpointRouteBuilder app)
    {
        app.MapGet("/wall/{key}", WallEndpoint.PageAsync);
        app.MapGet("/wall/{key}/stream", WallEndpoint.StreamAsync);
        app.MapGet("/d3-cloud.js", (HttpContext http, Bundles bundles) => bundles.WordCloud.Serve(http));
        return app;
    }
}
