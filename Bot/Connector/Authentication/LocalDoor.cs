using System.Net;
using Microsoft.Bot.Schema;

namespace Bot.Connector.Authentication;

/// <summary>
/// Without Teams the bot has no identity of its own and can check nobody else's, so it answers only tools on the developer's own machine.
/// </summary>
public sealed class LocalDoor(IHostEnvironment environment) : IConnectorDoor
{
    private static readonly Admission Open = new(Refusal: null), Closed = new(StatusCodes.Status404NotFound);

    public ValueTask<Admission> AdmitAsync(HttpRequest request) =>
        ValueTask.FromResult(environment.IsDevelopment() && IsLocal(request) ? Open : Closed);

    public int? RefusalOf(Activity activity, Admission admission) => IsLocal(activity.ServiceUrl) ? null : Closed.Refusal;

    // False also for what a proxy on this machine passes on, and for what a web page sends.
    private static bool IsLocal(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } caller
        && IPAddress.IsLoopback(caller)
        && !request.Headers.ContainsKey("X-Forwarded-For")
        && !request.Headers.ContainsKey("Forwarded")
        && request.Headers.Origin.Count == 0;

    private static bool IsLocal(string serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address.IsLoopback;
}
