namespace Bot.Connector.Authentication;

/// <summary>The hosts that a channel's address may lie on: the only ones that are believed, and the only ones that our token is sent to.</summary>
public sealed class ServiceUrlHosts(IEnumerable<string> hosts)
{
    private const string AnySubdomain = "*.";

    /// <summary>Teams, and the channels with which an Azure Bot can be tried in the portal.</summary>
    public static readonly IReadOnlyList<string> Usual = ["smba.trafficmanager.net", "*.botframework.com"];

    private readonly HashSet<string> exact = new(hosts.Where(host => !host.StartsWith(AnySubdomain, StringComparison.Ordinal)), StringComparer.OrdinalIgnoreCase);
    private readonly string[] endings = [.. hosts.Where(host => host.StartsWith(AnySubdomain, StringComparison.Ordinal)).Select(host => host[1..])];

    /// <summary>Whether a line of the list can be understood: a host's name, or <c>*.</c> and a domain of two parts or more.</summary>
    public static bool CanRead(string host)
    {
        var any = host.StartsWith(AnySubdomain, StringComparison.Ordinal);
        var name = any ? host[AnySubdomain.Length..] : host;
        return Uri.CheckHostName(name) == UriHostNameType.Unknown || name.EndsWith('.') ? false : !any || name.Contains('.', StringComparison.Ordinal);
    }

    public bool Allow(string? serviceUrl) => Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) && Allow(address);

    /// <summary>Plain HTTP only to this very machine, and only when it is listed by name.</summary>
    public bool Allow(Uri address) => address.Scheme == Uri.UriSchemeHttps
        ? exact.Contains(address.IdnHost) || Array.Exists(endings, ending => address.IdnHost.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        : address.Scheme == Uri.UriSchemeHttp && address.IsLoopback && exact.Contains(address.IdnHost);
}
