using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Hosting;
using Storage.Blobs;

namespace Bot.Exporting;

/// <summary>Reads where exports are kept, or stops the start with a sentence that says what to set. Without the section Exports:Blob they stay in the data folder.</summary>
public static partial class ExportSettings
{
    public static IServiceCollection AddExportStore(this IServiceCollection services, IConfiguration configuration) =>
        Read(configuration) is { } options ? AddStore(services, options) : services;

    /// <summary>Null where nothing is set.</summary>
    internal static BlobStoreOptions? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(BlobStoreOptions.Section);
        if (Set(section.Value) is null && section.GetChildren().All(one => Set(one.Value) is null))
            return null;

        var (connection, account) = (Set(section["ConnectionString"]), Set(section["AccountUrl"]));
        if (connection is null == account is null)
            throw Unusable(Sentences.ExportStoreUnclear);
        return new BlobStoreOptions
        {
            ConnectionString = connection,
            AccountUrl = account is null ? null : AddressIn(account),
            IdentityClientId = Set(section["IdentityClientId"]),
            Container = ContainerIn(Set(section["Container"]) ?? new BlobStoreOptions().Container),
            DirectDownload = IsOn(Set(section["DirectDownload"])),
        };
    }

    private static IServiceCollection AddStore(IServiceCollection services, BlobStoreOptions options)
    {
        try
        {
            return services.AddBlobExports(options);
        }
        catch (FormatException)
        {
            throw Unusable(Sentences.ExportStoreUnclear);
        }
    }

    private static Uri AddressIn(string typed) =>
        Uri.TryCreate(typed, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length + address.Query.Length == 0
            ? address
            : throw Unusable(Sentences.ExportStoreUnclear);

    private static string ContainerIn(string typed) => ContainerName().IsMatch(typed) ? typed : throw Unusable(Sentences.ExportContainerUnclear, typed);

    private static bool IsOn(string? typed) => typed is not null && (bool.TryParse(typed, out var on) ? on : throw Unusable(Sentences.DirectDownloadUnclear, typed));

    private static string? Set(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private static CannotGoOnException Unusable(string sentence, params object[] values) => new(string.Format(CultureInfo.CurrentCulture, sentence, values));

    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ContainerName();
}
