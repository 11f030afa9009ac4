namespace Bot.Connector.Authentication;

/// <summary>What the bot's registration is in Azure.</summary>
public enum AppType
{
    SingleTenant,
    UserAssignedMSI,
}

/// <summary>The section Teams of the configuration. <see cref="TeamsSettings"/> reads it, and lets nothing pass that could not work.</summary>
public sealed record TeamsOptions
{
    public const string Section = "Teams";

    public static readonly TeamsOptions Disabled = new();

    public bool Enabled { get; init; }

    /// <summary>The bot's id in Entra ID; with a managed identity the client id of that.</summary>
    public string AppId { get; init; } = "";

    public string TenantId { get; init; } = "";

    public AppType AppType { get; init; }

    /// <summary>The secret of a SingleTenant bot that has no certificate.</summary>
    public string? AppSecret { get; init; }

    /// <summary>The file with the certificate, and its private key, of a SingleTenant bot that has no secret.</summary>
    public string? CertificatePath { get; init; }

    public string? CertificatePassword { get; init; }

    /// <summary>Where the Bot Connector says with which keys it signs.</summary>
    public Uri MetadataAddress { get; init; } = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    /// <summary>Who issues the Bot Connector's tokens.</summary>
    public string Issuer { get; init; } = "https://api.botframework.com";

    public IReadOnlyList<string> ServiceUrlHosts { get; init; } = Authentication.ServiceUrlHosts.Usual;
}
