using Bot.Tests.Storage;
using Consultations.Ledger;
using Consultations.Organising;

namespace Bot.Tests.Consultations.Organising;

using Sentences = global::Consultations.Sentences;

public sealed class SeriesTests
{
    [Fact]
    public async Task Only_an_organiser_sets_series_up_and_changes_them()
    {
        using var workshop = await Workshop.OpenAsync();
        var series = await workshop.DoAsync(New());

        foreach (var by in new[] { People.Nobody, await workshop.DelegateAsync("asha"), await workshop.FacilitatorAsync() })
        {
            await workshop.RefuseAsync(New("another") with { By = by }, nameof(Sentences.OnlyOrganisers));
            await workshop.RefuseAsync(new ChangeSeries(series.Id) { By = by, Title = "Mine" }, nameof(Sentences.OnlyOrganisers));
        }

        (await workshop.CountAsync<Series>()).ShouldBe(1);
    }

    [Fact]
    public async Task Series_are_numbered_and_the_same_key_answers_the_same_one()
    {
        using var workshop = await Workshop.OpenAsync();

        var first = await workshop.DoAsync(New());
        var second = await workshop.DoAsync(New("another") with { Planned = null });
        var again = await workshop.DoAsync(New() with { Title = "Another title" });

        (first.Number, first.Planned, second.Number, second.Planned).ShouldBe((1, 5, 2, null));
        (again.Id, again.Title).ShouldBe((first.Id, "India consultations"));
        (await workshop.Store.ReadAsync(books => books.All<LedgerRow>().Count(row => row.What == "series.created"))).ShouldBe(2);
    }

    [Fact]
    public async Task A_series_has_a_title_and_a_number_of_meetings_that_there_can_be()
    {
        using var workshop = await Workshop.OpenAsync();

        await workshop.RefuseAsync(New() with { Title = " " }, nameof(Sentences.SeriesTitleMissing));
        await workshop.RefuseAsync(New() with { Title = new string('x', NewConsultation.LongestTitle + 1) }, nameof(Sentences.TitleTooLong));
        await workshop.RefuseAsync(New() with { Planned = 0 }, nameof(Sentences.PlannedOutOfRange));
        await workshop.RefuseAsync(New() with { Planned = Series.MostPlanned + 1 }, nameof(Sentences.PlannedOutOfRange));
        await workshop.RefuseAsync(New() with { Title = "Call 98765 43210" }, nameof(Sentences.TextHoldsPersonalData));
        (await workshop.CountAsync<Series>()).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_not_said_of_its_frame_stays_and_a_label_without_a_text_is_taken_away()
    {
        using var workshop = await Workshop.OpenAsync();
        var id = (await workshop.DoAsync(New())).Id;
        await workshop.DoAsync(new ChangeSeries(id) { By = Workshop.Organiser, Convenors = ["UNODC", "Ministry of Home Affairs"], Project = "Stability", Lines = [new("Goal", "SDG 16"), new("Programme", "Global")] });
        await workshop.DoAsync(new ChangeSeries(id) { By = Workshop.Organiser, Planned = 6, Lines = [new("goal", ""), new("PROGRAMME", "Regional")] });

        var series = await workshop.Store.ReadAsync(books => books.Find<Series>(id)!);

        (series.Title, series.Planned, series.Project).ShouldBe(("India consultations", 6, "Stability"));
        series.Convenors.ShouldBe(["UNODC", "Ministry of Home Affairs"]);
        series.Lines.ShouldBe(["PROGRAMME: Regional"]);
    }

    [Fact]
    public async Task A_frame_holds_nothing_that_leads_to_a_person_and_not_too_much()
    {
        using var workshop = await Workshop.OpenAsync();
        var change = new ChangeSeries((await workshop.DoAsync(New())).Id) { By = Workshop.Organiser };

        await workshop.RefuseAsync(change with { Partners = ["asha@police.example.in"] }, nameof(Sentences.TextHoldsPersonalData));
        await workshop.RefuseAsync(change with { Lines = [new("Contact", "98765 43210")] }, nameof(Sentences.TextHoldsPersonalData));
        await workshop.RefuseAsync(change with { Project = new string('x', FrameText.Longest + 1) }, nameof(Sentences.FrameTextTooLong));
        await workshop.RefuseAsync(change with { Lines = [.. Enumerable.Range(0, FrameLine.Most + 1).Select(n => new FrameLine($"Label {n}", "text"))] }, nameof(Sentences.ListTooLong));
        await workshop.RefuseAsync(new ChangeSeries(Guid.NewGuid()) { By = Workshop.Organiser }, nameof(Sentences.NoSuchSeries));
        (await workshop.Store.ReadAsync(books => books.All<Series>().Single())).Lines.ShouldBeEmpty();
    }

    private static NewSeries New(string key = "series") => new() { By = Workshop.Organiser, Key = key, Title = "India consultations", Planned = 5 };
}
