using System.Globalization;
using Bot.Tests.Teams;
using Consultations.Conversing;
using Consultations.Joining;
using Xunit.Abstractions;

namespace Bot.Tests.Delivery;

/// <summary>A broadcast at the pace that Teams takes, through faults of the line and two kills of the bot.</summary>
[Collection(OnAClockOfItsOwn.Name)]
public sealed class BroadcastFaultTests(ITestOutputHelper output)
{
    private const int Recipients = 500, Kills = 2, PerSecond = 50;
    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(10);

    private static readonly Fault[] Ambiguous =
    [
        Fault.BadGatewayBefore, Fault.BadGatewayAfter, Fault.GatewayTimeoutBefore, Fault.GatewayTimeoutAfter, Fault.DroppedBefore, Fault.DroppedAfter,
    ];

    private static readonly Fault[] Busy = [Fault.TooManyRequests, Fault.Unavailable, Fault.PreconditionFailed, Fault.NeverConnected];

    [Fact]
    public async Task Nobody_is_skipped_and_nobody_told_twice_but_those_on_the_list()
    {
        using var rig = await DeliveryRig.StartAsync();
        string[] people = [.. Enumerable.Range(1, Recipients).Select(number => number.ToString(CultureInfo.InvariantCulture))];
        await Parallel.ForEachAsync(people, async (who, _) => await rig.JoinInTeamsAsync(who));
        rig.Teams.Latency = TimeSpan.FromMilliseconds(300);
        rig.Teams.RetryAfter = "2";
        rig.Teams.PlayAtRandom(seed: 7, share: 0.08, [.. Ambiguous, .. Busy]);
        await rig.TellEveryoneAsync();

        var inHand = 0;
        List<double> shares = [];
        for (var kill = 0; kill < Kills; kill++)
        {
            shares.Add(await ShareAsync(rig, () => UntilKilledAsync(rig, Recipients / (Kills + 1))));
            rig.Restart();
            inHand += await rig.ReadAsync(books => books.All<OutboxRow>().Count(row => row.Reach == Reach.Waiting && row.Sender != null));
        }

        shares.Add(await ShareAsync(rig, () => ToTheEndAsync(rig)));

        var ambiguous = rig.Teams.Played.Where(played => Ambiguous.Contains(played.Key)).Sum(played => played.Value);
        var reaches = await ReachesAsync(rig);
        var list = reaches.Where(one => one.Reach == Reach.PerhapsTwice).Select(one => one.Chat).ToList();
        output.WriteLine($"{shares.Average():P1} of the limit, {list.Count} on the list, {inHand} in hand at the kills, {ambiguous} answers lost, {rig.Teams.ToldTwice(_ => true).Count} told twice");

        reaches.Count.ShouldBe(Recipients);
        reaches.ShouldAllBe(one => one.Reach == Reach.Told || one.Reach == Reach.PerhapsTwice);
        rig.Teams.Skipped(people.Select(DeliveryRig.ChatOf), _ => true).Except(list).ShouldBeEmpty();
        rig.Teams.ToldTwice(_ => true).Except(list).ShouldBeEmpty();
        list.Count.ShouldBeInRange(1, inHand + ambiguous);
        inHand.ShouldBeInRange(1, Kills * Bot.Delivery.Courier.AtOnce);
        rig.Teams.Breaches.ShouldBeEmpty();
        shares.ShouldAllBe(share => share >= 0.9);
    }

    /// <summary>How near to the limit it came in the whole seconds in which there was no lack of what to send.</summary>
    private static async Task<double> ShareAsync(DeliveryRig rig, Func<Task> send)
    {
        var before = rig.Teams.Asked;
        await rig.Clock.RunAsync(send);
        var asked = rig.Teams.AskedAt.Skip(before).ToList();
        var seconds = Math.Floor((asked[asked.Count * 9 / 10] - asked[0]).TotalSeconds);
        return asked.Count(at => at < asked[0] + TimeSpan.FromSeconds(seconds)) / (seconds * PerSecond);
    }

    private static async Task UntilKilledAsync(DeliveryRig rig, int settled)
    {
        var killed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var left = settled;
        rig.Desk.Taking = command =>
        {
            if (command is not Settle || Interlocked.Decrement(ref left) != 0)
                return;
            rig.Desk.Cut();
            killed.SetResult();
        };
        await rig.NewCourier().StartAsync(default);
        await killed.Task;
        // What was on its way arrives, and nobody hears of it.
        await Task.Delay(LongestRequest, rig.Clock);
        rig.Teams.InFlight.ShouldBeEmpty();
    }

    private static async Task ToTheEndAsync(DeliveryRig rig)
    {
        using var courier = rig.NewCourier();
        await courier.StartAsync(default);
        await rig.NobodyWaitsAsync();
        await courier.StopAsync(default);
    }

    private static Task<List<(string Chat, Reach Reach)>> ReachesAsync(DeliveryRig rig) => rig.ReadAsync(books =>
    {
        var chats = books.All<Door>().Where(door => door.Channel == "msteams").ToDictionary(door => door.PersonId, door => $"a:{door.UserId}");
        return books.All<OutboxRow>().AsEnumerable().Select(row => (chats[row.PersonId], row.Reach)).ToList();
    });
}
