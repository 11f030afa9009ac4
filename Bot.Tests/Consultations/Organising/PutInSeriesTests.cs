using Bot.Tests.Storage;
using Consultations.Organising;
using Consultations.Places;

namespace Bot.Tests.Consultations.Organising;

using Sentences = global::Consultations.Sentences;

public sealed class PutInSeriesTests
{
    [Fact]
    public async Task A_consultation_is_the_third_of_five()
    {
        using var workshop = await Workshop.OpenAsync();
        var series = await SeriesAsync(workshop);

        var put = await workshop.DoAsync(Put(workshop.Id, series, 3));
        await workshop.DoAsync(Put(workshop.Id, series, 3));

        (put.SeriesId, put.Ordinal).ShouldBe((series, 3));
        (await workshop.Store.ReadAsync(books => books.All<global::Consultations.Ledger.LedgerRow>().Count(row => row.What == "consultation.in-series"))).ShouldBe(1);
        using var english = new English();
        Series.OrdinalInWords(3).ShouldBe("third");
        Series.OrdinalInWords(12).ShouldBe("number 12");
    }

    [Fact]
    public async Task Without_a_number_it_is_the_next_and_stays_where_it_is()
    {
        using var workshop = await Workshop.OpenAsync();
        var series = await SeriesAsync(workshop);
        var other = await workshop.AnotherConsultationAsync();
        await workshop.DoAsync(Put(workshop.Id, series, 2));

        (await workshop.DoAsync(Put(other.Id, series, null))).Ordinal.ShouldBe(3);
        (await workshop.DoAsync(Put(workshop.Id, series, null))).Ordinal.ShouldBe(2);
    }

    [Fact]
    public async Task A_number_is_given_once_in_a_series_and_another_series_counts_for_itself()
    {
        using var workshop = await Workshop.OpenAsync();
        var (series, second) = (await SeriesAsync(workshop), await SeriesAsync(workshop, "another"));
        var other = await workshop.AnotherConsultationAsync();
        await workshop.DoAsync(Put(workshop.Id, series, 3));

        await workshop.RefuseAsync(Put(other.Id, series, 3), nameof(Sentences.OrdinalTaken));
        (await workshop.DoAsync(Put(other.Id, second, 3))).SeriesId.ShouldBe(second);
        (await workshop.DoAsync(Put(other.Id, series, 4))).SeriesId.ShouldBe(series);
    }

    [Fact]
    public async Task It_is_among_those_planned()
    {
        using var workshop = await Workshop.OpenAsync();
        var series = await SeriesAsync(workshop);
        var open = await SeriesAsync(workshop, "another", planned: null);

        await workshop.RefuseAsync(Put(workshop.Id, series, 6), nameof(Sentences.OrdinalOutOfRange));
        await workshop.RefuseAsync(Put(workshop.Id, series, 0), nameof(Sentences.OrdinalOutOfRange));
        await workshop.RefuseAsync(Put(workshop.Id, Guid.NewGuid(), 1), nameof(Sentences.NoSuchSeries));
        await workshop.RefuseAsync(Put(workshop.Id, open, Series.MostPlanned + 1), nameof(Sentences.OrdinalOutOfRange));
        (await workshop.DoAsync(Put(workshop.Id, open, 40))).Ordinal.ShouldBe(40);
    }

    [Fact]
    public async Task Part_of_none_it_stands_alone_and_its_number_is_free()
    {
        using var workshop = await Workshop.OpenAsync();
        var series = await SeriesAsync(workshop);
        var other = await workshop.AnotherConsultationAsync();
        await workshop.DoAsync(Put(workshop.Id, series, 3));

        var alone = await workshop.DoAsync(new PutInSeries(workshop.Id, null, null) { By = Workshop.Organiser });

        (alone.SeriesId, alone.Ordinal).ShouldBe((null, null));
        (await workshop.DoAsync(Put(other.Id, series, 3))).Ordinal.ShouldBe(3);
    }

    [Fact]
    public async Task Regions_of_an_earlier_meeting_are_taken_over_where_there_are_none()
    {
        using var workshop = await Workshop.OpenAsync();
        var series = await SeriesAsync(workshop);
        var other = await workshop.AnotherConsultationAsync();
        var third = await workshop.AnotherConsultationAsync("the-third");
        await workshop.DoAsync(new DefineRegion(workshop.Id, "Hill districts", ["IN-AS", "IN-ML"]) { By = Workshop.Organiser });
        await workshop.DoAsync(new DefineRegion(third.Id, "Coast", ["IN-KL"]) { By = Workshop.Organiser });
        await workshop.DoAsync(Put(workshop.Id, series, 1));

        OwnRegions.Of(await workshop.DoAsync(Put(other.Id, series, 2))).ShouldHaveSingleItem().Name.ShouldBe("Hill districts");
        OwnRegions.Of(await workshop.DoAsync(Put(third.Id, series, 3))).ShouldHaveSingleItem().Name.ShouldBe("Coast");
    }

    [Fact]
    public async Task Only_an_organiser_says_so()
    {
        using var workshop = await Workshop.OpenAsync();
        var series = await SeriesAsync(workshop);

        await workshop.RefuseAsync(Put(workshop.Id, series, 1) with { By = await workshop.FacilitatorAsync() }, nameof(Sentences.OnlyOrganisers));
    }

    private static PutInSeries Put(Guid consultation, Guid series, int? ordinal) => new(consultation, series, ordinal) { By = Workshop.Organiser };

    private static async Task<Guid> SeriesAsync(Workshop workshop, string key = "series", int? planned = 5) =>
        (await workshop.DoAsync(new NewSeries { By = Workshop.Organiser, Key = key, Title = "India consultations", Planned = planned })).Id;
}
