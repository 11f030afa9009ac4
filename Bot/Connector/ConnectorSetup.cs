using Bot.Watching;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace Bot.Connector;

public static class ConnectorSetup
{
    public static IServiceCollection AddConnector(this IServiceCollection services)
    {
        services.AddSingleton(all => new ConnectorClient(ConnectorClient.Pooled(all.GetRequiredService<Measures>()), all.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ConnectorAdapter>();
        services.AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<ConnectorAdapter>());
        return services;
    }

    public static IEndpointRouteBuilder MapConnector(this IEndpointRouteBuilder app)
    {
        app.Map("/api/messages", (HttpContext http, ConnectorAdapter adapter, IBot bot, IHostEnvironment environment) =>
        {
            if (!environment.IsDevelopment() || !LocalCaller.IsLocal(http))
                http.Response.StatusCode = StatusCodes.Status404NotFound;
            else if (!HttpMethods.IsPost(http.Request.Method))
                http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            else
                return adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted);

            return Task.CompletedTask;
        });
        return app;
    }
}
