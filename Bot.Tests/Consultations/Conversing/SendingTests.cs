using Bot.Tests.Storage;
using Consultations.Announcing;
using Consultations.Conversing;
using Consultations.Deciding;

namespace Bot.Tests.Consultations.Conversing;

/// <summary>What a sender may do with a row of the outbox, and what becomes of it where the sender is cut off.</summary>
public sealed class SendingTests
{
    private static readonly Guid Sender = Guid.NewGuid(), Another = Guid.NewGuid();

    [Fact]
    public async Task One_sender_takes_a_row_and_nobody_else_while_it_has_it()
    {
        using var workshop = await ToldAsync("asha");
        var row = (await RowsAsync(workshop)).Single();

        (await workshop.DoAsync(new ClaimRow(row.Id, Sender) { By = Workshop.Organiser })).ShouldBeFalse();
        (await workshop.DoAsync(new ClaimRow(row.Id, Sender) { By = Asker.House })).ShouldBeTrue();
        (await workshop.DoAsync(new ClaimRow(row.Id, Another) { By = Asker.House })).ShouldBeFalse();
        await workshop.DoAsync(new TryLater(row.Id, row.Due, IsUncertain: false) { By = Asker.House });
        (await workshop.DoAsync(new ClaimRow(row.Id, Another) { By = Asker.House })).ShouldBeTrue();
        await workshop.DoAsync(new Settle(row.Id, Reach.Told) { By = Asker.House });
        (await workshop.DoAsync(new ClaimRow(row.Id, Sender) { By = Asker.House })).ShouldBeFalse();
    }

    [Fact]
    public async Task Only_the_house_says_what_became_of_a_row_and_once()
    {
        using var workshop = await ToldAsync("asha");
        var row = (await RowsAsync(workshop)).Single();

        await workshop.DoAsync(new Settle(row.Id, Reach.Told) { By = Workshop.Organiser });
        await workshop.DoAsync(new TryLater(row.Id, row.Due, IsUncertain: true) { By = Workshop.Organiser });
        await workshop.DoAsync(new ClaimRow(row.Id, Sender) { By = Asker.House });
        await workshop.DoAsync(new TakeUpClaims { By = Workshop.Organiser });
        (await RowsAsync(workshop)).Single().ShouldSatisfyAllConditions(same => same.Reach.ShouldBe(Reach.Waiting), same => same.IsUncertain.ShouldBeFalse());

        await workshop.DoAsync(new Settle(row.Id, Reach.Blocked) { By = Asker.House });
        await workshop.DoAsync(new Settle(row.Id, Reach.Told) { By = Asker.House });
        await workshop.DoAsync(new TryLater(row.Id, row.Due, IsUncertain: true) { By = Asker.House });
        (await RowsAsync(workshop)).Single().Reach.ShouldBe(Reach.Blocked);
    }

    [Fact]
    public async Task What_was_cut_off_is_tried_once_more_and_what_was_cut_off_again_never()
    {
        using var workshop = await ToldAsync("asha", "bela", "chandra");
        await ClaimAllAsync(workshop);
        await StartAsync(workshop);
        (await RowsAsync(workshop)).ShouldAllBe(row => row.Reach == Reach.Waiting && row.Sender == null && row.IsUncertain);

        await ClaimAllAsync(workshop);
        await StartAsync(workshop);

        (await RowsAsync(workshop)).ShouldAllBe(row => row.Reach == Reach.PerhapsTwice && row.Sender == null);
        (await BroadcastAsync(workshop)).EndedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_not_in_hand_waits_as_before()
    {
        using var workshop = await ToldAsync("asha", "bela");
        await workshop.DoAsync(new ClaimRow((await RowsAsync(workshop))[0].Id, Sender) { By = Asker.House });

        await StartAsync(workshop);

        (await RowsAsync(workshop)).Select(row => row.IsUncertain).ShouldBe([true, false]);
        (await BroadcastAsync(workshop)).EndedAt.ShouldBeNull();
    }

    [Fact]
    public async Task What_was_stopped_while_it_was_in_hand_is_not_told_after_a_crash()
    {
        using var workshop = await ToldAsync("asha", "bela");
        await workshop.DoAsync(new ClaimRow((await RowsAsync(workshop))[0].Id, Sender) { By = Asker.House });
        await workshop.DoAsync(new StopBroadcast(workshop.Id, 1) { By = Workshop.Organiser });
        (await BroadcastAsync(workshop)).EndedAt.ShouldBeNull();

        await StartAsync(workshop);

        (await RowsAsync(workshop)).Select(row => row.Reach).ShouldBe([Reach.PerhapsTwice, Reach.Stopped]);
        (await BroadcastAsync(workshop)).EndedAt.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(false, Reach.Stopped)]
    [InlineData(true, Reach.PerhapsTwice)]
    public async Task What_was_stopped_is_not_tried_again(bool isUncertain, Reach reach)
    {
        using var workshop = await ToldAsync("asha");
        var row = (await RowsAsync(workshop)).Single();
        await workshop.DoAsync(new ClaimRow(row.Id, Sender) { By = Asker.House });
        await workshop.DoAsync(new StopBroadcast(workshop.Id, 1) { By = Workshop.Organiser });

        await workshop.DoAsync(new TryLater(row.Id, row.Due, isUncertain) { By = Asker.House });

        (await RowsAsync(workshop)).Single().Reach.ShouldBe(reach);
        (await BroadcastAsync(workshop)).EndedAt.ShouldNotBeNull();
    }

    private static async Task<Workshop> ToldAsync(params string[] people)
    {
        var workshop = await Workshop.OpenAsync();
        foreach (var who in people)
            await workshop.DelegateAsync(who);
        await workshop.DoAsync(new TellEveryone(workshop.Id, "Please be seated.") { By = Workshop.Organiser, Key = "t" });
        return workshop;
    }

    private static async Task ClaimAllAsync(Workshop workshop)
    {
        foreach (var row in await RowsAsync(workshop))
            await workshop.DoAsync(new ClaimRow(row.Id, Sender) { By = Asker.House });
    }

    private static Task<Done> StartAsync(Workshop workshop) => workshop.DoAsync(new TakeUpClaims { By = Asker.House });

    private static Task<List<OutboxRow>> RowsAsync(Workshop workshop) => workshop.Store.ReadAsync(books => books.All<OutboxRow>().Where(row => row.BroadcastId != null).OrderBy(row => row.Id).ToList());

    private static Task<Broadcast> BroadcastAsync(Workshop workshop) => workshop.Store.ReadAsync(books => books.All<Broadcast>().Single());
}
