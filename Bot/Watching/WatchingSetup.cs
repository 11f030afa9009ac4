using Bot.Hosting;
using Bot.Rehearsing;
using Consultations.Deciding;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Bot.Builder;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Bot.Watching;

/// <summary>Health, metrics and traces.</summary>
public static class WatchingSetup
{
    private const string Standard = "OTEL_EXPORTER_OTLP_ENDPOINT", Ready = "ready";

    /// <summary>After the storage and the connector: what they registered is watched from now on.</summary>
    public static IServiceCollection AddWatching(this IServiceCollection services, ConfigurationManager configuration)
    {
        services.AddMetrics();
        services.AddSingleton<Measures>();
        services.AddSingleton<ConsultationBot>();
        services.AddSingleton<IBot, WatchedBot>();
        var desk = services.Last(service => service.ServiceType == typeof(IDesk));
        services.Remove(desk);
        services.AddSingleton<IDesk>(all => new WatchedDesk((IDesk)desk.ImplementationFactory!(all), all.GetRequiredService<Measures>()));
        services.AddHostedService<Lookout>();
        services.AddHealthChecks().AddCheck<ReadyCheck>(Ready);
        if (CollectorIn(configuration))
            services.AddExport();
        return services;
    }

    public static WebApplication MapWatching(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        return app;
    }

    /// <summary>Whether there is a collector to send to. Its other settings have the standard's names.</summary>
    private static bool CollectorIn(ConfigurationManager configuration)
    {
        if (configuration["Otlp:Endpoint"] is { Length: > 0 } own)
            configuration.AddInMemoryCollection([new(Standard, own)]);
        if (configuration[Standard] is not { Length: > 0 } address)
            return false;
        return Uri.TryCreate(address, UriKind.Absolute, out var collector) && (collector.Scheme == Uri.UriSchemeHttp || collector.Scheme == Uri.UriSchemeHttps)
            ? true
            : throw new CannotGoOnException(Say.With(Sentences.CollectorUnclear, address));
    }

    // Only what the bot itself measures: what the web server and its clients could tell has addresses in it, and those have keys in them.
    private static void AddExport(this IServiceCollection services) => services.AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService(Measures.Name))
        .WithMetrics(metrics => metrics.AddMeter(Measures.Name).AddOtlpExporter())
        // The request that a turn came by is nobody's to sample: it is not traced.
        .WithTracing(traces => traces.AddSource(Measures.Name).SetSampler(new AlwaysOnSampler()).AddOtlpExporter());
}
