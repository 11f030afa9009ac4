using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Bot.Hosting;

/// <summary>The address under which people reach the bot. Links and QR codes are built from it, never from a request's Host header.</summary>
public static class PublicAddress
{
    /// <summary><c>PublicUrl</c> where it is set; else this machine's address in the local network, so that phones in the hall can reach it.</summary>
    public static Uri Of(IConfiguration configuration) =>
        configuration.GetValue<Uri?>("PublicUrl") ?? new UriBuilder(Uri.UriSchemeHttp, LanAddress().ToString(), PortOf(configuration)).Uri;

    /// <summary>Where this machine itself opens the chat.</summary>
    public static Uri Local(IConfiguration configuration) => new UriBuilder(Uri.UriSchemeHttp, "localhost", PortOf(configuration)).Uri;

    private static int PortOf(IConfiguration configuration)
    {
        const int Usual = 3978;
        var first = (configuration["Urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return first is null ? Usual : BindingAddress.Parse(first).Port;
    }

    private static IPAddress LanAddress()
    {
        var candidates =
            from card in NetworkInterface.GetAllNetworkInterfaces()
            where card.OperationalStatus == OperationalStatus.Up && card.NetworkInterfaceType != NetworkInterfaceType.Loopback
            let properties = card.GetIPProperties()
            orderby properties.GatewayAddresses.Count > 0 descending
            from address in properties.UnicastAddresses
            where address.Address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address.Address)
            select address.Address;
        return candidates.FirstOrDefault(IPAddress.Loopback);
    }
}
