using Bot.Exporting;
using Bot.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Storage.Blobs;

namespace Bot.Tests.Exporting;

public sealed class ExportSettingsTests
{
    private const string Connection = "DefaultEndpointsProtocol=https;AccountName=consultations;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net";
    private const string Account = "https://consultations.blob.core.windows.net";

    [Theory]
    [InlineData("Exports:Blob", "", "true")]
    [InlineData("Exports:Blob", "DirectDownload", "true")]
    [InlineData("Exports:Blob", "AccountUrl", "http://consultations.blob.core.windows.net")]
    [InlineData("Exports:Blob", "AccountUrl", "consultations")]
    [InlineData("Exports:Blob", "AccountUrl", Account + "?sv=2022&sig=c2VjcmV0")]
    [InlineData("Exports:Blob", "AccountUrl", "https://c2VjcmV0@consultations.blob.core.windows.net")]
    [InlineData("Exports:Blob", "AccountUrl", Account, "ConnectionString", Connection)]
    [InlineData("Exports:Blob", "ConnectionString", "c2VjcmV0")]
    [InlineData("Exports:Blob", "ConnectionString", "AccountName=consultations;AccountKey=not base 64")]
    [InlineData("Exports:Blob", "ConnectionString", "DefaultEndpointsProtocol=http;AccountName=consultations;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net")]
    [InlineData("Exports:Blob:Container", "AccountUrl", Account, "Container", "Exports")]
    [InlineData("Exports:Blob:Container", "AccountUrl", Account, "Container", "a--b")]
    [InlineData("Exports:Blob:Container", "AccountUrl", Account, "Container", "ab")]
    [InlineData("Exports:Blob:DirectDownload", "AccountUrl", Account, "DirectDownload", "yes")]
    public void A_setting_that_makes_no_sense_is_named_in_one_sentence(string named, params string[] settings)
    {
        var sentence = Should.Throw<CannotGoOnException>(() => new ServiceCollection().AddExportStore(Configuration(settings))).Message;

        sentence.ShouldContain(named);
        sentence.ShouldNotContain("\n");
        sentence.ShouldNotContain("c2VjcmV0");
    }

    [Theory]
    [InlineData]
    [InlineData("AccountUrl", "", "ConnectionString", " ")]
    public void Where_nothing_is_set_exports_stay_on_this_machine(params string[] settings) => ExportSettings.Read(Configuration(settings)).ShouldBeNull();

    [Fact]
    public void A_store_is_reached_by_a_key_or_by_the_bots_identity()
    {
        ExportSettings.Read(Configuration("ConnectionString", Connection)).ShouldBe(new BlobStoreOptions { ConnectionString = Connection });
        ExportSettings.Read(Configuration("AccountUrl", Account, "IdentityClientId", "who", "Container", "the-record", "DirectDownload", "true"))
            .ShouldBe(new BlobStoreOptions { AccountUrl = new Uri(Account), IdentityClientId = "who", Container = "the-record", DirectDownload = true });
        new ServiceCollection().AddExportStore(Configuration("AccountUrl", Account)).ShouldHaveSingleItem();
    }

    [Fact]
    public void Whoever_deploys_the_bot_finds_each_of_them()
    {
        var told = File.ReadAllText(Path.Combine(Repository.Root, "docs", "deploy.md"));

        foreach (var setting in typeof(BlobStoreOptions).GetProperties())
            told.ShouldContain($"\n| `{BlobStoreOptions.Section}:{setting.Name}` |");
    }

    private static IConfiguration Configuration(params string[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Chunk(2).Select(pair => KeyValuePair.Create($"{BlobStoreOptions.Section}:{pair[0]}".TrimEnd(':'), (string?)pair[1])))
        .Build();
}
