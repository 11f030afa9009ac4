using Bot.Connector;
using Bot.Tests.WebChat;
using Bot.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Teams;

/// <summary>The same over real connections.</summary>
public sealed class TeamsFrontTests : IDisposable
{
    private readonly TeamsConnector teams = new(TimeProvider.System);
    private readonly ServiceProvider figures = new ServiceCollection().AddMetrics().AddSingleton<Measures>().BuildServiceProvider();
    private readonly HttpClient http;

    public TeamsFrontTests() => http = ConnectorClient.Pooled(figures.GetRequiredService<Measures>());

    [Theory]
    [InlineData(Fault.None, SendOutcome.Delivered, 1)]
    [InlineData(Fault.TooManyRequests, SendOutcome.Busy, 0)]
    [InlineData(Fault.Blocked, SendOutcome.Blocked, 0)]
    [InlineData(Fault.DroppedAfter, SendOutcome.Unknown, 1)]
    [InlineData(Fault.DroppedBefore, SendOutcome.Unknown, 0)]
    public async Task A_fault_means_the_same_over_a_real_connection(Fault fault, SendOutcome outcome, int seen)
    {
        await using var front = await TeamsFront.StartAsync(teams);
        teams.RetryAfter = "2";
        teams.Play(fault);

        var sending = await SendAsync(front.Address);

        (sending.Outcome, teams.Seen.Count).ShouldBe((outcome, seen));
        sending.RetryAfter.ShouldBe(fault is Fault.TooManyRequests ? TimeSpan.FromSeconds(2) : null);
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_was_delivered()
    {
        string address;
        await using (var front = await TeamsFront.StartAsync(teams))
            address = front.Address;

        (await SendAsync(address)).Outcome.ShouldBe(SendOutcome.Busy);
        (await SendAsync("http://nowhere.invalid/")).Outcome.ShouldBe(SendOutcome.Busy);
    }

    [Fact]
    public async Task A_slow_invoke_reaches_the_bot_twice_and_late_under_a_new_id()
    {
        await using var front = await TeamsFront.StartAsync(teams);
        await using var host = await GuestHost.StartAsync(environment: "Development");
        var caller = new TeamsCaller(host.Http, front.Address);

        foreach (var answer in await caller.PostAgainAsync(caller.Activity("message", "asha", "vote 3: b")))
            answer.Dispose();

        var ids = host.Bot.Heard.Select(activity => activity.Id).ToList();
        (ids.Count, ids[0] == ids[1], ids[0] == ids[2]).ShouldBe((3, true, false));
        teams.SeenIn("a:29:asha").Count.ShouldBe(3);
    }

    public void Dispose()
    {
        http.Dispose();
        teams.Dispose();
        figures.Dispose();
    }

    private Task<Sending> SendAsync(string address)
    {
        var message = TeamsRig.Message();
        message.ServiceUrl = address;
        return new ConnectorClient(http, TimeProvider.System).TryPostAsync(message, default);
    }
}
