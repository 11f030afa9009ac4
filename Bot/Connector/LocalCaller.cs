using System.Net;

namespace Bot.Connector;

/// <summary>
/// Until the bot has an identity of its own it can check nobody else's, so it answers only tools on the developer's own machine.
/// </summary>
public static class LocalCaller
{
    /// <summary>False also for what a proxy on this machine passes on, and for what a web page sends.</summary>
    public static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } caller
        && IPAddress.IsLoopback(caller)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For")
        && !http.Request.Headers.ContainsKey("Forwarded")
        && http.Request.Headers.Origin.Count == 0;

    public static bool IsLocal(string serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address.IsLoopback;
}
