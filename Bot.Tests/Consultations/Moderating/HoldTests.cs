using Bot.Tests.Storage;
using Consultations.Contributing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Moderating;
using Consultations.Organising;

namespace Bot.Tests.Consultations.Moderating;

using Sentences = global::Consultations.Sentences;

public sealed class HoldTests
{
    private const string Text = "The file of 1998 is number 9876543210", Line = "challenge " + Text;

    [Fact]
    public async Task A_line_is_handed_over_once_and_those_who_look_after_the_room_are_told()
    {
        using var workshop = await OpenAsync();
        var (ravi, omar) = (await workshop.WithRoleAsync(Role.Rapporteur, "ravi"), await workshop.WithRoleAsync(Role.Observer, "omar"));

        var once = await workshop.DoAsync(Hand(workshop));
        var again = await workshop.DoAsync(Hand(workshop));

        (again.Id, again.Number, await workshop.CountAsync<HeldInput>()).ShouldBe((once.Id, 1, 1));
        (await workshop.NoticesAsync(Workshop.Door("meera"))).ShouldBe([new HeldForYou(1)]);
        (await workshop.NoticesAsync(Workshop.Organiser)).OfType<HeldForYou>().ShouldHaveSingleItem();
        foreach (var other in new[] { ravi, omar, Workshop.Door("asha") })
            (await workshop.NoticesAsync(other)).ShouldBeEmpty();
        (await workshop.CountAsync<Contribution>()).ShouldBe(0);
    }

    [Fact]
    public async Task Only_who_has_joined_hands_over_so_many_and_not_after_closing()
    {
        using var workshop = await OpenAsync();
        foreach (var who in new[] { "nobody", "meera", "organiser" })
            await workshop.RefuseAsync(Hand(workshop) with { By = Workshop.Door(who) }, nameof(Sentences.JoinFirst));
        await workshop.RefuseAsync(Hand(workshop) with { Line = " " }, nameof(Sentences.TextMissing));
        await workshop.RefuseAsync(Hand(workshop) with { Line = new string('9', Contribution.LongestText + 1) }, nameof(Sentences.TextTooLong));
        for (var n = 1; n <= HandOver.MostWaiting; n++)
            await workshop.DoAsync(Hand(workshop, $"line-{n}"));
        await workshop.RefuseAsync(Hand(workshop, "one-more"), nameof(Sentences.TooManyHeld));
        await workshop.DoAsync(new KeepBack(workshop.Id, 1) { By = Workshop.Door("meera") });
        (await workshop.DoAsync(Hand(workshop, "one-more"))).Number.ShouldBe(HandOver.MostWaiting + 1);
        await workshop.DoAsync(new CloseConsultation(workshop.Id, true) { By = Workshop.Organiser });
        await workshop.RefuseAsync(Hand(workshop, "too-late"), nameof(Sentences.ConsultationClosed));
    }

    [Fact]
    public async Task Released_it_is_its_authors_input_past_the_screen_and_they_are_told()
    {
        using var workshop = await OpenAsync();
        await workshop.DoAsync(Hand(workshop));
        await workshop.RefuseAsync(workshop.Saying("asha", Text), nameof(Sentences.TextHoldsPersonalData));

        var filed = (await workshop.DoAsync(Let(workshop))).Contribution;

        (filed.Text, filed.Voice, filed.Key).ShouldBe((Text, Voice.Delegate, "line-1"));
        filed.About.ShouldBe(About.Place("IN-MP"));
        (await workshop.Store.ReadAsync(books => books.Find<Delegate>(filed.AuthorId!.Value)!.Name)).ShouldBe("asha");
        (await workshop.Store.ReadAsync(books => books.All<HeldInput>().Single())).ShouldSatisfyAllConditions(held => held.Line.ShouldBe(""), held => held.IsDecided.ShouldBeTrue());
        (await workshop.NoticesAsync(Workshop.Door("asha"))).ShouldBe([new Released(1)]);
        await workshop.ShouldBeSoundAsync();
        await workshop.RefuseAsync(workshop.Saying("asha", Text, "another"), nameof(Sentences.TextHoldsPersonalData));
    }

    [Fact]
    public async Task What_stands_in_its_evidence_passes_too()
    {
        using var workshop = await OpenAsync();
        await workshop.DoAsync(Hand(workshop));

        var filed = (await workshop.DoAsync(Let(workshop, Said(workshop) with { Text = "Files are lost", Evidence = new Evidence("9876543210 pages", "") }))).Contribution;

        filed.Evidence.Figure.ShouldBe("9876543210 pages");
    }

    [Fact]
    public async Task The_same_decision_taken_again_is_no_other()
    {
        using var workshop = await OpenAsync();
        await workshop.DoAsync(Hand(workshop, "line-1"));
        await workshop.DoAsync(Hand(workshop, "line-2"));
        await workshop.DoAsync(Let(workshop));
        await workshop.DoAsync(new KeepBack(workshop.Id, 2) { By = Workshop.Door("meera") });

        var again = await workshop.DoAsync(Let(workshop));
        await workshop.DoAsync(new KeepBack(workshop.Id, 2) { By = Workshop.Door("meera") });

        (again.Contribution.Number, again.IsRepeat).ShouldBe((1, true));
        await workshop.RefuseAsync(new KeepBack(workshop.Id, 1) { By = Workshop.Door("meera") }, nameof(Sentences.NothingHeld));
        await workshop.RefuseAsync(Let(workshop) with { Number = 2 }, nameof(Sentences.NothingHeld));
        await workshop.RefuseAsync(Let(workshop) with { Number = 3 }, nameof(Sentences.NothingHeld));
        (await workshop.CountAsync<Contribution>()).ShouldBe(1);
        (await workshop.NoticesAsync(Workshop.Door("asha"))).ShouldBe([new Released(1), new NotReleased()]);
    }

    [Fact]
    public async Task Whoever_releases_cannot_put_other_words_of_their_own_past_the_screen_in_their_name()
    {
        using var workshop = await OpenAsync();
        await workshop.DoAsync(Hand(workshop));

        var filed = (await workshop.DoAsync(Let(workshop, Said(workshop) with { Voice = Voice.Meeting, ForDelegate = 1, Key = "mine" }))).Contribution;

        (filed.Voice, filed.Key, filed.EnteredBy).ShouldBe((Voice.Delegate, "line-1", await workshop.Store.ReadAsync(books => books.Find<Delegate>(filed.AuthorId!.Value)!.PersonId)));
    }

    [Fact]
    public async Task Only_who_looks_after_the_room_decides_and_not_for_whoever_has_gone()
    {
        using var workshop = await OpenAsync();
        await workshop.DoAsync(Hand(workshop));
        foreach (var by in new[] { People.Nobody, Workshop.Door("asha"), await workshop.WithRoleAsync(Role.Rapporteur, "ravi") })
        {
            await workshop.RefuseAsync(Let(workshop) with { By = by }, nameof(Sentences.OnlyFacilitators));
            await workshop.RefuseAsync(new KeepBack(workshop.Id, 1) { By = by }, nameof(Sentences.OnlyFacilitators));
        }

        await workshop.DoAsync(new SetStanding(workshop.Id, 1, Standing.Removed) { By = Workshop.Door("meera") });
        await workshop.RefuseAsync(Let(workshop), nameof(Sentences.AuthorGone));
        await workshop.DoAsync(new KeepBack(workshop.Id, 1) { By = Workshop.Door("meera") });
    }

    [Theory]
    [InlineData("kept back")]
    [InlineData("expired")]
    [InlineData("forgotten")]
    [InlineData("released and withdrawn")]
    public async Task Once_it_is_decided_its_words_are_nowhere_even_while_the_bot_runs(string how)
    {
        using var workshop = await OpenAsync();
        await workshop.DoAsync(Hand(workshop));
        workshop.Store.HoldsTraceOf("9876543210").ShouldBeTrue();
        if (how == "kept back")
            await workshop.DoAsync(new KeepBack(workshop.Id, 1) { By = Workshop.Door("meera") });
        if (how == "forgotten")
            await workshop.DoAsync(new ForgetMe { By = Workshop.Door("asha") });
        if (how == "expired")
            await ExpireAsync(workshop);
        if (how == "released and withdrawn")
        {
            await workshop.DoAsync(Let(workshop));
            await workshop.DoAsync(new Withdraw(workshop.Id, 1) { By = Workshop.Door("asha") });
        }

        await workshop.DoAsync(new SetLanguage("en") { By = Workshop.Organiser });
        workshop.Store.HoldsTraceOf("9876543210").ShouldBeFalse();
        await workshop.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task Nobody_but_the_house_and_not_before_its_time_drops_it()
    {
        using var workshop = await OpenAsync();
        var held = await workshop.DoAsync(Hand(workshop));

        await workshop.DoAsync(new DropHeld(held.Id) { By = Asker.House });
        workshop.Store.Clock.Now += HeldInput.Longest;
        await workshop.DoAsync(new DropHeld(held.Id) { By = Workshop.Door("meera") });
        (await workshop.Store.ReadAsync(books => books.All<HeldInput>().Single())).IsDecided.ShouldBeFalse();

        await workshop.DoAsync(new DropHeld(held.Id) { By = Asker.House });
        await workshop.DoAsync(new DropHeld(held.Id) { By = Asker.House });
        (await workshop.NoticesAsync(Workshop.Door("asha"))).ShouldBe([new NotReleased()]);
    }

    private static async Task<Workshop> OpenAsync()
    {
        var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");
        await workshop.FacilitatorAsync();
        return workshop;
    }

    private static HandOver Hand(Workshop workshop, string key = "line-1") => new(workshop.Id, key, Line) { By = Workshop.Door("asha") };

    private static Contribute Said(Workshop workshop) => workshop.Saying("meera", Text) with { Evidence = Evidence.None };

    private static Release Let(Workshop workshop, Contribute? input = null) => new(workshop.Id, 1, input ?? Said(workshop)) { By = Workshop.Door("meera") };

    private static async Task ExpireAsync(Workshop workshop)
    {
        workshop.Store.Clock.Now += HeldInput.Longest;
        await workshop.DoAsync(new DropHeld(await workshop.Store.ReadAsync(books => books.All<HeldInput>().Single().Id)) { By = Asker.House });
    }
}
