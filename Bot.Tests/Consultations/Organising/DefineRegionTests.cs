using Bot.Tests.Storage;
using Consultations.Contributing;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Summarising;

namespace Bot.Tests.Consultations.Organising;

using Sentences = global::Consultations.Sentences;

public sealed class DefineRegionTests
{
    [Fact]
    public async Task An_input_about_it_concerns_its_members_and_is_not_counted_as_theirs()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");
        await workshop.DoAsync(Define(workshop, "Hill districts", "IN-AS", "IN-ML"));
        await workshop.DoAsync(workshop.Saying("asha", "Roads are long") with { About = new About([], ["Hill districts"]) });

        var assam = await SummaryAsync(workshop, new Focus.Place("IN-AS"));

        assam.Entries.ShouldBeEmpty();
        assam.AlsoConcerning.ShouldHaveSingleItem().Text.ShouldBe("Roads are long");
        (await SummaryAsync(workshop, Focus.All)).ByPlace.ShouldAllBe(count => count.Contributions == 0);
        (await SummaryAsync(workshop, new Focus.Place("IN-KL"))).AlsoConcerning.ShouldBeEmpty();
    }

    [Fact]
    public async Task Defined_again_it_means_something_else_for_earlier_inputs_too_whatever_its_case()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");
        await workshop.DoAsync(Define(workshop, "Hill districts", "IN-AS"));
        await workshop.DoAsync(workshop.Saying("asha", "Roads are long") with { About = new About([], ["Hill districts"]) });

        await workshop.DoAsync(Define(workshop, "HILL DISTRICTS", "IN-ML"));

        OwnRegions.Of(await workshop.NowAsync()).ShouldHaveSingleItem().Members.ShouldBe(["IN-ML"]);
        (await SummaryAsync(workshop, new Focus.Place("IN-ML"))).AlsoConcerning.Count.ShouldBe(1);
        (await SummaryAsync(workshop, new Focus.Place("IN-AS"))).AlsoConcerning.ShouldBeEmpty();
    }

    [Fact]
    public async Task Taken_away_it_concerns_nobody_and_the_input_keeps_its_name()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");
        await workshop.DoAsync(Define(workshop, "Hill districts", "IN-AS"));
        await workshop.DoAsync(workshop.Saying("asha", "Roads are long") with { About = new About([], ["Hill districts"]) });

        await workshop.DoAsync(Define(workshop, "Hill districts"));

        (await workshop.NowAsync()).Regions.ShouldBeEmpty();
        (await SummaryAsync(workshop, new Focus.Place("IN-AS"))).AlsoConcerning.ShouldBeEmpty();
        (await workshop.FindAsync(1)).About.Regions.ShouldBe(["Hill districts"]);
    }

    [Theory]
    [InlineData("Northeast India", nameof(Sentences.RegionIsShipped))]
    [InlineData("SAARC", nameof(Sentences.RegionIsShipped))]
    [InlineData("Odisha", nameof(Sentences.RegionIsPlace))]
    [InlineData("Nepal", nameof(Sentences.RegionIsPlace))]
    [InlineData("", nameof(Sentences.RegionName))]
    [InlineData("Hills, plains", nameof(Sentences.RegionName))]
    [InlineData("Hills|plains", nameof(Sentences.RegionName))]
    [InlineData("Hills=plains", nameof(Sentences.RegionName))]
    [InlineData("Call 98765 43210", nameof(Sentences.TextHoldsPersonalData))]
    public async Task A_name_that_means_something_already_or_nothing_is_refused(string name, string sentence)
    {
        using var workshop = await Workshop.OpenAsync();

        await workshop.RefuseAsync(Define(workshop, name, "IN-AS"), sentence);

        (await workshop.NowAsync()).Regions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_an_organiser_defines_one()
    {
        using var workshop = await Workshop.OpenAsync();

        await workshop.RefuseAsync(Define(workshop, "Hill districts", "IN-AS") with { By = await workshop.FacilitatorAsync() }, nameof(Sentences.OnlyOrganisers));
    }

    private static DefineRegion Define(Workshop workshop, string name, params string[] members) => new(workshop.Id, name, members) { By = Workshop.Organiser };

    private static Task<Summary> SummaryAsync(Workshop workshop, Focus focus) => workshop.Store.ReadAsync(books => Summary.Of(books, workshop.Id, focus));
}
