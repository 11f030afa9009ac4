using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Bot.WebChat;

/// <summary>Signed, sealed and short-lived: a token lets one person into one conversation.</summary>
public sealed class GuestTokens(IDataProtectionProvider protection, IOptions<GuestChatOptions> options, TimeProvider clock)
{
    private readonly IDataProtector chat = protection.CreateProtector("GuestChat", "chat", "1");

    // A stream's token stands in an address, so it opens nothing but a stream, and only for a moment.
    private readonly IDataProtector stream = protection.CreateProtector("GuestChat", "stream", "1");

    public TimeSpan Lifetime => options.Value.TokenLifetime;

    public string Issue(Guest guest) => Seal(chat, guest, options.Value.TokenLifetime);

    public string IssueForStream(Guest guest) => Seal(stream, guest, options.Value.StreamLifetime);

    public Guest? Read(string? token) => Unseal(chat, token);

    public Guest? ReadForStream(string? token) => Unseal(stream, token);

    private string Seal(IDataProtector protector, Guest guest, TimeSpan lifetime)
    {
        var expires = (clock.GetUtcNow() + lifetime).ToUnixTimeMilliseconds();
        return protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{expires}\n{guest.ConversationId}\n{guest.UserId}"));
    }

    private Guest? Unseal(IDataProtector protector, string? token)
    {
        if (string.IsNullOrEmpty(token) || token.Length > 2048)
            return null;

        string[] parts;
        try
        {
            parts = protector.Unprotect(token).Split('\n');
        }
        catch (CryptographicException)
        {
            return null;
        }

        var expires = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[0], CultureInfo.InvariantCulture));
        return clock.GetUtcNow() < expires ? new Guest(parts[1], parts[2]) : null;
    }
}
