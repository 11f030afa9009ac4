using System.Globalization;
using Bot.Tests.Teams;
using Consultations.Announcing;
using Consultations.Conversing;
using Consultations.Deciding;

namespace Bot.Tests.Delivery;

/// <summary>How the outbox is emptied, by a simulated clock.</summary>
[Collection(OnAClockOfItsOwn.Name)]
public sealed class CourierTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    [Fact]
    public async Task One_person_is_told_in_order_also_while_their_chat_is_busy()
    {
        using var rig = await DeliveryRig.StartAsync();
        var (asha, bela) = (await rig.JoinInTeamsAsync("asha"), await rig.JoinInTeamsAsync("bela"));
        rig.Teams.RetryAfter = "30";
        rig.Teams.Play(Fault.Unavailable);

        await EmptyAsync(rig, async () =>
        {
            await rig.TellAsync(asha, 1);
            await rig.UntilAsync(books => books.All<OutboxRow>().Any(row => row.Refusals == 1));
            await rig.TellAsync(asha, 2);
            await rig.TellAsync(asha, 3);
            await rig.TellAsync(bela, 4);
        });

        Numbers(rig, "asha").ShouldBe(["1", "2", "3"]);
        rig.Teams.SeenIn(DeliveryRig.ChatOf("bela")).Single().At.ShouldBeLessThan(rig.Teams.SeenIn(DeliveryRig.ChatOf("asha"))[0].At);
        (await rig.RowsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nor_does_a_broadcast_overtake_what_the_person_was_told_before()
    {
        using var rig = await DeliveryRig.StartAsync();
        var asha = await rig.JoinInTeamsAsync("asha");
        rig.Teams.RetryAfter = "30";
        rig.Teams.Play(Fault.Unavailable);

        await EmptyAsync(rig, async () =>
        {
            await rig.TellAsync(asha, 1);
            await rig.UntilAsync(books => books.All<OutboxRow>().Any(row => row.Refusals == 1));
            await rig.TellEveryoneAsync("The first.");
            await rig.TellEveryoneAsync("The second.");
        });

        var texts = rig.Teams.Seen.Select(delivery => (string)delivery.Activity!["text"]!).ToList();
        texts.Count.ShouldBe(3);
        texts[1].ShouldContain("The first.");
        texts[2].ShouldContain("The second.");
    }

    [Fact]
    public async Task Nobodys_own_notice_waits_behind_a_broadcast()
    {
        using var rig = await DeliveryRig.StartAsync();
        await JoinAsync(rig, 250);
        var ravi = await rig.JoinInTeamsAsync("ravi");
        rig.Teams.Latency = Moment;
        TimeSpan waited = default;

        await EmptyAsync(rig, async () =>
        {
            await rig.TellEveryoneAsync();
            await rig.UntilAsync(books => books.All<OutboxRow>().Count(row => row.Reach == Reach.Told) >= 50);
            var begin = rig.Clock.GetUtcNow();
            await rig.TellAsync(ravi, 1);
            await rig.UntilAsync(books => !books.All<OutboxRow>().Any(row => row.BroadcastId == null));
            waited = rig.Clock.GetUtcNow() - begin;
        });

        // As long as those take that have already left the queue, and not the four seconds of the rest.
        waited.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        rig.Teams.Breaches.ShouldBeEmpty();
    }

    [Fact]
    public async Task Told_to_stop_it_ends_what_has_begun_and_the_rest_waits_for_the_next_start()
    {
        using var rig = await DeliveryRig.StartAsync();
        await JoinAsync(rig, 150);
        rig.Teams.Latency = Moment;
        await rig.TellEveryoneAsync();

        var begun = await rig.Clock.RunAsync(async () =>
        {
            using var courier = rig.NewCourier();
            await courier.StartAsync(default);
            await rig.UntilAsync(books => books.All<OutboxRow>().Count(row => row.Reach == Reach.Told) >= 60);
            await courier.StopAsync(default);
            return rig.Teams.Asked;
        });

        begun.ShouldBeInRange(60, 149);
        rig.Teams.InFlight.ShouldBeEmpty();
        var rows = await rig.RowsAsync();
        rows.Count(row => row.Reach == Reach.Told).ShouldBe(begun);
        rows.Count(row => row is { Reach: Reach.Waiting, Sender: null, IsUncertain: false }).ShouldBe(150 - begun);

        rig.Restart();
        await EmptyAsync(rig, () => Task.CompletedTask);

        (await rig.RowsAsync()).ShouldAllBe(row => row.Reach == Reach.Told);
        rig.Teams.ToldTwice(_ => true).ShouldBeEmpty();
        rig.Teams.Asked.ShouldBe(150);
    }

    [Fact]
    public async Task A_broadcast_that_is_stopped_tells_nobody_more_and_has_ended()
    {
        using var rig = await DeliveryRig.StartAsync();
        await JoinAsync(rig, 150);
        rig.Teams.Latency = Moment;

        await EmptyAsync(rig, async () =>
        {
            var broadcast = await rig.TellEveryoneAsync();
            await rig.UntilAsync(books => books.All<OutboxRow>().Count(row => row.Reach == Reach.Told) >= 20);
            await rig.DoAsync(new StopBroadcast(rig.Consultation.Id, broadcast.Number) { By = Storage.Workshop.Organiser });
        });

        var rows = await rig.RowsAsync();
        rows.Count(row => row.Reach == Reach.Told).ShouldBe(rig.Teams.Asked);
        rows.Count(row => row.Reach == Reach.Stopped).ShouldBe(150 - rig.Teams.Asked);
        rig.Teams.Asked.ShouldBeInRange(20, 100);
        (await rig.ReadAsync(books => books.All<Broadcast>().Single())).EndedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_request_of_which_nothing_is_heard_is_given_up_and_the_person_listed()
    {
        using var rig = await DeliveryRig.StartAsync();
        await rig.JoinInTeamsAsync("asha");
        rig.Teams.Latency = TimeSpan.FromMinutes(1);

        await EmptyAsync(rig, async () =>
        {
            await rig.TellEveryoneAsync();
            await rig.UntilAsync(books => books.All<OutboxRow>().Any(row => row.IsUncertain && row.Sender == null));
            rig.Teams.Latency = Moment;
        });

        (await rig.RowOfAsync("asha")).Reach.ShouldBe(Reach.PerhapsTwice);
        rig.Teams.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task What_a_crash_cut_off_is_told_once_more_after_the_start()
    {
        using var rig = await DeliveryRig.StartAsync();
        await rig.JoinInTeamsAsync("asha");
        await rig.TellEveryoneAsync();
        await rig.DoAsync(new ClaimRow((await rig.RowOfAsync("asha")).Id, Guid.NewGuid()) { By = Asker.House });
        rig.Restart();

        await EmptyAsync(rig, () => Task.CompletedTask);

        (await rig.RowOfAsync("asha")).Reach.ShouldBe(Reach.PerhapsTwice);
        rig.Teams.Seen.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_cannot_even_be_tried_is_given_up_in_the_end()
    {
        using var rig = await DeliveryRig.StartAsync();
        await rig.JoinInTeamsAsync("asha");
        await rig.DoAsync(new KeepChat(Unreachable()) { By = DeliveryRig.InTeams("asha") });

        await EmptyAsync(rig, async () => await rig.TellEveryoneAsync());

        (await rig.RowOfAsync("asha")).Reach.ShouldBe(Reach.PerhapsTwice);
        rig.Teams.Asked.ShouldBe(0);
    }

    private static PersonalChat Unreachable() => new()
    {
        Channel = "msteams", UserId = "29:asha", ServiceUrl = "no address", TenantId = "the-ministry", ObjectId = "", BotId = "28:bot", ConversationId = DeliveryRig.ChatOf("asha"),
    };

    private static Task JoinAsync(DeliveryRig rig, int people) =>
        Parallel.ForEachAsync(Enumerable.Range(1, people), async (number, _) => await rig.JoinInTeamsAsync(number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Does something while a courier is at work, and lets it work until nobody waits any more.</summary>
    private static Task EmptyAsync(DeliveryRig rig, Func<Task> meanwhile) => rig.Clock.RunAsync(async () =>
    {
        using var courier = rig.NewCourier();
        await courier.StartAsync(default);
        await meanwhile();
        await rig.NobodyWaitsAsync();
        await courier.StopAsync(default);
    });

    private static IEnumerable<string> Numbers(DeliveryRig rig, string who) => rig.Teams.SeenIn(DeliveryRig.ChatOf(who))
        .Select(delivery => new string([.. ((string)delivery.Activity!["text"]!).Where(char.IsAsciiDigit)]));
}
