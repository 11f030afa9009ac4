using System.Globalization;
using Bot.Connector;
using Bot.Delivery;
using Bot.Tests.Storage;
using Bot.Tests.Teams;
using Consultations.Announcing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Organising;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Newtonsoft.Json;

namespace Bot.Tests.Delivery;

/// <summary>The card that shows how far a broadcast is, in the chat of whoever started it.</summary>
[Collection(OnAClockOfItsOwn.Name)]
public sealed class LiveBroadcastsTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task It_changes_in_its_place_while_people_are_told_and_ends_on_how_it_ended()
    {
        using var rig = await DeliveryRig.StartAsync();
        await Parallel.ForEachAsync(Enumerable.Range(1, 300), async (number, _) => await rig.JoinInTeamsAsync(number.ToString(CultureInfo.InvariantCulture)));
        rig.Teams.Latency = Second / 5;

        await LookOnAsync(rig, async () =>
        {
            await rig.TellEveryoneAsync();
            await FollowAsync(rig);
            using var courier = rig.NewCourier();
            await courier.StartAsync(default);
            await CardIsLeftAsync(rig);
            await courier.StopAsync(default);
        });

        var cards = Cards(rig);
        cards.Count.ShouldBeInRange(3, 6);
        cards.ShouldAllBe(card => card.Deed == Deed.Changed);
        Text(cards[0]).ShouldNotContain("300 of 300");
        Text(cards[^1]).ShouldContain("300 of 300");
        rig.Teams.Breaches.ShouldBeEmpty();
    }

    [Fact]
    public async Task After_the_first_minute_it_changes_every_five_seconds()
    {
        using var rig = await DeliveryRig.StartAsync();
        await Parallel.ForEachAsync(Enumerable.Range(1, 190), async (number, _) => await rig.JoinInTeamsAsync(number.ToString(CultureInfo.InvariantCulture)));

        await LookOnAsync(rig, async () =>
        {
            await rig.TellEveryoneAsync();
            await FollowAsync(rig);
            foreach (var row in (await rig.RowsAsync()).Where(row => row.BroadcastId is not null).Take(180))
            {
                await rig.DoAsync(new Settle(row.Id, Reach.Told) { By = Asker.House });
                await Task.Delay(Second, rig.Clock);
            }
        });

        var begin = (await rig.ReadAsync(books => books.All<Broadcast>().Single())).At;
        var (first, later) = (Cards(rig).Count(card => card.At < begin + (60 * Second)), Cards(rig).Count(card => card.At >= begin + (60 * Second)));
        first.ShouldBeInRange(28, 31);
        // A round comes every two seconds: six are five seconds and one more.
        later.ShouldBeInRange(20, 24);
    }

    [Fact]
    public async Task Nothing_is_sent_while_nothing_is_new()
    {
        using var rig = await DeliveryRig.StartAsync();
        await rig.JoinInTeamsAsync("asha");

        await LookOnAsync(rig, async () =>
        {
            await rig.TellEveryoneAsync();
            await FollowAsync(rig);
            await Task.Delay(120 * Second, rig.Clock);
        });

        Cards(rig).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_end_is_shown_also_where_the_channel_was_busy_then()
    {
        using var rig = await DeliveryRig.StartAsync();
        await rig.JoinInTeamsAsync("asha");

        await LookOnAsync(rig, async () =>
        {
            await rig.TellEveryoneAsync();
            await FollowAsync(rig);
            await rig.DoAsync(new Settle((await rig.RowsAsync()).Single(row => row.BroadcastId is not null).Id, Reach.Told) { By = Asker.House });
            rig.Teams.Play([.. Enumerable.Repeat(Fault.Unavailable, 6)]);
            await CardIsLeftAsync(rig);
        });

        rig.Teams.Played[Fault.Unavailable].ShouldBe(6);
        Text(Cards(rig)[^1]).ShouldContain("1 of 1");
    }

    [Fact]
    public async Task A_card_that_is_gone_is_left()
    {
        using var rig = await DeliveryRig.StartAsync();
        await rig.JoinInTeamsAsync("asha");

        await LookOnAsync(rig, async () =>
        {
            await rig.TellEveryoneAsync();
            await FollowAsync(rig);
            rig.Teams.Forget(DeliveryRig.ChatOf("meera"));
            await rig.DoAsync(new Settle((await rig.RowsAsync()).Single(row => row.BroadcastId is not null).Id, Reach.Told) { By = Asker.House });
            await CardIsLeftAsync(rig);
        });

        Cards(rig).ShouldBeEmpty();
    }

    private static Task LookOnAsync(DeliveryRig rig, Func<Task> meanwhile) => rig.Clock.RunAsync(async () =>
    {
        var connector = new ConnectorAdapter(door: null!, rig.Client, rig.Pace, NullLogger<ConnectorAdapter>.Instance);
        using var cards = new LiveBroadcasts(rig.Desk, rig.Reading, new StandingCards(rig.Guests, connector), rig.Clock, NullLogger<LiveBroadcasts>.Instance);
        await cards.StartAsync(default);
        await meanwhile();
        await cards.StopAsync(default);
    });

    /// <summary>A facilitator in Teams looks on.</summary>
    private static async Task FollowAsync(DeliveryRig rig)
    {
        var meera = DeliveryRig.InTeams("meera");
        var invited = await rig.DoAsync(new Invite(Role.Facilitator, rig.Consultation.Id, "Meera") { By = Workshop.Organiser });
        await rig.DoAsync(new AcceptInvitation(invited.Code) { By = meera });
        var id = await rig.Client.PostAsync(TeamsRig.Message("The card.", meera.ConversationId), default);
        var reference = new ConversationReference
        {
            ServiceUrl = TeamsConnector.Address, ChannelId = meera.Channel, Conversation = new ConversationAccount { Id = meera.ConversationId, TenantId = "the-ministry" },
            Bot = new ChannelAccount("28:bot"), User = new ChannelAccount(meera.UserId),
        };
        var broadcast = await rig.ReadAsync(books => books.All<Broadcast>().Single());
        await rig.DoAsync(new FollowBroadcast(broadcast.Id, id!, JsonConvert.SerializeObject(reference)) { By = meera });
    }

    private static Task CardIsLeftAsync(DeliveryRig rig) => rig.UntilAsync(books => books.All<Broadcast>().Any(one => one.EndedAt != null && one.CardId == ""));

    private static List<global::Benchmarks.Teams.Delivery> Cards(DeliveryRig rig) => [.. rig.Teams.SeenIn(DeliveryRig.ChatOf("meera")).Where(delivery => delivery.Deed != Deed.Said)];

    private static string Text(global::Benchmarks.Teams.Delivery card) => card.Activity!.ToString();
}
