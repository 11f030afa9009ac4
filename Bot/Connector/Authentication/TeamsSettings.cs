using System.Globalization;
using Bot.Hosting;

namespace Bot.Connector.Authentication;

/// <summary>Reads the section Teams, or stops the start with a sentence that says what to set.</summary>
public static class TeamsSettings
{
    public static TeamsOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(TeamsOptions.Section);
        if (!IsEnabled(section["Enabled"]))
            return TeamsOptions.Disabled;

        var appType = AppTypeIn(section["AppType"]);
        var (secret, certificate) = appType is AppType.SingleTenant ? SecretIn(section) : (null, null);
        return new TeamsOptions
        {
            Enabled = true,
            AppId = GuidIn(section, "AppId", Sentences.TeamsAppId),
            TenantId = GuidIn(section, "TenantId", Sentences.TeamsTenantId),
            AppType = appType,
            AppSecret = secret,
            CertificatePath = certificate,
            CertificatePassword = section["Certificate:Password"],
            MetadataAddress = MetadataIn(section["MetadataAddress"]) ?? TeamsOptions.Disabled.MetadataAddress,
            Issuer = Set(section["Issuer"]) ?? TeamsOptions.Disabled.Issuer,
            ServiceUrlHosts = HostsIn(section.GetSection("ServiceUrlHosts")) ?? TeamsOptions.Disabled.ServiceUrlHosts,
        };
    }

    private static bool IsEnabled(string? typed) => Set(typed) switch
    {
        null => false,
        { } said when bool.TryParse(said, out var enabled) => enabled,
        var said => throw Unusable(Sentences.TeamsEnabled, said),
    };

    private static AppType AppTypeIn(string? typed) => Set(typed)?.ToUpperInvariant() switch
    {
        "SINGLETENANT" => AppType.SingleTenant,
        "USERASSIGNEDMSI" => AppType.UserAssignedMSI,
        _ => throw Unusable(Sentences.TeamsAppType),
    };

    private static (string? Secret, string? Certificate) SecretIn(IConfigurationSection section)
    {
        var (secret, certificate) = (Set(section["AppSecret"]), Set(section["Certificate:Path"]));
        return secret is null == certificate is null ? throw Unusable(Sentences.TeamsSecret) : (secret, certificate);
    }

    private static string GuidIn(IConfigurationSection section, string name, string sentence) =>
        Guid.TryParse(section[name], out var id) && id != Guid.Empty ? id.ToString() : throw Unusable(sentence);

    private static Uri? MetadataIn(string? typed)
    {
        if (Set(typed) is not { } said)
            return null;

        return Uri.TryCreate(said, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : throw Unusable(Sentences.TeamsMetadataAddress);
    }

    private static string[]? HostsIn(IConfigurationSection section)
    {
        string[] hosts = [.. section.GetChildren().Select(host => host.Value?.Trim() ?? "")];
        if (section.Value is { Length: > 0 } said)
            throw Unusable(Sentences.TeamsServiceUrlHosts, said);
        if (Array.Find(hosts, host => !ServiceUrlHosts.CanRead(host)) is { } unclear)
            throw Unusable(Sentences.TeamsServiceUrlHosts, unclear);

        return hosts is [] ? null : hosts;
    }

    private static string? Set(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private static CannotGoOnException Unusable(string sentence, params object[] values) => new(string.Format(CultureInfo.CurrentCulture, sentence, values));
}
