using Bot.Tests.Storage;
using Consultations.Announcing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Organising;
using Consultations.Polling;
using Consultations.Scheduling;

namespace Bot.Tests.Consultations.Announcing;

using Sentences = global::Consultations.Sentences;

public sealed class BroadcastTests
{
    [Fact]
    public async Task Only_who_looks_after_this_room_tells_everybody_and_stops_it()
    {
        using var workshop = await FilledAsync();
        var other = await workshop.AnotherConsultationAsync();
        await workshop.FacilitatorAsync("elsewhere", other.Id);
        await workshop.WithRoleAsync(Role.Rapporteur, "ravi");
        foreach (var by in new[] { People.Nobody, Workshop.Door("asha"), Workshop.Door("elsewhere"), Workshop.Door("ravi") })
        {
            await workshop.RefuseAsync(Telling(workshop, by), nameof(Sentences.OnlyFacilitators));
            await workshop.RefuseAsync(new ShareSummary(workshop.Id, null) { By = by, Key = "s" }, nameof(Sentences.OnlyFacilitators));
            await workshop.RefuseAsync(new StopBroadcast(workshop.Id, 1) { By = by }, nameof(Sentences.OnlyFacilitators));
        }

        (await workshop.CountAsync<Broadcast>()).ShouldBe(0);
    }

    [Fact]
    public async Task Everybody_who_has_joined_is_told_once_however_often_the_line_comes()
    {
        using var workshop = await FilledAsync();
        var meera = await workshop.FacilitatorAsync();

        var broadcast = await workshop.DoAsync(Telling(workshop, meera));
        (await workshop.DoAsync(Telling(workshop, meera))).Id.ShouldBe(broadcast.Id);

        var rows = await RowsAsync(workshop, broadcast);
        rows.Count.ShouldBe(3);
        rows.Select(row => row.PersonId).Distinct().Count().ShouldBe(3);
        rows.ShouldAllBe(row => Notice.Read(row.Notice) == new Announced(broadcast.Number));
        (await workshop.DoAsync(Telling(workshop, meera) with { Key = "another" })).Number.ShouldBe(2);
        await workshop.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task A_message_has_words_and_not_too_many()
    {
        using var workshop = await FilledAsync();
        await workshop.RefuseAsync(new TellEveryone(workshop.Id, "") { By = Workshop.Organiser, Key = "a" }, nameof(Sentences.MessageLength));
        await workshop.RefuseAsync(new TellEveryone(workshop.Id, new string('a', 2001)) { By = Workshop.Organiser, Key = "a" }, nameof(Sentences.MessageLength));
        await workshop.DoAsync(new TellEveryone(workshop.Id, new string('a', 2000)) { By = Workshop.Organiser, Key = "a" });
        await workshop.RefuseAsync(new ShareSummary(workshop.Id, 7) { By = Workshop.Organiser, Key = "b" }, nameof(Sentences.NoSuchItem));
    }

    [Fact]
    public async Task A_poll_and_an_agenda_item_that_open_tell_everybody()
    {
        using var workshop = await FilledAsync();
        var meera = await workshop.FacilitatorAsync();
        await workshop.DoAsync(new DraftPoll(workshop.Id) { By = meera, Key = "p", Frame = new PollFrame { Question = "What holds us back?", Options = ["a", "b"] } });
        await workshop.DoAsync(new NewItem(workshop.Id) { By = meera, Key = "i", Frame = new ItemFrame { Title = "Courts", Kind = "panel" } });

        await workshop.DoAsync(new OpenPoll(workshop.Id, 1) { By = meera });
        await workshop.DoAsync(new OpenPoll(workshop.Id, 1) { By = meera });
        await workshop.DoAsync(new OpenItem(workshop.Id, 1) { By = meera });
        await workshop.DoAsync(new OpenItem(workshop.Id, 1) { By = meera });

        var broadcasts = await workshop.Store.ReadAsync(books => books.All<Broadcast>().OrderBy(one => one.Number).ToList());
        broadcasts.Select(one => (one.Kind, one.Subject)).ShouldBe([(BroadcastKind.Ballots, 1), (BroadcastKind.Item, 1)]);
        (await RowsAsync(workshop, broadcasts[1])).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_reminder_leaves_no_list_of_those_who_had_not_voted()
    {
        using var workshop = await FilledAsync();
        var meera = await workshop.FacilitatorAsync();
        await workshop.DoAsync(new DraftPoll(workshop.Id) { By = meera, Key = "p", Frame = new PollFrame { Question = "What holds us back?", Options = ["a", "b"] } });
        await workshop.DoAsync(new OpenPoll(workshop.Id, 1) { By = meera });
        await workshop.DoAsync(new NudgePoll(workshop.Id, 1) { By = meera });

        await SettleAllAsync(workshop, Reach.Told);

        (await workshop.Store.ReadAsync(books => books.All<OutboxRow>().AsEnumerable().Count(row => Notice.Read(row.Notice) is BallotStillWaits))).ShouldBe(0);
    }

    [Fact]
    public async Task It_ends_with_the_last_of_them_and_says_what_became_of_each()
    {
        using var workshop = await FilledAsync();
        var broadcast = await workshop.DoAsync(Telling(workshop, Workshop.Organiser));
        var rows = await RowsAsync(workshop, broadcast);

        await workshop.DoAsync(new Settle(rows[0].Id, Reach.Told) { By = Asker.House });
        await workshop.DoAsync(new Settle(rows[1].Id, Reach.PerhapsTwice) { By = Asker.House });
        (await ViewAsync(workshop, 1)).Broadcast.EndedAt.ShouldBeNull();
        await workshop.DoAsync(new Settle(rows[2].Id, Reach.Blocked) { By = Asker.House });
        await workshop.DoAsync(new Settle(rows[2].Id, Reach.Told) { By = Asker.House });

        var view = await ViewAsync(workshop, 1);
        view.Broadcast.EndedAt.ShouldNotBeNull();
        (view.Everybody, view.Told, view.Of(Reach.Blocked), view.Of(Reach.Waiting)).ShouldBe((3, 2, 1, 0));
        view.PerhapsTwice.Single().PersonId.ShouldBe(rows[1].PersonId);
    }

    [Fact]
    public async Task Stopped_it_goes_to_nobody_else_and_what_is_just_being_sent_is_waited_for()
    {
        using var workshop = await FilledAsync();
        var broadcast = await workshop.DoAsync(Telling(workshop, Workshop.Organiser));
        var rows = await RowsAsync(workshop, broadcast);
        (await workshop.DoAsync(new ClaimRow(rows[0].Id, Guid.NewGuid()) { By = Asker.House })).ShouldBeTrue();

        await workshop.DoAsync(new StopBroadcast(workshop.Id, 1) { By = Workshop.Organiser });

        (await ViewAsync(workshop, 1)).Broadcast.EndedAt.ShouldBeNull();
        (await workshop.DoAsync(new ClaimRow(rows[1].Id, Guid.NewGuid()) { By = Asker.House })).ShouldBeFalse();
        await workshop.DoAsync(new TryLater(rows[0].Id, workshop.Store.Clock.Now, IsUncertain: true) { By = Asker.House });
        var view = await ViewAsync(workshop, 1);
        view.Broadcast.EndedAt.ShouldNotBeNull();
        (view.Of(Reach.Stopped), view.Of(Reach.PerhapsTwice), view.Of(Reach.Waiting)).ShouldBe((2, 1, 0));
    }

    [Fact]
    public async Task A_row_is_in_one_hand_only_and_what_a_crash_leaves_in_hand_is_listed()
    {
        using var workshop = await FilledAsync();
        var rows = await RowsAsync(workshop, await workshop.DoAsync(Telling(workshop, Workshop.Organiser)));

        (await workshop.DoAsync(new ClaimRow(rows[0].Id, Guid.NewGuid()) { By = Workshop.Organiser })).ShouldBeFalse();
        (await workshop.DoAsync(new ClaimRow(rows[0].Id, Guid.NewGuid()) { By = Asker.House })).ShouldBeTrue();
        (await workshop.DoAsync(new ClaimRow(rows[0].Id, Guid.NewGuid()) { By = Asker.House })).ShouldBeFalse();
        await workshop.DoAsync(new TakeUpClaims { By = Asker.House });

        var after = (await RowsAsync(workshop, (await ViewAsync(workshop, 1)).Broadcast)).ToDictionary(row => row.Id);
        (after[rows[0].Id].Sender, after[rows[0].Id].IsUncertain, after[rows[0].Id].Reach).ShouldBe((null, true, Reach.Waiting));
        after[rows[1].Id].IsUncertain.ShouldBeFalse();
    }

    [Fact]
    public async Task Who_was_told_is_forgotten_after_a_week_and_the_words_with_the_consultation()
    {
        using var workshop = await FilledAsync();
        var broadcast = await workshop.DoAsync(Telling(workshop, Workshop.Organiser));
        await SettleAllAsync(workshop, Reach.Told);
        await workshop.DoAsync(new ForgetBroadcast(broadcast.Id) { By = Asker.House });
        (await RowsAsync(workshop, broadcast)).Count.ShouldBe(3);

        workshop.Store.Clock.Now += Broadcast.Remembered;
        await workshop.DoAsync(new ForgetBroadcast(broadcast.Id) { By = Asker.House });
        (await RowsAsync(workshop, broadcast)).ShouldBeEmpty();
        (await ViewAsync(workshop, 1)).Broadcast.Text.ShouldNotBeEmpty();

        workshop.Store.Clock.Now += TimeSpan.FromDays(800);
        await workshop.DoAsync(new DeleteExpired(workshop.Id) { By = Asker.House });
        (await ViewAsync(workshop, 1)).Broadcast.Text.ShouldBeEmpty();
        await workshop.SettleAsync();
        workshop.Store.HoldsTraceOf("Lunch is at one").ShouldBeFalse();
    }

    private static TellEveryone Telling(Workshop workshop, Asker by) => new(workshop.Id, "Lunch is at one.") { By = by, Key = "lunch" };

    private static async Task<Workshop> FilledAsync()
    {
        var workshop = await Workshop.OpenAsync();
        foreach (var who in new[] { "asha", "bina", "chandra" })
            await workshop.DelegateAsync(who);
        return workshop;
    }

    private static Task<List<OutboxRow>> RowsAsync(Workshop workshop, Broadcast broadcast) =>
        workshop.Store.ReadAsync(books => books.All<OutboxRow>().Where(row => row.BroadcastId == broadcast.Id).OrderBy(row => row.Id).ToList());

    private static Task<BroadcastView> ViewAsync(Workshop workshop, int number) =>
        workshop.Store.ReadAsync(books => BroadcastView.Of(books, Broadcast.Find(books, workshop.Id, number)!));

    private static async Task SettleAllAsync(Workshop workshop, Reach reach)
    {
        foreach (var id in await workshop.Store.ReadAsync(books => books.All<OutboxRow>().Select(row => row.Id).ToList()))
            await workshop.DoAsync(new Settle(id, reach) { By = Asker.House });
    }
}
