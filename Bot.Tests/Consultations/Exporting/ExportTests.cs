using Bot.Tests.Storage;
using Consultations.Contributing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Joining;
using Consultations.Ledger;
using Consultations.Moderating;
using Consultations.Organising;

namespace Bot.Tests.Consultations.Exporting;

using Sentences = global::Consultations.Sentences;

public sealed class ExportTests
{
    [Fact]
    public async Task Only_an_organiser_takes_the_record_with_them()
    {
        using var workshop = await Workshop.OpenAsync();
        foreach (var by in new[] { People.Nobody, await workshop.DelegateAsync("asha"), await workshop.FacilitatorAsync() })
            await workshop.RefuseAsync(workshop.Exporting() with { By = by }, nameof(Sentences.OnlyOrganisers));

        (await workshop.CountAsync<Export>()).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_line_twice_is_one_export()
    {
        using var workshop = await Workshop.OpenAsync();

        var once = await workshop.ExportAsync();
        var again = await workshop.DoAsync(workshop.Exporting(link: "another"));

        again.Id.ShouldBe(once.Id);
        (await workshop.CountAsync<Export>()).ShouldBe(1);
    }

    [Fact]
    public async Task A_link_opens_for_half_an_hour_and_each_time_is_written_down()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.ExportAsync();
        workshop.Store.Clock.Now += Export.LinkLife - TimeSpan.FromSeconds(1);
        await workshop.DoAsync(Opening());
        await workshop.DoAsync(Opening());
        workshop.Store.Clock.Now += TimeSpan.FromSeconds(1);

        await workshop.RefuseAsync(Opening(), nameof(Sentences.DownloadGone));
        await workshop.RefuseAsync(new OpenExport("guess") { By = Asker.House }, nameof(Sentences.DownloadGone));
        (await workshop.Store.ReadAsync(books => books.All<LedgerRow>().Count(r => r.What == "export.downloaded"))).ShouldBe(2);
    }

    [Fact]
    public async Task A_link_is_stored_nowhere()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.ExportAsync(link: "a-link-of-128-random-bits");
        workshop.Store.Close();

        workshop.Store.HoldsTraceOf("a-link-of-128-random-bits").ShouldBeFalse();
    }

    public static TheoryData<string> WaysToTakeBack => ["edit", "withdraw", "unname", "hide", "forget"];

    [Theory]
    [MemberData(nameof(WaysToTakeBack))]
    public async Task What_is_taken_back_shuts_the_links_of_files_that_hold_it(string way)
    {
        using var workshop = await FilledAsync();
        await workshop.ExportAsync();

        await TakeBackAsync(workshop, way);

        await workshop.RefuseAsync(Opening(), nameof(Sentences.DownloadGone));
        await workshop.ExportAsync("after", "after");
        await workshop.DoAsync(new OpenExport("after") { By = Asker.House });
    }

    [Theory]
    [MemberData(nameof(WaysToTakeBack))]
    public async Task What_is_taken_back_while_a_file_is_written_keeps_that_file_from_being_handed_out(string way)
    {
        using var workshop = await FilledAsync();
        var readUpTo = await workshop.Store.ReadAsync(books => books.All<LedgerRow>().Where(r => r.Chain == workshop.Id).Max(r => r.Position));

        await TakeBackAsync(workshop, way);

        await workshop.RefuseAsync(workshop.Exporting() with { ReadUpTo = new Dictionary<Guid, long> { [workshop.Id] = readUpTo } }, nameof(Sentences.Busy));
        await workshop.DoAsync(workshop.Exporting() with { ReadUpTo = new Dictionary<Guid, long> { [workshop.Id] = readUpTo + 1 } });
    }

    [Theory]
    [MemberData(nameof(WaysToTakeBack))]
    public async Task Organisers_are_told_once_which_files_are_out_of_date(string way)
    {
        using var workshop = await FilledAsync();
        await workshop.ExportAsync();
        workshop.Store.Clock.Now += TimeSpan.FromDays(1);

        await TakeBackAsync(workshop, way);
        await workshop.RuleAsync(AttributionRule.ChathamHouse);

        var told = (await workshop.NoticesAsync(Workshop.Organiser)).OfType<ExportsOutdated>().ShouldHaveSingleItem();
        (told.Files.Single(), told.Count).ShouldBe(("record.md", 1));
    }

    [Fact]
    public async Task A_file_that_never_held_what_was_taken_back_is_up_to_date()
    {
        using var workshop = await FilledAsync();
        await workshop.ExportAsync();
        workshop.Store.Clock.Now += TimeSpan.FromMinutes(1);
        await workshop.SayAsync("asha", "Said after the export");

        await workshop.DoAsync(new Withdraw(workshop.Id, 2) { By = Workshop.Door("asha") });

        (await workshop.NoticesAsync(Workshop.Organiser)).OfType<ExportsOutdated>().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_file_of_a_series_is_out_of_date_when_any_of_its_meetings_changes()
    {
        using var workshop = await FilledAsync();
        var other = await workshop.AnotherConsultationAsync();
        var export = workshop.Exporting();
        await workshop.DoAsync(export with { Export = InSeries(export.Export, other.Id, workshop.Id) });

        await workshop.DoAsync(new Withdraw(workshop.Id, 1) { By = Workshop.Door("asha") });

        await workshop.RefuseAsync(Opening(), nameof(Sentences.DownloadGone));
        (await workshop.NoticesAsync(Workshop.Organiser)).OfType<ExportsOutdated>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Only_the_house_takes_a_file_off_the_shelf()
    {
        using var workshop = await Workshop.OpenAsync();
        var export = await workshop.ExportAsync();

        await workshop.DoAsync(new TakeOffShelf(export.Id) { By = Workshop.Organiser });
        (await workshop.Store.ReadAsync(books => books.All<Export>().Single().IsOnShelf)).ShouldBeTrue();
        await workshop.DoAsync(new TakeOffShelf(export.Id) { By = Asker.House });
        (await workshop.Store.ReadAsync(books => books.All<Export>().Single().IsOnShelf)).ShouldBeFalse();
    }

    private static Export InSeries(Export export, Guid from, Guid holds) => new()
    {
        Id = export.Id,
        ConsultationId = from,
        Key = export.Key,
        LinkHash = export.LinkHash,
        File = export.File,
        SaveAs = export.SaveAs,
        ContentType = export.ContentType,
        Checksum = export.Checksum,
        Contributions = export.Contributions,
        Others = [holds.ToString("N")],
        ExpiresAt = export.ExpiresAt,
    };

    private static OpenExport Opening() => new("link") { By = Asker.House };

    private static async Task<Workshop> FilledAsync()
    {
        var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");
        await workshop.SayAsync("asha", "The shelter homes are full");
        return workshop;
    }

    private static async Task TakeBackAsync(Workshop workshop, string way)
    {
        var asha = Workshop.Door("asha");
        var result = way switch
        {
            "edit" => (await workshop.Desk.TakeAsync(new Edit(workshop.Id, 1, "Other words") { By = asha })).Refusal,
            "withdraw" => (await workshop.Desk.TakeAsync(new Withdraw(workshop.Id, 1) { By = asha })).Refusal,
            "unname" => (await workshop.Desk.TakeAsync(new Unname(workshop.Id, 1) { By = asha })).Refusal,
            "hide" => (await workshop.Desk.TakeAsync(new Hide(workshop.Id, 1, "why") { By = Workshop.Organiser })).Refusal,
            _ => (await workshop.Desk.TakeAsync(new ForgetMe { By = asha })).Refusal,
        };
        result.ShouldBeNull();
    }
}
