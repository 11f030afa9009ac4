using System.Net;
using System.Text;
using Benchmarks.Turns;
using Bot.Connector.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Tests.Connector.Authentication;

/// <summary>Who gets in when Teams is enabled. Each test fails when the check that it is about is taken out; docs/decisions/0013 lists them.</summary>
public sealed class TeamsDoorTests : IAsyncLifetime
{
    private const HttpStatusCode In = HttpStatusCode.OK, Unknown = HttpStatusCode.Unauthorized, Forbidden = HttpStatusCode.Forbidden;

    private TeamsScene scene = null!;

    public async Task InitializeAsync() => scene = await TeamsScene.StartAsync();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Theory]
    [InlineData("msteams", "https://smba.trafficmanager.net/in/")]
    [InlineData("webchat", "https://webchat.botframework.com/")]
    public async Task The_Bot_Connector_gets_in(string channel, string serviceUrl)
    {
        (await scene.PostAsync(scene.Token(serviceUrl: serviceUrl), TeamsScene.Message(serviceUrl, channel))).ShouldBe(In);

        scene.Host.Bot.Heard.Single().ChannelId.ShouldBe(channel);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Nobody_gets_in_without_a_token_wherever_they_are(string environment)
    {
        await using var here = await TeamsScene.StartAsync(environment);

        await here.ShouldRefuseAsync(Unknown, RefusedBecause.NoToken, []);
        await here.ShouldRefuseAsync(Unknown, RefusedBecause.NoToken, [], TeamsScene.Message("http://localhost:1/", "emulator"));
        await here.ShouldRefuseAsync(Unknown, RefusedBecause.NoToken, ["Bearer "]);
        await here.ShouldRefuseAsync(Unknown, RefusedBecause.NoToken, [here.Token()]);
        await here.ShouldRefuseAsync(Unknown, RefusedBecause.NoToken, [$"Basic {here.Token()}"]);
        (await here.Host.Http.GetAsync("api/messages")).StatusCode.ShouldBe(Unknown);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("a.b.c")]
    [InlineData("..")]
    [InlineData("a.b.c.d.e")]
    public async Task What_is_no_token_is_refused(string token) => await scene.ShouldRefuseAsync(Unknown, RefusedBecause.MalformedToken, token);

    [Fact]
    public async Task The_body_is_not_looked_at_before_the_token()
    {
        await scene.ShouldRefuseAsync(Unknown, RefusedBecause.NoToken, [], "no json");
        await scene.ShouldRefuseAsync(Unknown, RefusedBecause.NoToken, [], new string('x', 300 * 1024));
        (await scene.PostAsync(scene.Token(), "no json")).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    public async Task Only_RS256_is_taken(string algorithm) =>
        await scene.ShouldRefuseAsync(Unknown, RefusedBecause.WrongAlgorithm, scene.Token(algorithm: algorithm));

    [Fact]
    public async Task What_anybody_can_sign_is_not_taken()
    {
        var parts = scene.Token().Split('.');
        string Header(string algorithm) => Base64UrlEncoder.Encode($$"""{"alg":"{{algorithm}}","kid":"key-1","typ":"JWT"}""");

        await scene.ShouldRefuseAsync(Unknown, RefusedBecause.WrongAlgorithm, $"{Header("none")}.{parts[1]}.");
        await scene.ShouldRefuseAsync(Unknown, RefusedBecause.WrongAlgorithm, $"{Header("HS256")}.{parts[1]}.{parts[2]}");
        await scene.ShouldRefuseAsync(Unknown, RefusedBecause.WrongSignature, $"{Header("RS256")}.{parts[1]}.");
    }

    [Fact]
    public async Task A_signature_must_be_that_of_the_key()
    {
        var forger = new SigningKey(scene.Key.Id, "msteams");
        await scene.ShouldRefuseAsync(Unknown, RefusedBecause.WrongSignature, scene.Token(key: forger));

        var parts = scene.Token(audience: "somebody else").Split('.');
        var changed = Base64UrlEncoder.Encode(Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(parts[1])).Replace("somebody else", TeamsScene.AppId, StringComparison.Ordinal));
        new JsonWebToken($"{parts[0]}.{changed}.{parts[2]}").Audiences.ShouldBe([TeamsScene.AppId]);
        await scene.ShouldRefuseAsync(Unknown, RefusedBecause.WrongSignature, $"{parts[0]}.{changed}.{parts[2]}");
    }

    [Theory]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://sts.windows.net/6f1c1f0a-0000-4000-8000-000000000002/")]
    [InlineData("https://API.botframework.com")]
    public async Task Only_the_issuer_is_believed(string issuer) => await scene.ShouldRefuseAsync(Unknown, RefusedBecause.WrongIssuer, scene.Token(issuer: issuer));

    [Fact]
    public async Task A_token_for_another_bot_is_refused() =>
        await scene.ShouldRefuseAsync(Unknown, RefusedBecause.WrongAudience, scene.Token(audience: "6f1c1f0a-0000-4000-8000-000000000009"));

    [Theory]
    [InlineData(-60, -4, true)]
    [InlineData(-60, -6, false)]
    [InlineData(4, 60, true)]
    [InlineData(6, 60, false)]
    [InlineData(0, null, false)]
    public async Task Clocks_may_differ_by_five_minutes(int begins, int? ends, bool isIn)
    {
        var token = scene.Token(begins: begins, ends: ends);
        if (isIn)
            (await scene.PostAsync(token)).ShouldBe(In);
        else
            await scene.ShouldRefuseAsync(Unknown, RefusedBecause.NotValidNow, token);
    }

    [Fact]
    public async Task A_token_must_name_the_address_that_it_speaks_for()
    {
        await scene.ShouldRefuseAsync(Forbidden, RefusedBecause.NoServiceUrlClaim, scene.Token(serviceUrl: null));
        await scene.ShouldRefuseAsync(Forbidden, RefusedBecause.NoServiceUrlClaim, scene.Token(serviceUrl: ""));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net/in")]
    [InlineData("https://webchat.botframework.com/")]
    public async Task An_activity_must_come_from_the_address_that_the_token_names(string serviceUrl) =>
        await scene.ShouldRefuseAsync(Forbidden, RefusedBecause.OtherServiceUrl, scene.Token(), TeamsScene.Message(serviceUrl));

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("https://elsewhere.trafficmanager.net/")]
    [InlineData("http://smba.trafficmanager.net/in/")]
    [InlineData("http://localhost:1/")]
    public async Task An_address_that_is_not_listed_is_refused_whoever_signed_it(string serviceUrl) =>
        await scene.ShouldRefuseAsync(Forbidden, RefusedBecause.ServiceUrlNotListed, scene.Token(serviceUrl: serviceUrl), TeamsScene.Message(serviceUrl));

    [Fact]
    public async Task An_activity_must_name_its_channel()
    {
        // A key that speaks for the channel without a name would else let it pass.
        var lax = new SigningKey("lax", "", "msteams");
        scene.Metadata.Keys = [lax];

        await scene.ShouldRefuseAsync(Forbidden, RefusedBecause.NoChannel, scene.Token(key: lax), TeamsScene.Message(channel: ""));
    }

    [Fact]
    public async Task The_key_must_speak_for_the_channel()
    {
        var silent = new SigningKey("silent");
        scene.Metadata.Keys = [scene.Key, silent];

        await scene.ShouldRefuseAsync(Forbidden, RefusedBecause.ChannelNotEndorsed, scene.Token(), TeamsScene.Message(channel: "telegram"));
        await scene.ShouldRefuseAsync(Forbidden, RefusedBecause.ChannelNotEndorsed, scene.Token(), TeamsScene.Message(channel: "MSTeams"));
        await scene.ShouldRefuseAsync(Forbidden, RefusedBecause.ChannelNotEndorsed, scene.Token(key: silent));
    }

    [Fact]
    public async Task An_unknown_key_is_looked_for_once_and_nobody_gets_in_while_there_are_no_keys()
    {
        scene.Metadata.IsReachable = false;
        await scene.ShouldRefuseAsync(Unknown, RefusedBecause.NoKeys, scene.Token());

        scene.Metadata.IsReachable = true;
        scene.Host.Clock.Advance(ConnectorKeys.PauseWithoutKeys);
        await scene.ShouldRefuseAsync(Unknown, RefusedBecause.UnknownKey, scene.Token(key: new SigningKey("unknown", "msteams")));
        (await scene.PostAsync(scene.Token())).ShouldBe(In);
    }
}
