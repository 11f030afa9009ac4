namespace Bot.Connector.Authentication;

/// <summary>Without Teams there is no token to send, and nothing leaves this machine.</summary>
public sealed class LocalOnlyHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => request.RequestUri is { IsLoopback: true }
        ? base.SendAsync(request, cancellationToken)
        : throw new ConnectorException(SendOutcome.Refused);
}
