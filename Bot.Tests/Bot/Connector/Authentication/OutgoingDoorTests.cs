using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Benchmarks.Turns;
using Bot.Connector;
using Bot.Connector.Authentication;
using Bot.Hosting;
using Bot.Tests.WebChat;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Connector.Authentication;

/// <summary>Where the bot's token goes, and where nothing goes at all.</summary>
public sealed class OutgoingDoorTests
{
    private readonly ManualClock clock = new();
    private readonly FakeCredential credential = new();

    public OutgoingDoorTests() => credential.Next = Task.FromResult(new OutgoingToken("our-token", clock.GetUtcNow() + TimeSpan.FromHours(1)));

    [Theory]
    [InlineData("https://smba.trafficmanager.net/in/v3/conversations", true)]
    [InlineData("https://elsewhere.example/v3/conversations", false)]
    [InlineData("http://smba.trafficmanager.net/in/v3/conversations", false)]
    [InlineData("http://localhost:5000/v3/conversations", false)]
    public async Task The_token_goes_only_to_listed_hosts(string address, bool goes)
    {
        var line = new RecordingLine();
        using var http = new HttpClient(NewDoor(line));

        if (goes)
            await http.GetAsync(address);
        else
            (await Should.ThrowAsync<ConnectorException>(() => http.GetAsync(address))).Outcome.ShouldBe(SendOutcome.Refused);

        line.Sent.ShouldBe(goes ? [("smba.trafficmanager.net", "Bearer our-token")] : []);
        credential.Asked.ShouldBe(goes ? 1 : 0);
    }

    [Fact]
    public async Task What_finds_no_token_is_known_not_to_have_gone()
    {
        credential.Next = Task.FromException<OutgoingToken>(new HttpRequestException("our-secret"));
        using var http = new HttpClient(NewDoor(new RecordingLine()));

        var sending = await new ConnectorClient(http, clock).TryPostAsync(
            new Activity { ServiceUrl = "https://smba.trafficmanager.net/in/", Conversation = new ConversationAccount { Id = "c" } }, default);

        sending.Outcome.ShouldBe(SendOutcome.Busy);
    }

    [Theory]
    [InlineData("http://localhost:5000/v3/conversations", true)]
    [InlineData("https://smba.trafficmanager.net/in/v3/conversations", false)]
    public async Task Without_Teams_nothing_leaves_this_machine(string address, bool goes)
    {
        var line = new RecordingLine();
        using var http = new HttpClient(new LocalOnlyHandler { InnerHandler = line });

        if (goes)
            await http.GetAsync(address);
        else
            (await Should.ThrowAsync<ConnectorException>(() => http.GetAsync(address))).Outcome.ShouldBe(SendOutcome.Refused);

        line.Sent.ShouldBe(goes ? [("localhost", "")] : []);
    }

    [Theory]
    [InlineData(true, "Bearer our-token")]
    [InlineData(false, "")]
    public async Task The_bot_shows_its_token_when_it_answers_and_only_with_Teams(bool teams, string shown)
    {
        var authorizations = new ConcurrentQueue<string>();
        await using var channel = await ListenAsync(authorizations);
        var key = new SigningKey("key-1", "msteams");
        await using var metadata = await MetadataServer.StartAsync(key);
        var folder = Directory.CreateTempSubdirectory("outgoing-");
        var settings = teams
            ? [.. TeamsScene.Settings(metadata.Address).Select(setting => $"--{setting.Key}={setting.Value}"), "--Teams:ServiceUrlHosts:0=127.0.0.1"]
            : (string[])["--environment=Development"];
        await using (var bot = BotHost.Build(["--Urls=http://127.0.0.1:0", $"--DataFolder={folder.FullName}", .. settings], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton<IConnectorCredential>(credential);
        }))
        {
            await bot.StartAsync();
            var serviceUrl = channel.Urls.First();
            using var http = new HttpClient();
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Bearer", key.Sign(TeamsScene.AppId, serviceUrl, clock.GetUtcNow(), clock.GetUtcNow().AddHours(1)));
            using var body = new StringContent(Posts.Message(serviceUrl: serviceUrl, channel: "msteams"), Encoding.UTF8, "application/json");
            (await http.PostAsync($"{bot.Urls.First()}/api/messages", body)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        authorizations.ShouldNotBeEmpty();
        authorizations.ShouldAllBe(authorization => authorization == shown);
        folder.Delete(recursive: true);
    }

    private OutgoingTokenHandler NewDoor(HttpMessageHandler line) => new(
        new ServiceUrlHosts(ServiceUrlHosts.Usual),
        new OutgoingTokens(credential, clock, NullLogger<OutgoingTokens>.Instance),
        NullLogger<OutgoingTokenHandler>.Instance)
    {
        InnerHandler = line,
    };

    private static async Task<WebApplication> ListenAsync(ConcurrentQueue<string> authorizations)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var channel = builder.Build();
        channel.Run(http =>
        {
            authorizations.Enqueue(http.Request.Headers.Authorization.ToString());
            return http.Response.WriteAsync("""{"id":"given-1"}""");
        });
        await channel.StartAsync();
        return channel;
    }

    private sealed class RecordingLine : HttpMessageHandler
    {
        public List<(string Host, string Authorization)> Sent { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent.Add((request.RequestUri!.Host, request.Headers.Authorization?.ToString() ?? ""));
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
        }
    }
}
