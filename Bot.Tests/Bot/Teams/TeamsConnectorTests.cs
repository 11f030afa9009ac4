using System.Net;
using System.Text;
using Bot.Connector;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Teams;

/// <summary>The connector of the tests catches whoever would get into trouble with Teams.</summary>
[Collection(OnAClockOfItsOwn.Name)]
public sealed class TeamsConnectorTests : IDisposable
{
    private static readonly ChannelAccount House = new("28:bot");
    private readonly TeamsRig rig = new();

    [Theory]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(60, 30)]
    [InlineData(1800, 3600)]
    public async Task No_window_of_a_conversation_takes_one_too_many(int most, int seconds)
    {
        // One too many within the window, as evenly as can be, so that no smaller window is broken first.
        var gap = TimeSpan.FromSeconds(seconds) / (most + 1);
        var outcomes = await AtAPaceAsync(most + 1, gap, _ => rig.Client.TryPostAsync(TeamsRig.Message(), default));

        outcomes.Take(most).ShouldAllBe(sending => sending.Outcome == SendOutcome.Delivered);
        outcomes[^1].Outcome.ShouldBe(SendOutcome.Busy);
        outcomes[^1].RetryAfter.ShouldBe(TimeSpan.FromSeconds(Math.Ceiling((TimeSpan.FromSeconds(seconds) - (gap * most)).TotalSeconds)));
        rig.Teams.Breaches.ShouldHaveSingleItem().Window.ShouldBe(new Window(most, TimeSpan.FromSeconds(seconds)));
        rig.Teams.Seen.Count.ShouldBe(most);
    }

    [Theory]
    [InlineData(7, 1)]
    [InlineData(60, 30)]
    public async Task Who_waits_until_a_window_is_free_breaks_none(int most, int seconds)
    {
        var outcomes = await AtAPaceAsync(4, TimeSpan.FromSeconds(seconds) / most * 1.2, _ => rig.Client.TryPostAsync(TeamsRig.Message(), default));

        outcomes.ShouldAllBe(sending => sending.Outcome == SendOutcome.Delivered);
        rig.Teams.Breaches.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_change_counts_as_a_message()
    {
        var id = (await rig.Client.TryPostAsync(TeamsRig.Message(), default)).Id;
        var outcomes = await AtAPaceAsync(7, TimeSpan.Zero, _ =>
        {
            var change = TeamsRig.Message("Still open.");
            change.Id = id;
            return rig.Client.TryPutAsync(change, default);
        });

        outcomes.Count(sending => sending.Outcome == SendOutcome.Delivered).ShouldBe(6);
        rig.Teams.Breaches.ShouldHaveSingleItem().Where.ShouldBe("19:room/1");
    }

    [Fact]
    public async Task Creating_conversations_has_windows_of_its_own()
    {
        var outcomes = await AtAPaceAsync(
            8, TimeSpan.Zero, n => rig.Client.TryCreateConversationAsync(TeamsConnector.Address, "tenant", House, new ChannelAccount($"29:person-{n}"), default));

        outcomes.Count(sending => sending.Outcome == SendOutcome.Delivered).ShouldBe(7);
        rig.Teams.Breaches.ShouldHaveSingleItem().Where.ShouldBe("creating");
    }

    [Fact]
    public async Task Asking_who_is_there_has_windows_twice_as_wide()
    {
        rig.Teams.Seat("19:room/1", "29:asha", "Asha Rao", "aad-asha");
        var outcomes = await AtAPaceAsync(14, TimeSpan.Zero, async _ => (await rig.Client.MemberAsync(TeamsConnector.Address, "19:room/1", "29:asha", default)).Name);
        outcomes.ShouldAllBe(name => name == "Asha Rao");
        rig.Teams.Breaches.ShouldBeEmpty();

        await rig.Clock.RunAsync(() => rig.Client.MemberAsync(TeamsConnector.Address, "19:room/1", "29:asha", default));
        rig.Teams.Breaches.ShouldContain(breach => breach.Where == "members of 19:room/1" && breach.Window.Most == 14);
    }

    [Fact]
    public async Task All_conversations_of_a_tenant_share_fifty_a_second()
    {
        var outcomes = await AtAPaceAsync(51, TimeSpan.FromMilliseconds(10), n => rig.Client.TryPostAsync(TeamsRig.Message(n), default));

        outcomes.Count(sending => sending.Outcome == SendOutcome.Delivered).ShouldBe(50);
        rig.Teams.Breaches.ShouldHaveSingleItem().Where.ShouldBe("tenant");
    }

    [Fact]
    public async Task Fifty_a_second_with_sixteen_in_flight_break_nothing_and_take_no_time_to_speak_of()
    {
        rig.Teams.Latency = TimeSpan.FromMilliseconds(320);
        var waiting = new System.Collections.Concurrent.ConcurrentQueue<int>(Enumerable.Range(0, 500));
        using var turn = new SemaphoreSlim(1, 1);
        var next = rig.Clock.GetUtcNow();
        async Task SenderAsync()
        {
            while (waiting.TryDequeue(out var number))
            {
                await turn.WaitAsync();
                var wait = next - rig.Clock.GetUtcNow();
                if (wait > TimeSpan.Zero)
                    await Task.Delay(wait, rig.Clock);
                next = rig.Clock.GetUtcNow() + TimeSpan.FromMilliseconds(20);
                turn.Release();
                (await rig.Client.TryPostAsync(TeamsRig.Message(number), default)).Outcome.ShouldBe(SendOutcome.Delivered);
            }
        }

        var took = await rig.TimeAsync(() => Task.WhenAll(Enumerable.Range(0, 16).Select(_ => SenderAsync())));

        rig.Teams.Breaches.ShouldBeEmpty();
        rig.Teams.MostInFlight.ShouldBe(16);
        rig.Teams.InFlight.ShouldBeEmpty();
        rig.Teams.ToldTwice(_ => true).ShouldBeEmpty();
        rig.Teams.Skipped(Enumerable.Range(0, 501).Select(n => $"a:person-{n}"), _ => true).ShouldBe(["a:person-500"]);
        took.TotalSeconds.ShouldBe((499 * 0.020) + 0.320, tolerance: 0.0005);
    }

    [Fact]
    public async Task Chance_plays_the_same_faults_for_the_same_seed()
    {
        async Task<List<SendOutcome>> PlayAsync(IEnumerable<int> order)
        {
            using var other = new TeamsRig();
            other.Teams.PlayAtRandom(seed: 5, share: 0.3, Fault.DroppedAfter, Fault.Unavailable);
            var outcomes = new SortedDictionary<int, SendOutcome>();
            foreach (var number in order)
                outcomes[number] = (await other.Client.TryPostAsync(TeamsRig.Message(number), default)).Outcome;
            other.Teams.Played.Values.Sum().ShouldBeInRange(5, 25);
            return [.. outcomes.Values];
        }

        var forwards = await PlayAsync(Enumerable.Range(0, 45));
        var backwards = await PlayAsync(Enumerable.Range(0, 45).Reverse());

        backwards.ShouldBe(forwards);
        forwards.Distinct().Order().ShouldBe([SendOutcome.Delivered, SendOutcome.Busy, SendOutcome.Unknown]);
    }

    [Fact]
    public async Task Whoever_gives_up_halfway_does_not_know_whether_it_was_seen()
    {
        rig.Teams.Latency = TimeSpan.FromSeconds(2);
        foreach (var (number, patience) in (IEnumerable<(int, double)>)[(1, 0.9), (2, 1.1)])
        {
            using var giveUp = new CancellationTokenSource(TimeSpan.FromSeconds(patience), rig.Clock);
            await rig.Clock.RunAsync(() => Should.ThrowAsync<OperationCanceledException>(() => rig.Client.TryPostAsync(TeamsRig.Message(number), giveUp.Token)));
        }

        rig.Teams.Seen.ShouldHaveSingleItem().Conversation.ShouldBe("a:person-2");
        rig.Teams.InFlight.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(100 * 1024, HttpStatusCode.Created)]
    [InlineData((100 * 1024) + 2, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_message_is_taken_up_to_its_size_as_UTF_16(int bytes, HttpStatusCode status)
    {
        const string Empty = """{"text":""}""";
        using var http = new HttpClient(rig.Teams);
        using var content = new StringContent(Empty.Insert(9, new string('क', (bytes / 2) - Empty.Length)), Encoding.UTF8, "application/json");

        using var answer = await http.PostAsync(new Uri($"{TeamsConnector.Address}v3/conversations/c/activities"), content);

        answer.StatusCode.ShouldBe(status);
    }

    public void Dispose() => rig.Dispose();

    private async Task<List<T>> AtAPaceAsync<T>(int times, TimeSpan gap, Func<int, Task<T>> send)
    {
        List<T> outcomes = [];
        for (var n = 0; n < times; n++)
        {
            if (n > 0)
                rig.Clock.Advance(gap);
            outcomes.Add(await send(n));
        }

        return outcomes;
    }
}
