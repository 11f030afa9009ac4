using Bot.Connector.Authentication;
using Bot.Delivery;
using Bot.Watching;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Connector;

public static class ConnectorSetup
{
    public static IServiceCollection AddConnector(this IServiceCollection services)
    {
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Measures>();
        services.TryAddSingleton<SendingPace>();
        services.AddConnectorAuthentication();
        services.AddSingleton(provider => new ConnectorClient(ConnectorClient.Pooled(provider.GetRequiredService<Measures>(), provider.OutgoingDoor()), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ConnectorAdapter>();
        services.AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<ConnectorAdapter>());
        return services;
    }

    public static IEndpointRouteBuilder MapConnector(this IEndpointRouteBuilder app)
    {
        // Made now, so that a setting that cannot work stops the start.
        var adapter = app.ServiceProvider.GetRequiredService<ConnectorAdapter>();
        app.Map("/api/messages", (HttpContext http, IBot bot) => adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted));
        return app;
    }
}
