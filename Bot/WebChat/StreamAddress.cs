using System.Globalization;
using Microsoft.Extensions.Options;

namespace Bot.WebChat;

/// <summary>Where a client opens its stream, and from which pages that may be done.</summary>
public sealed class StreamAddress(GuestTokens tokens, IOptions<GuestChatOptions> options)
{
    public string For(HttpRequest request, Guest guest, long watermark)
    {
        var scheme = IsSecure(request) ? "wss" : "ws";
        var conversation = Uri.EscapeDataString(guest.ConversationId);
        var token = Uri.EscapeDataString(tokens.IssueForStream(guest));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{scheme}://{request.Host}{request.PathBase}/directline/conversations/{conversation}/stream?watermark={watermark}&t={token}");
    }

    /// <summary>Browsers always name the page that opens a stream; what is no browser names none.</summary>
    public bool Accepts(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0)
            return true;

        return Uri.TryCreate(origin, UriKind.Absolute, out var page)
            && (IsHost(page, request) || (options.Value.PublicUrl is { } own && string.Equals(Authority(own), Authority(page), StringComparison.Ordinal)));
    }

    // Behind a proxy that speaks TLS the request itself looks insecure; the public address tells.
    private bool IsSecure(HttpRequest request) =>
        request.IsHttps || (options.Value.PublicUrl is { Scheme: "https" } own && IsHost(own, request));

    private static bool IsHost(Uri address, HttpRequest request) =>
        string.Equals(address.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);

    private static string Authority(Uri address) => address.GetLeftPart(UriPartial.Authority).ToUpperInvariant();
}
