using System.Net.Http.Headers;

namespace Bot.Connector.Authentication;

/// <summary>Gives every request to a listed host the bot's token, and lets no other request out.</summary>
public sealed class OutgoingTokenHandler(ServiceUrlHosts hosts, OutgoingTokens tokens, ILogger<OutgoingTokenHandler> log) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } address || !hosts.Allow(address))
        {
            log.HostNotListed();
            throw new ConnectorException(SendOutcome.Refused);
        }

        var token = await tokens.GetAsync(cancellationToken) ?? throw new ConnectorException(SendOutcome.Busy);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await base.SendAsync(request, cancellationToken);
    }
}
