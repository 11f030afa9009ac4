using Bot.Tests.Storage;
using Consultations.Contributing;
using Consultations.Moderating;
using Consultations.Summarising;
using Consultations.Words;

namespace Bot.Tests.Consultations.Summarising;

public sealed class SummaryTests
{
    [Fact]
    public async Task It_counts_by_kind_theme_topic_and_place_with_the_invited_first()
    {
        using var workshop = await FilledAsync();

        var summary = await ReadAsync(workshop, Focus.All);

        summary.Total.ShouldBe(5);
        summary.ByKind.Select(c => $"{c.What} {c.Contributions}").ShouldBe(["challenge 4", "good-practice 1"]);
        summary.ByTheme.Select(c => $"{c.What.Id} {c.Contributions}").ShouldBe(["protection 2", "prosecution 1"]);
        summary.ByTopic.Select(c => $"{c.What.Id} {c.Contributions}").ShouldBe(["night-shelters 1", "shelter 1"]);
        summary.ByPlace.Select(c => $"{c.What} {c.Contributions}").ShouldBe(["IN-MP 3", "IN-MH 1", "NP 1"]);
        summary.Unfiled.ShouldBe(1);
        summary.Newest.ShouldBe(5);
    }

    [Fact]
    public async Task A_place_holds_what_is_about_it_and_a_regions_input_concerns_it_uncounted()
    {
        using var workshop = await FilledAsync();

        var own = await ReadAsync(workshop, new Focus.Place("IN-MH"));
        var concerned = await ReadAsync(workshop, new Focus.Place("IN-UP"));

        (Numbers(own.Entries), Numbers(own.AlsoConcerning)).ShouldBe(("2", ""));
        (Numbers(concerned.Entries), Numbers(concerned.AlsoConcerning), concerned.Total).ShouldBe(("", "4", 5));
        concerned.ByKind.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_names_a_place_and_its_region_is_the_places_own_and_stands_once()
    {
        using var workshop = await FilledAsync();
        await SayAsync(workshop, "Both", new About(["IN-MP"], ["Central India"]));

        var summary = await ReadAsync(workshop, new Focus.Place("IN-MP"));

        Numbers(summary.Entries).ShouldBe("1,3,5,6");
        Numbers(summary.AlsoConcerning).ShouldBe("4");
    }

    [Theory]
    [InlineData("protection", "1,2")]
    [InlineData("shelter", "2")]
    [InlineData("night-shelters", "3")]
    [InlineData("prevention", "")]
    public async Task A_theme_holds_its_topics_and_a_topic_itself(string topic, string numbers)
    {
        using var workshop = await FilledAsync();

        Numbers((await ReadAsync(workshop, new Focus.Subject(Topics.OfId(topic)))).Entries).ShouldBe(numbers);
    }

    [Fact]
    public async Task A_kind_and_what_nobody_has_filed_can_be_looked_at_alone()
    {
        using var workshop = await FilledAsync();

        Numbers((await ReadAsync(workshop, new Focus.Sort(ContributionKind.GoodPractice))).Entries).ShouldBe("4");
        Numbers((await ReadAsync(workshop, new Focus.Unfiled())).Entries).ShouldBe("5");
    }

    [Fact]
    public async Task What_is_hidden_or_withdrawn_is_neither_shown_nor_counted()
    {
        using var workshop = await FilledAsync();
        await workshop.DoAsync(new Hide(workshop.Id, 1, "why") { By = Workshop.Organiser });
        await workshop.DoAsync(new Withdraw(workshop.Id, 2) { By = Workshop.Door("asha") });

        var summary = await ReadAsync(workshop, Focus.All);

        Numbers(summary.Entries).ShouldBe("3,4,5");
        (summary.Total, summary.Newest).ShouldBe((3, 5));
        summary.ByTheme.Select(c => c.What.Id).ShouldBe(["prosecution"]);
    }

    [Fact]
    public async Task Another_consultations_inputs_are_none_of_it()
    {
        using var workshop = await FilledAsync();
        var other = await workshop.AnotherConsultationAsync();

        (await workshop.Store.ReadAsync(books => Summary.Of(books, other.Id, Focus.All))).Total.ShouldBe(0);
    }

    [Fact]
    public async Task How_far_somebody_has_seen_it_only_goes_up()
    {
        using var workshop = await FilledAsync();
        await workshop.DoAsync(new MarkSeen(workshop.Id, 4) { By = Workshop.Door("asha") });
        await workshop.DoAsync(new MarkSeen(workshop.Id, 2) { By = Workshop.Door("asha") });
        await workshop.DoAsync(new MarkSeen(workshop.Id, 9) { By = People.Nobody });

        (await workshop.Store.ReadAsync(books => books.All<Seen>().Single().UpTo)).ShouldBe(4);
    }

    private static async Task<Workshop> FilledAsync()
    {
        var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");
        await SayAsync(workshop, "One", About.Place("IN-MP"), "protection");
        await SayAsync(workshop, "Two", About.Place("IN-MH"), "shelter");
        await SayAsync(workshop, "Three", new About(["IN-MP", "NP"], []), "night-shelters");
        await workshop.DoAsync(workshop.Saying("asha", "Four") with { Kind = "good-practice", About = new About([], ["Central India"]), Topics = ["prosecution"] });
        await SayAsync(workshop, "Five", About.Place("IN-MP"));
        return workshop;
    }

    private static Task<Receipt> SayAsync(Workshop workshop, string text, About about, params string[] topics) =>
        workshop.DoAsync(workshop.Saying("asha", text) with { About = about, Topics = topics });

    private static Task<Summary> ReadAsync(Workshop workshop, Focus focus) => workshop.Store.ReadAsync(books => Summary.Of(books, workshop.Id, focus));

    private static string Numbers(IEnumerable<Entry> entries) => string.Join(',', entries.Select(e => e.Number));
}
