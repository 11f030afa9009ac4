namespace Bot.Connector.Authentication;

/// <summary>Which door there is, and what the bot shows of itself, depends on whether Teams is enabled.</summary>
public static class AuthenticationSetup
{
    public static IServiceCollection AddConnectorAuthentication(this IServiceCollection services)
    {
        services.AddSingleton(provider => TeamsSettings.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(provider => new ServiceUrlHosts(provider.GetRequiredService<TeamsOptions>().ServiceUrlHosts));
        services.AddSingleton<ConnectorKeys>();
        services.AddSingleton<TeamsDoor>();
        services.AddSingleton<LocalDoor>();
        services.AddSingleton<IConnectorDoor>(provider => IsTeams(provider) ? provider.GetRequiredService<TeamsDoor>() : provider.GetRequiredService<LocalDoor>());

        services.AddSingleton<IConnectorCredential>(provider => new EntraCredential(provider.GetRequiredService<TeamsOptions>()));
        services.AddSingleton<OutgoingTokens>();
        services.AddTransient<OutgoingTokenHandler>();
        return services;
    }

    /// <summary>What stands between the connector's client and the line.</summary>
    public static DelegatingHandler OutgoingDoor(this IServiceProvider provider) =>
        IsTeams(provider) ? provider.GetRequiredService<OutgoingTokenHandler>() : new LocalOnlyHandler();

    private static bool IsTeams(IServiceProvider provider) => provider.GetRequiredService<TeamsOptions>().Enabled;
}
