namespace Bot.Delivery;

/// <summary>Whatever is told without being asked.</summary>
public static class DeliverySetup
{
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddSingleton<SendingPace>();
        services.AddSingleton<Messenger>();
        services.AddSingleton<StandingCards>();
        services.AddHostedService<Courier>();
        services.AddHostedService<LiveBroadcasts>();
        return services;
    }
}
