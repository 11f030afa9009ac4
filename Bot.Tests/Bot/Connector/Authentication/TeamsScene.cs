using System.Net;
using System.Text;
using Benchmarks.Turns;
using Bot.Connector.Authentication;
using Bot.Tests.WebChat;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Tests.Connector.Authentication;

/// <summary>A bot with Teams enabled, and a Bot Connector that can do everything wrong.</summary>
internal sealed class TeamsScene : IAsyncDisposable
{
    public const string AppId = "6f1c1f0a-0000-4000-8000-000000000001", ServiceUrl = "https://smba.trafficmanager.net/in/";

    // One for all tests: to make one takes longer than a test.
    private static readonly SigningKey Shared = new("key-1", "msteams", "webchat");

    public SigningKey Key { get; } = Shared;

    public MetadataServer Metadata { get; private set; } = null!;

    public GuestHost Host { get; private set; } = null!;

    public static async Task<TeamsScene> StartAsync(string environment = "Production")
    {
        var scene = new TeamsScene();
        scene.Metadata = await MetadataServer.StartAsync(scene.Key);
        scene.Host = await GuestHost.StartAsync(
            settings =>
            {
                foreach (var (name, value) in Settings(scene.Metadata.Address))
                    settings[name] = value;
            },
            environment: environment);
        return scene;
    }

    public static Dictionary<string, string?> Settings(Uri metadata) => new(StringComparer.Ordinal)
    {
        ["Teams:Enabled"] = "true",
        ["Teams:AppId"] = AppId,
        ["Teams:TenantId"] = "6f1c1f0a-0000-4000-8000-000000000002",
        ["Teams:AppType"] = "SingleTenant",
        ["Teams:AppSecret"] = "a secret of tests",
        ["Teams:MetadataAddress"] = metadata.ToString(),
    };

    /// <summary>A token in which nothing is wrong but what the test changes.</summary>
    public string Token(
        string audience = AppId,
        string? serviceUrl = ServiceUrl,
        int begins = 0,
        int? ends = 60,
        string issuer = SigningKey.Issuer,
        string algorithm = SecurityAlgorithms.RsaSha256,
        SigningKey? key = null)
    {
        var now = Host.Clock.GetUtcNow();
        return (key ?? Key).Sign(audience, serviceUrl, now.AddMinutes(begins), ends is { } minutes ? now.AddMinutes(minutes) : null, issuer, algorithm);
    }

    public static string Message(string serviceUrl = ServiceUrl, string channel = "msteams") =>
        Posts.Message(serviceUrl: serviceUrl, channel: channel, deliveryMode: "expectReplies");

    public async Task<HttpStatusCode> PostAsync(string? token, string? body = null)
    {
        using var answer = await SendAsync(token is null ? [] : [$"Bearer {token}"], body);
        return answer.StatusCode;
    }

    public async Task ShouldRefuseAsync(HttpStatusCode status, RefusedBecause reason, string token, string? body = null)
    {
        await ShouldRefuseAsync(status, reason, [$"Bearer {token}"], body);
        Host.Log.Lines.ShouldNotContain(line => token.Length > 0 && line.Contains(token));
    }

    /// <summary>The caller is told nothing, the bot neither, and the log the reason.</summary>
    public async Task ShouldRefuseAsync(HttpStatusCode status, RefusedBecause reason, string[] authorization, string? body = null)
    {
        using var answer = await SendAsync(authorization, body);

        Host.Bot.Heard.ShouldBeEmpty();
        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
        answer.Headers.WwwAuthenticate.ShouldBeEmpty();
        Host.Log.Lines.ShouldContain(line => line.Contains("TeamsDoor Warning") && line.Contains($"refused with {(int)status}: {reason}"));
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Metadata.DisposeAsync();
    }

    private Task<HttpResponseMessage> SendAsync(string[] authorization, string? body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "api/messages") { Content = new StringContent(body ?? Message(), Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return Host.Http.SendAsync(request);
    }
}
