using Bot.Tests.Storage;
using Consultations.Contributing;
using Consultations.Ledger;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Polling;
using Consultations.Walls;

namespace Bot.Tests.Consultations.Walls;

using Sentences = global::Consultations.Sentences;

public sealed class WallTests
{
    private static readonly PollFrame Frame = new() { Question = "What holds prosecutions back?", Options = ["witnesses", "evidence"] };

    [Fact]
    public async Task Only_who_looks_after_this_room_has_to_do_with_its_wall()
    {
        using var workshop = await FilledAsync();
        var other = await workshop.AnotherConsultationAsync();
        await workshop.FacilitatorAsync("elsewhere", other.Id);
        await workshop.WithRoleAsync(Role.Observer, "omar");
        foreach (var by in new[] { People.Nobody, Workshop.Door("asha"), Workshop.Door("elsewhere"), Workshop.Door("omar") })
        {
            await workshop.RefuseAsync(new MakeWall(workshop.Id) { By = by }, nameof(Sentences.OnlyFacilitators));
            await workshop.RefuseAsync(new RevokeWalls(workshop.Id) { By = by }, nameof(Sentences.OnlyFacilitators));
            await workshop.RefuseAsync(new ShowOnWall(workshop.Id, WallView.Agenda) { By = by }, nameof(Sentences.OnlyFacilitators));
            await workshop.RefuseAsync(new ReleaseToWall(workshop.Id, 1, On: true) { By = by }, nameof(Sentences.OnlyFacilitators));
        }

        (await workshop.CountAsync<WallKey>()).ShouldBe(0);
        await workshop.RefuseAsync(new MakeWall(Guid.NewGuid()) { By = Workshop.Organiser }, nameof(Sentences.NotInThatConsultation));
    }

    [Fact]
    public async Task A_link_is_made_once_and_nothing_in_the_files_opens_it()
    {
        using var workshop = await FilledAsync();
        var meera = await workshop.FacilitatorAsync();
        var asked = new MakeWall(workshop.Id) { By = meera };

        var key = (await workshop.DoAsync(asked)).Key;
        (await workshop.DoAsync(asked)).Key.ShouldBe(key);

        (await workshop.CountAsync<WallKey>()).ShouldBe(1);
        key.Length.ShouldBe(22);
        (await workshop.Store.ReadAsync(books => WallKey.Find(books, key)!.ConsultationId)).ShouldBe(workshop.Id);
        (await workshop.DoAsync(new MakeWall(workshop.Id) { By = meera })).Key.ShouldNotBe(key);
        (await WhatAsync(workshop, "wall.made")).ShouldBe(2);
        workshop.Store.HoldsTraceOf(key).ShouldBeFalse();
    }

    [Fact]
    public async Task All_links_end_together_and_only_those_of_this_consultation()
    {
        using var workshop = await FilledAsync();
        var other = await workshop.AnotherConsultationAsync();
        var keys = new List<string>();
        foreach (var id in new[] { workshop.Id, workshop.Id, other.Id })
            keys.Add((await workshop.DoAsync(new MakeWall(id) { By = Workshop.Organiser })).Key);

        (await workshop.DoAsync(new RevokeWalls(workshop.Id) { By = Workshop.Organiser })).Count.ShouldBe(2);
        (await workshop.DoAsync(new RevokeWalls(workshop.Id) { By = Workshop.Organiser })).Count.ShouldBe(0);

        (await workshop.Store.ReadAsync(books => keys.Select(key => WallKey.Find(books, key) is not null).ToList())).ShouldBe([false, false, true]);
        (await WhatAsync(workshop, "wall.revoked")).ShouldBe(2);
        await workshop.ShouldBeSoundAsync();
    }

    [Theory]
    [InlineData("agenda")]
    [InlineData("inputs")]
    [InlineData("join")]
    [InlineData("poll 1")]
    [InlineData("")]
    public async Task It_shows_what_it_is_told_to(string what)
    {
        using var workshop = await FilledAsync();
        await workshop.DoAsync(new DraftPoll(workshop.Id) { By = Workshop.Organiser, Key = "poll", Frame = Frame });
        await workshop.DoAsync(new OpenPoll(workshop.Id, 1) { By = Workshop.Organiser });
        await workshop.DoAsync(new ShowOnWall(workshop.Id, what.Length == 0 ? "join" : "") { By = Workshop.Organiser });
        var before = await WhatAsync(workshop, "wall.shows");

        foreach (var _ in Enumerable.Range(0, 2))
            await workshop.DoAsync(new ShowOnWall(workshop.Id, what) { By = Workshop.Organiser });

        (await workshop.NowAsync()).OnWall.ShouldBe(what);
        (await WhatAsync(workshop, "wall.shows")).ShouldBe(before + 1);
    }

    [Theory]
    [InlineData("the moon", nameof(Sentences.WallShowsWhat))]
    [InlineData("poll", nameof(Sentences.WallShowsWhat))]
    [InlineData("poll -1", nameof(Sentences.WallShowsWhat))]
    [InlineData("poll 1", nameof(Sentences.WallNoSuchPoll))]
    [InlineData("poll 99999999999999999999", nameof(Sentences.WallShowsWhat))]
    [InlineData("poll 7", nameof(Sentences.WallNoSuchPoll))]
    public async Task It_shows_nothing_else_and_no_draft(string what, string sentence)
    {
        using var workshop = await FilledAsync();
        await workshop.DoAsync(new DraftPoll(workshop.Id) { By = Workshop.Organiser, Key = "poll", Frame = Frame });

        await workshop.RefuseAsync(new ShowOnWall(workshop.Id, what) { By = Workshop.Organiser }, sentence);
        (await workshop.NowAsync()).OnWall.ShouldBe("");
    }

    [Fact]
    public async Task What_is_released_stands_there_until_it_is_taken_off_or_its_words_change()
    {
        using var workshop = await FilledAsync();
        foreach (var on in new[] { true, true, false, false, true })
            (await workshop.DoAsync(new ReleaseToWall(workshop.Id, 1, on) { By = Workshop.Organiser })).IsOnWall.ShouldBe(on);
        ((await WhatAsync(workshop, "wall.released")), (await WhatAsync(workshop, "wall.taken-off"))).ShouldBe((2, 1));

        await workshop.DoAsync(new Edit(workshop.Id, 1, "Other words altogether") { By = Workshop.Door("asha") });

        (await workshop.FindAsync(1)).IsOnWall.ShouldBeFalse();
        await workshop.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task What_is_hidden_or_gone_is_not_released()
    {
        using var workshop = await FilledAsync();
        await workshop.SayAsync("asha", "Another one");
        await workshop.DoAsync(new Hide(workshop.Id, 1, "names an office") { By = Workshop.Organiser });
        await workshop.DoAsync(new Withdraw(workshop.Id, 2) { By = Workshop.Door("asha") });

        await workshop.RefuseAsync(new ReleaseToWall(workshop.Id, 1, On: true) { By = Workshop.Organiser }, nameof(Sentences.WallInputHidden));
        await workshop.RefuseAsync(new ReleaseToWall(workshop.Id, 2, On: true) { By = Workshop.Organiser }, nameof(Sentences.AlreadyWithdrawn));
        await workshop.RefuseAsync(new ReleaseToWall(workshop.Id, 9, On: true) { By = Workshop.Organiser }, nameof(Sentences.NoSuchContribution));
    }

    private static async Task<Workshop> FilledAsync()
    {
        var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");
        await workshop.SayAsync("asha", "The shelter homes are full");
        return workshop;
    }

    private static Task<int> WhatAsync(Workshop workshop, string what) => workshop.Store.ReadAsync(books => books.All<LedgerRow>().Count(row => row.What == what));
}
