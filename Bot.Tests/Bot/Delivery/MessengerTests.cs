using Bot.Tests.Storage;
using Consultations.Announcing;
using Consultations.Conversing;
using Consultations.Joining;

namespace Bot.Tests.Delivery;

/// <summary>What becomes of telling one person one thing, by what the channel says to it.</summary>
public sealed class MessengerTests
{
    [Theory]
    [InlineData(Fault.None, Reach.Told, ChatStanding.Open)]
    [InlineData(Fault.Blocked, Reach.Blocked, ChatStanding.Blocked)]
    [InlineData(Fault.NotInRoster, Reach.Blocked, ChatStanding.Blocked)]
    [InlineData(Fault.WritesBlocked, Reach.Blocked, ChatStanding.Blocked)]
    [InlineData(Fault.Disabled, Reach.Disabled, ChatStanding.Disabled)]
    [InlineData(Fault.Forbidden, Reach.Refused, ChatStanding.Open)]
    [InlineData(Fault.InternalError, Reach.Refused, ChatStanding.Open)]
    [InlineData(Fault.TooLarge, Reach.Refused, ChatStanding.Open)]
    public async Task Some_answers_are_final(Fault fault, Reach reach, ChatStanding standing)
    {
        using var rig = await ToldAsync("asha");
        rig.Teams.Play(fault);

        await rig.DeliverAsync("asha");

        var row = await rig.RowOfAsync("asha");
        (row.Reach, row.Sender, row.IsUncertain).ShouldBe((reach, null, false));
        (await rig.ChatAsync("asha")).Standing.ShouldBe(standing);
        (await rig.ReadAsync(books => books.All<Broadcast>().Single().EndedAt)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(Fault.TooManyRequests)]
    [InlineData(Fault.Unavailable)]
    [InlineData(Fault.PreconditionFailed)]
    [InlineData(Fault.NeverConnected)]
    public async Task A_busy_channel_is_asked_again_later_and_nobody_comes_onto_the_list_by_it(Fault fault)
    {
        using var rig = await ToldAsync("asha");
        rig.Teams.Play(fault);

        await rig.DeliverAsync("asha");

        var row = await rig.RowOfAsync("asha");
        (row.Reach, row.Sender, row.IsUncertain, row.Refusals).ShouldBe((Reach.Waiting, null, false, 1));
        row.Due.ShouldBe(rig.Clock.GetUtcNow() + TimeSpan.FromSeconds(2));
        rig.Clock.Advance(TimeSpan.FromSeconds(2));
        await rig.DeliverAsync("asha");
        (await rig.RowOfAsync("asha")).Reach.ShouldBe(Reach.Told);
        rig.Teams.Seen.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task It_is_left_alone_for_as_long_as_it_asks_or_longer_each_time_and_not_for_ever()
    {
        using var rig = await ToldAsync("asha");
        rig.Teams.RetryAfter = "77";
        rig.Teams.Play(Fault.Unavailable);
        await rig.DeliverAsync("asha");
        (await WaitAsync(rig)).ShouldBe(TimeSpan.FromSeconds(77));

        rig.Teams.RetryAfter = "0";
        List<double> waits = [];
        for (var time = 0; time < 11; time++)
        {
            rig.Clock.Advance(await WaitAsync(rig));
            rig.Teams.Play(Fault.Unavailable);
            await rig.DeliverAsync("asha");
            waits.Add((await WaitAsync(rig)).TotalSeconds);
        }

        waits.ShouldBe([4, 8, 16, 32, 64, 128, 256, 256, 256, 256, 256]);
        rig.Clock.Advance(await WaitAsync(rig));
        rig.Teams.Play(Fault.Unavailable);
        await rig.DeliverAsync("asha");
        (await rig.RowOfAsync("asha")).Reach.ShouldBe(Reach.Refused);
    }

    [Theory]
    [InlineData(Fault.BadGatewayBefore, 1)]
    [InlineData(Fault.GatewayTimeoutBefore, 1)]
    [InlineData(Fault.DroppedBefore, 1)]
    [InlineData(Fault.BadGatewayAfter, 2)]
    [InlineData(Fault.GatewayTimeoutAfter, 2)]
    [InlineData(Fault.DroppedAfter, 2)]
    public async Task Where_the_answer_was_lost_it_is_tried_again_once_and_the_person_listed(Fault fault, int times)
    {
        using var rig = await ToldAsync("asha", "bela");
        rig.Teams.Play(fault);

        await rig.DeliverAsync("asha");
        var row = await rig.RowOfAsync("asha");
        (row.Reach, row.Sender, row.IsUncertain, row.Refusals).ShouldBe((Reach.Waiting, null, true, 0));
        await rig.DeliverAsync("asha");
        await rig.DeliverAsync("bela");

        (await rig.RowOfAsync("asha")).Reach.ShouldBe(Reach.PerhapsTwice);
        rig.Teams.SeenIn(DeliveryRig.ChatOf("asha")).Count.ShouldBe(times);
        (await ViewAsync(rig)).PerhapsTwice.ShouldHaveSingleItem().Name.ShouldBe("29:asha");
    }

    [Fact]
    public async Task Where_the_answer_was_lost_twice_it_is_not_tried_a_third_time()
    {
        using var rig = await ToldAsync("asha");
        rig.Teams.Play(Fault.DroppedBefore, Fault.DroppedBefore);

        for (var time = 0; time < 3; time++)
            await rig.DeliverAsync("asha");

        rig.Teams.Asked.ShouldBe(2);
        (await rig.RowOfAsync("asha")).Reach.ShouldBe(Reach.PerhapsTwice);
    }

    [Theory]
    [InlineData(Fault.Blocked)]
    [InlineData(Fault.Forbidden)]
    public async Task Whoever_may_have_it_from_the_first_try_stays_on_the_list_whatever_becomes_of_the_second(Fault second)
    {
        using var rig = await ToldAsync("asha");
        rig.Teams.Play(Fault.DroppedAfter, second);

        await rig.DeliverAsync("asha");
        await rig.DeliverAsync("asha");

        (await rig.RowOfAsync("asha")).Reach.ShouldBe(Reach.PerhapsTwice);
    }

    [Fact]
    public async Task So_does_whoever_blocked_the_bot_between_the_two()
    {
        using var rig = await ToldAsync("asha");
        rig.Teams.Play(Fault.DroppedAfter);
        await rig.DeliverAsync("asha");
        await rig.DoAsync(new ChatStands("msteams", "29:asha", null, ChatStanding.Blocked) { By = global::Consultations.Deciding.Asker.House });

        await rig.DeliverAsync("asha");

        (await rig.RowOfAsync("asha")).Reach.ShouldBe(Reach.PerhapsTwice);
        rig.Teams.Asked.ShouldBe(1);
    }

    [Theory]
    [InlineData(Fault.Blocked, Reach.Blocked)]
    [InlineData(Fault.Disabled, Reach.Disabled)]
    public async Task Whoever_does_not_let_the_bot_write_is_left_alone_until_they_speak_to_it(Fault fault, Reach reach)
    {
        using var rig = await ToldAsync("asha");
        rig.Teams.Play(fault);
        await rig.DeliverAsync("asha");

        await rig.TellEveryoneAsync();
        await rig.DeliverAsync("asha");
        ((await rig.RowOfAsync("asha")).Reach, rig.Teams.Asked).ShouldBe((reach, 1));

        await rig.SpeakAsync("asha", isPersonal: false);
        await rig.TellEveryoneAsync();
        await rig.DeliverAsync("asha");
        ((await rig.RowOfAsync("asha")).Reach, rig.Teams.Asked).ShouldBe((reach, 1));

        await rig.SpeakAsync("asha");
        await rig.TellEveryoneAsync();
        await rig.DeliverAsync("asha");
        (await rig.RowOfAsync("asha")).Reach.ShouldBe(Reach.Told);
        rig.Teams.Seen.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_made_anew()
    {
        using var rig = await ToldAsync("asha");
        rig.Teams.Forget(DeliveryRig.ChatOf("asha"));

        await rig.DeliverAsync("asha");
        (await rig.ChatAsync("asha")).ConversationId.ShouldBeNull();
        await rig.DeliverAsync("asha");

        (await rig.RowOfAsync("asha")).Reach.ShouldBe(Reach.Told);
        (await rig.ChatAsync("asha")).ConversationId.ShouldBe(DeliveryRig.ChatOf("asha"));
        rig.Teams.Seen.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task But_only_once()
    {
        using var rig = await ToldAsync("asha");
        rig.Teams.Forget(DeliveryRig.ChatOf("asha"));
        rig.Desk.Taking = command =>
        {
            if (command is ChatStands { ConversationId: { } made })
                rig.Teams.Forget(made);
        };

        for (var time = 0; time < 5; time++)
            await rig.DeliverAsync("asha");

        (await rig.RowOfAsync("asha")).Reach.ShouldBe(Reach.NoChat);
        (await rig.ChatAsync("asha")).ShouldSatisfyAllConditions(chat => chat.ConversationId.ShouldBeNull(), chat => chat.Standing.ShouldBe(ChatStanding.Open));
        rig.Teams.Asked.ShouldBe(3);
    }

    [Fact]
    public async Task Whoever_only_spoke_in_a_team_is_told_in_a_chat_of_their_own()
    {
        using var rig = await DeliveryRig.StartAsync();
        await rig.JoinInTeamsAsync("asha", isPersonal: false);
        await rig.TellEveryoneAsync();

        await rig.DeliverAsync("asha");

        (await rig.RowOfAsync("asha")).Reach.ShouldBe(Reach.Told);
        (await rig.ChatAsync("asha")).ConversationId.ShouldBe(DeliveryRig.ChatOf("asha"));
        ((string?)rig.Teams.SeenIn(DeliveryRig.ChatOf("asha")).ShouldHaveSingleItem().Activity!["text"]).ShouldNotBeNull().ShouldContain("Please be seated.");
    }

    [Theory]
    [InlineData(Fault.Unavailable, Reach.Waiting)]
    [InlineData(Fault.DroppedAfter, Reach.Waiting)]
    [InlineData(Fault.Blocked, Reach.Blocked)]
    [InlineData(Fault.Forbidden, Reach.Refused)]
    public async Task Where_no_chat_can_be_made_nothing_was_told(Fault fault, Reach reach)
    {
        using var rig = await DeliveryRig.StartAsync();
        await rig.JoinInTeamsAsync("asha", isPersonal: false);
        await rig.TellEveryoneAsync();
        rig.Teams.Play(fault);

        await rig.DeliverAsync("asha");

        var row = await rig.RowOfAsync("asha");
        (row.Reach, row.IsUncertain).ShouldBe((reach, false));
        rig.Teams.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_is_nowhere_has_no_chat()
    {
        using var rig = await DeliveryRig.StartAsync();
        await rig.JoinAsync(DeliveryRig.InTeams("asha"));
        await rig.TellEveryoneAsync();

        await rig.DeliverAsync("asha");

        ((await rig.RowOfAsync("asha")).Reach, rig.Teams.Asked).ShouldBe((Reach.NoChat, 0));
    }

    [Fact]
    public async Task Whoever_is_on_a_page_and_in_Teams_is_told_in_both_and_the_page_shows_it_once()
    {
        using var rig = await OnAPageTooAsync("asha");
        rig.Teams.Play(Fault.DroppedBefore);

        await rig.DeliverAsync("asha");
        await rig.DeliverAsync("asha");

        (await rig.PageAsync("asha")).ShouldHaveSingleItem().ShouldContain("Please be seated.");
        rig.Teams.Seen.ShouldHaveSingleItem();
        (await rig.RowOfAsync("asha")).Reach.ShouldBe(Reach.PerhapsTwice);
    }

    [Theory]
    [InlineData(Fault.Blocked)]
    [InlineData(Fault.Disabled)]
    [InlineData(Fault.Forbidden)]
    public async Task Whoever_blocks_the_bot_in_Teams_is_told_on_the_page(Fault fault)
    {
        using var rig = await OnAPageTooAsync("asha");
        rig.Teams.Play(fault);
        await rig.DeliverAsync("asha");
        (await rig.RowOfAsync("asha")).Reach.ShouldBe(Reach.Told);

        await rig.TellEveryoneAsync("Please stand up.");
        await rig.DeliverAsync("asha");

        (await rig.RowOfAsync("asha")).Reach.ShouldBe(Reach.Told);
        (await rig.PageAsync("asha")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task It_is_told_at_each_door_in_that_doors_language()
    {
        using var rig = await OnAPageTooAsync("asha");
        await rig.DoAsync(new KeepLanguage("hi-IN") { By = Workshop.Door("asha") });
        await rig.DoAsync(new KeepLanguage("en-IN") { By = DeliveryRig.InTeams("asha") });

        await rig.DeliverAsync("asha");

        var inTeams = (string)rig.Teams.Seen.Single().Activity!["text"]!;
        var onThePage = (await rig.PageAsync("asha")).Single();
        inTeams.ShouldNotContain(letter => letter >= '\u0900' && letter <= '\u097F');
        onThePage.ShouldContain(letter => letter >= '\u0900' && letter <= '\u097F');
    }

    [Fact]
    public async Task Several_senders_never_take_the_same_row()
    {
        string[] people = ["asha", "bela", "chandra", "devi", "ela"];
        using var rig = await ToldAsync(people);
        var rows = await rig.RowsAsync();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => rig.NewMessenger()).SelectMany(sender => rows.Select(row => Task.Run(() => sender.DeliverAsync(row.Id, default)))));

        rig.Teams.Asked.ShouldBe(people.Length);
        (await rig.RowsAsync()).ShouldAllBe(row => row.Reach == Reach.Told);
    }

    private static async Task<DeliveryRig> ToldAsync(params string[] people)
    {
        var rig = await DeliveryRig.StartAsync();
        foreach (var who in people)
            await rig.JoinInTeamsAsync(who);
        await rig.TellEveryoneAsync();
        return rig;
    }

    /// <summary>Somebody in Teams who has the page open as well, and whom everybody's message waits for.</summary>
    private static async Task<DeliveryRig> OnAPageTooAsync(string who)
    {
        var rig = await DeliveryRig.StartAsync();
        await rig.JoinInTeamsAsync(who);
        var code = await rig.DoAsync(new MakeDoorCode { By = DeliveryRig.InTeams(who) });
        await rig.DoAsync(new LinkDoor(code.Code) { By = Workshop.Door(who) });
        await rig.TellEveryoneAsync();
        return rig;
    }

    private static async Task<TimeSpan> WaitAsync(DeliveryRig rig) => (await rig.RowOfAsync("asha")).Due - rig.Clock.GetUtcNow();

    private static Task<BroadcastView> ViewAsync(DeliveryRig rig) => rig.ReadAsync(books => BroadcastView.Of(books, books.All<Broadcast>().Single()));
}
