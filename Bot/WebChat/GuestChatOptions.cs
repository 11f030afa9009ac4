namespace Bot.WebChat;

/// <summary>The section GuestChat of the configuration.</summary>
public sealed class GuestChatOptions
{
    public const string Section = "GuestChat";

    /// <summary>How long a token lets its holder in without being renewed.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(60);

    /// <summary>How long the address of a stream may be opened after it was handed out.</summary>
    public TimeSpan StreamLifetime { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How many messages one conversation may send at once.</summary>
    public int PostsAtOnce { get; set; } = 30;

    /// <summary>How many messages a second one conversation may go on sending.</summary>
    public double PostsPerSecond { get; set; } = 5;

    /// <summary>Where the keys that sign the tokens are kept, so that a restart throws nobody out.</summary>
    public string KeysFolder { get; set; } = Path.Combine("data", "keys");

    /// <summary>The address under which people reach the bot; also the only other origin that may open a stream.</summary>
    public Uri? PublicUrl { get; set; }
}
