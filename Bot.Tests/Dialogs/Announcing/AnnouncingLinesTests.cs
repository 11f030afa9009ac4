using Consultations.Announcing;
using Consultations.Conversing;
using Consultations.Deciding;

namespace Bot.Tests.Dialogs.Announcing;

using Said = global::Dialogs.Sentences;

public sealed class AnnouncingLinesTests
{
    [Fact]
    public async Task A_message_to_everybody_shows_how_far_it_is_and_can_be_stopped()
    {
        using var hall = await Hall.OpenAsync();
        var meera = await hall.FacilitatorAsync("meera");
        foreach (var who in new[] { "asha", "bina" })
            await hall.DelegateAsync(who);

        (await meera.SayAsync("tell everyone")).Text.ShouldBe(Said.TellEveryoneHow);
        (await meera.SayAsync("broadcasts")).Text.ShouldBe(Said.NoBroadcasts);
        var card = await meera.SayAsync("tell everyone Lunch is at one.");
        foreach (var part in new[] { "Message to everybody", "Lunch is at one.", "0 of 2", "Still to be told: 2" })
            card.Text.ShouldContain(part);
        card.Buttons.ShouldBe(["stop broadcast 1"]);

        var stopped = await meera.SayAsync("stop broadcast 1");
        stopped.Text.ShouldContain("stopped");
        stopped.Buttons.ShouldBeEmpty();
        (await meera.SayAsync("broadcasts")).Buttons.ShouldContain("broadcasts 1");
        (await meera.SayAsync("broadcast 9")).Text.ShouldContain("no broadcast 9");
        (await meera.SayAsync("stop broadcast")).Text.ShouldContain("stop broadcast 3");
    }

    [Fact]
    public async Task The_card_is_followed_until_it_has_ended()
    {
        using var hall = await Hall.OpenAsync();
        await hall.DelegateAsync("asha");
        await hall.Organiser.SayAsync("tell everyone Lunch is at one.");
        (await BroadcastAsync(hall)).CardId.ShouldNotBeEmpty();

        foreach (var row in await hall.ReadAsync(books => books.All<OutboxRow>().Where(row => row.BroadcastId != null).ToList()))
            await hall.DoAsync(new Settle(row.Id, Reach.NoChat) { By = Asker.House });
        await hall.DoAsync(new LeaveBroadcastCard((await BroadcastAsync(hall)).Id) { By = Asker.House });

        (await hall.Organiser.SayAsync("broadcasts 1")).Text.ShouldContain("1 without a chat");
        (await BroadcastAsync(hall)).CardId.ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_that_could_lead_to_a_person_are_told_to_nobody()
    {
        using var hall = await Hall.OpenAsync();
        await hall.DelegateAsync("asha");

        (await hall.Organiser.SayAsync("tell everyone Call Sunita on 98765 43210.")).Text.ShouldNotContain("43210");

        (await hall.ReadAsync(books => books.All<Broadcast>().Any())).ShouldBeFalse();
        hall.HoldsTraceOf("43210").ShouldBeFalse();
    }

    [Fact]
    public async Task The_summary_is_shared_of_the_whole_or_of_one_item()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync("challenge the homes are full");
        await hall.Organiser.SayAllAsync("new item panel \"Courts\" on day 1", "open 1");

        (await hall.Organiser.SayAsync("share summary")).Text.ShouldContain("Summary for everybody");
        (await hall.Organiser.SayAsync("share summary item 1")).Text.ShouldContain("Summary of agenda item 1");
        (await hall.Organiser.SayAsync("share summary item 4")).Text.ShouldContain("no item 4 on the agenda");
        (await hall.Organiser.SayAsync("share summary of all")).Text.ShouldBe(Said.ShareSummaryHow);
    }

    private static Task<Broadcast> BroadcastAsync(Hall hall) => hall.ReadAsync(books => books.All<Broadcast>().Single());
}
