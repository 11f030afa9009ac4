using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bot.Connector.Authentication;
using Bot.Hosting;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Connector.Authentication;

public sealed class TeamsSettingsTests
{
    private static readonly Uri Metadata = new("https://login.example/metadata");

    [Theory]
    [InlineData("Enabled", "yes")]
    [InlineData("Enabled", "1")]
    [InlineData("AppId", null)]
    [InlineData("AppId", "consultation-bot")]
    [InlineData("AppId", "00000000-0000-0000-0000-000000000000")]
    [InlineData("TenantId", "")]
    [InlineData("TenantId", "common")]
    [InlineData("AppType", null)]
    [InlineData("AppType", "MultiTenant")]
    [InlineData("AppType", "1")]
    [InlineData("AppSecret", " ")]
    [InlineData("Certificate:Path", "beside-the-secret.pfx")]
    [InlineData("MetadataAddress", "http://login.example/metadata")]
    [InlineData("MetadataAddress", "login.example")]
    [InlineData("ServiceUrlHosts", "smba.trafficmanager.net")]
    [InlineData("ServiceUrlHosts:0", "https://smba.trafficmanager.net/")]
    [InlineData("ServiceUrlHosts:0", "")]
    [InlineData("ServiceUrlHosts:0", "*")]
    [InlineData("ServiceUrlHosts:0", "*.net")]
    [InlineData("ServiceUrlHosts:0", "smba.*.net")]
    public void A_setting_that_is_missing_or_malformed_is_named_in_one_sentence(string name, string? value)
    {
        var settings = TeamsScene.Settings(Metadata);
        settings[$"Teams:{name}"] = value;

        var sentence = Should.Throw<CannotGoOnException>(() => Read(settings)).Message;

        sentence.ShouldContain($"Teams:{name.Replace(":0", "", StringComparison.Ordinal)}");
        sentence.ShouldNotContain("\n");
        sentence.ShouldNotContain("a secret of tests");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("false")]
    [InlineData("False")]
    public void Where_Teams_is_not_enabled_nothing_else_is_looked_at(string? enabled) =>
        Read(new() { ["Teams:Enabled"] = enabled, ["Teams:AppId"] = "nonsense" }).ShouldBe(TeamsOptions.Disabled);

    [Fact]
    public void What_is_not_set_is_as_it_is_in_the_public_cloud()
    {
        var settings = TeamsScene.Settings(Metadata);
        settings.Remove("Teams:MetadataAddress");

        var options = Read(settings);

        options.MetadataAddress.ShouldBe(new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"));
        options.Issuer.ShouldBe("https://api.botframework.com");
        options.ServiceUrlHosts.ShouldBe(["smba.trafficmanager.net", "*.botframework.com"]);
    }

    [Fact]
    public void Hosts_that_are_listed_stand_in_place_of_the_usual_ones()
    {
        var settings = TeamsScene.Settings(Metadata);
        settings["Teams:ServiceUrlHosts:0"] = "smba.infra.gcc.teams.microsoft.com";

        Read(settings).ServiceUrlHosts.ShouldBe(["smba.infra.gcc.teams.microsoft.com"]);
    }

    [Fact]
    public void A_managed_identity_needs_no_secret()
    {
        var settings = TeamsScene.Settings(Metadata);
        settings["Teams:AppType"] = "UserAssignedMSI";
        settings.Remove("Teams:AppSecret");

        Read(settings).AppType.ShouldBe(AppType.UserAssignedMSI);
    }

    [Fact]
    public void A_certificate_that_cannot_be_opened_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("certificate-");
        var path = Path.Combine(folder.FullName, "bot.pfx");
        using var rsa = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        TeamsOptions With(string password) => new() { CertificatePath = path, CertificatePassword = password };

        Should.Throw<CannotGoOnException>(() => TeamsCertificate.Load(With("right"))).Message.ShouldContain(path);
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, "right"));
        Should.Throw<CannotGoOnException>(() => TeamsCertificate.Load(With("wrong"))).Message.ShouldNotContain("wrong");
        using (var loaded = TeamsCertificate.Load(With("right")))
            loaded.HasPrivateKey.ShouldBeTrue();

        using var half = X509CertificateLoader.LoadCertificate(certificate.RawData);
        File.WriteAllBytes(path, half.Export(X509ContentType.Pkcs12, "right"));
        Should.Throw<CannotGoOnException>(() => TeamsCertificate.Load(With("right"))).Message.ShouldContain("Teams:Certificate:Path");
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("--Teams:Enabled=yes", "Teams:Enabled is “yes”")]
    [InlineData("--Teams:Enabled=true", "Teams:AppType")]
    public async Task The_program_says_the_sentence_and_nothing_else_and_ends(string setting, string sentence)
    {
        var folder = Directory.CreateTempSubdirectory("no-start-");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bot.dll"), "--Urls=http://127.0.0.1:0", setting])
        {
            WorkingDirectory = folder.FullName,
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["LC_ALL"] = "C.UTF-8" },
        };
        using var program = Process.Start(start)!;
        var said = program.StandardOutput.ReadToEndAsync();
        var complained = await program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync();

        program.ExitCode.ShouldBe(1);
        complained.Trim().ShouldContain(sentence);
        complained.Trim().ShouldNotContain('\n');
        (await said).ShouldBeEmpty();
        folder.Delete(recursive: true);
    }

    private static TeamsOptions Read(Dictionary<string, string?> settings) =>
        TeamsSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
}
