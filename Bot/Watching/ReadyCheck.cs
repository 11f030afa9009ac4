using Consultations.Deciding;
using Consultations.Organising;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Watching;

/// <summary>Whether people should be sent here: the database can be read, there is room in the writer's queue, and the bot is not stopping.</summary>
internal sealed class ReadyCheck(IReadingRoom reading, IDesk desk, IHostApplicationLifetime lifetime) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (desk.IsFull || lifetime.ApplicationStopping.IsCancellationRequested)
            return HealthCheckResult.Unhealthy();
        try
        {
            await reading.ReadAsync(books => books.All<Consultation>().Any(), cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy();
        }
    }
}
