using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Bot.Connector.Authentication;

/// <summary>Asks Entra ID, as the app with its secret or certificate, or as the managed identity of the machine.</summary>
public sealed class EntraCredential : IConnectorCredential
{
    public const string Resource = "https://api.botframework.com";

    private readonly Func<Task<AuthenticationResult>> ask;

    /// <param name="options">Who the bot is.</param>
    /// <param name="line">For tests: leads to an Entra ID of their own.</param>
    public EntraCredential(TeamsOptions options, IMsalHttpClientFactory? line = null) => ask = options.AppType switch
    {
        AppType.UserAssignedMSI => AskForIdentity(options, line),
        _ => AskForApp(options, line),
    };

    public async Task<OutgoingToken> NewTokenAsync()
    {
        var answer = await ask();
        return new OutgoingToken(answer.AccessToken, answer.ExpiresOn);
    }

    private static Func<Task<AuthenticationResult>> AskForApp(TeamsOptions options, IMsalHttpClientFactory? line)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(options.AppId).WithAuthority(AzureCloudInstance.AzurePublic, options.TenantId);
        builder = options.CertificatePath is null ? builder.WithClientSecret(options.AppSecret) : builder.WithCertificate(TeamsCertificate.Load(options));
        if (line is not null)
            builder = builder.WithHttpClientFactory(line);

        var app = builder.Build();
        return () => app.AcquireTokenForClient([$"{Resource}/.default"]).WithForceRefresh(true).ExecuteAsync();
    }

    private static Func<Task<AuthenticationResult>> AskForIdentity(TeamsOptions options, IMsalHttpClientFactory? line)
    {
        var builder = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(options.AppId));
        if (line is not null)
            builder = builder.WithHttpClientFactory(line);

        var identity = builder.Build();
        return () => identity.AcquireTokenForManagedIdentity(Resource).WithForceRefresh(true).ExecuteAsync();
    }
}
