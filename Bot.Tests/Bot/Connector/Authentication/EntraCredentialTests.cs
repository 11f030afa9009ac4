using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bot.Connector.Authentication;
using Microsoft.Identity.Client;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Tests.Connector.Authentication;

/// <summary>What Microsoft's library asks for on our behalf.</summary>
public sealed class EntraCredentialTests : IDisposable
{
    private static readonly TeamsOptions Options = new()
    {
        AppId = TeamsScene.AppId,
        TenantId = "6f1c1f0a-0000-4000-8000-000000000002",
        AppSecret = "a secret of tests",
    };

    private readonly FakeEntra entra = new();

    public void Dispose() => entra.Dispose();

    [Fact]
    public async Task An_app_asks_its_own_tenant_and_anew_each_time()
    {
        var credential = new EntraCredential(Options, entra);

        (await credential.NewTokenAsync()).Value.ShouldBe("token-1");
        (await credential.NewTokenAsync()).Value.ShouldBe("token-2");

        var (address, said) = entra.Asked[0];
        address.GetLeftPart(UriPartial.Path).ShouldBe($"https://login.microsoftonline.com/{Options.TenantId}/oauth2/v2.0/token");
        (said["client_id"], said["client_secret"], said["grant_type"]).ShouldBe((Options.AppId, Options.AppSecret, "client_credentials"));
        said["scope"].ShouldBe("https://api.botframework.com/.default");
    }

    [Fact]
    public async Task With_a_certificate_it_signs_instead_of_telling_a_secret()
    {
        var folder = Directory.CreateTempSubdirectory("certificate-");
        var path = Path.Combine(folder.FullName, "bot.pfx");
        using var rsa = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        await File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pkcs12, "password"));

        await new EntraCredential(Options with { AppSecret = null, CertificatePath = path, CertificatePassword = "password" }, entra).NewTokenAsync();

        var said = entra.Asked.Single().Said;
        said.ShouldNotContainKey("client_secret");
        var assertion = await new JsonWebTokenHandler().ValidateTokenAsync(said["client_assertion"], new TokenValidationParameters
        {
            IssuerSigningKey = new RsaSecurityKey(rsa),
            ValidIssuer = Options.AppId,
            ValidateAudience = false,
        });
        assertion.IsValid.ShouldBeTrue();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_managed_identity_asks_the_machine_it_runs_on()
    {
        var token = await new EntraCredential(new TeamsOptions { AppId = TeamsScene.AppId, AppType = AppType.UserAssignedMSI }, entra).NewTokenAsync();

        token.Value.ShouldStartWith("token-");
        var (address, said) = entra.Asked.Last();
        address.Host.ShouldBe("169.254.169.254");
        (said["client_id"], said["resource"]).ShouldBe((TeamsScene.AppId, EntraCredential.Resource));
    }

    [Fact]
    public async Task What_Entra_refuses_is_told_without_the_secret()
    {
        entra.Status = HttpStatusCode.Unauthorized;

        var refused = await Should.ThrowAsync<MsalServiceException>(() => new EntraCredential(Options, entra).NewTokenAsync());

        refused.ErrorCode.ShouldBe("invalid_client");
        refused.ToString().ShouldNotContain(Options.AppSecret!);
    }
}
