using System.Text;
using Bot.Tests.Storage;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Ledger;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Scheduling;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Reports;

namespace Bot.Tests.Dialogs.Exporting;

using Said = global::Dialogs.Sentences;

public sealed class ExportingLinesTests
{
    [Fact]
    public async Task The_link_opens_a_record_that_holds_what_was_said()
    {
        using var hall = await Hall.OpenAsync();
        await (await hall.DelegateAsync("asha")).SayAsync("challenge the homes are full #protection");

        var heard = (await hall.Organiser.SayAsync("export md")).Text;

        var key = heard.Split("https://bot.example/download/")[1].Split((char[]?)null)[0].TrimEnd('.', ',');
        var export = await hall.DoAsync(new OpenExport(key) { By = Asker.House });
        await using var file = await hall.Exports.OpenAsync(export.File, default);
        using var reader = new StreamReader(file!, Encoding.UTF8);
        (await reader.ReadToEndAsync()).ShouldContain("the homes are full");
        (export.Contributions, export.SaveAs).ShouldBe((1, "countering-trafficking-in-persons-2019-02-28.md"));
    }

    [Fact]
    public async Task A_format_that_there_is_not_is_said_with_those_there_are()
    {
        using var hall = await Hall.OpenAsync();

        (await hall.Organiser.SayAsync("export pdf")).Offered.ShouldBe(Formats.All.Select(writer => $"export {writer.Format}"));
        (await hall.Organiser.SayAsync("export")).Text.ShouldStartWith(Said.ExportHow);
    }

    [Fact]
    public async Task The_same_line_delivered_again_makes_no_second_file()
    {
        using var hall = await Hall.OpenAsync();
        await hall.Organiser.SayAsync("export md", "line-1");

        (await hall.Organiser.SayAsync("export md", "line-1")).Text.ShouldBe(Said.ExportMadeAlready);

        (await hall.ReadAsync(books => books.All<Export>().Count())).ShouldBe(1);
    }

    [Theory]
    [InlineData("export md item 2", "countering-trafficking-in-persons-item-2-2019-02-28.md")]
    [InlineData("export JSON item #2", "countering-trafficking-in-persons-item-2-2019-02-28.json")]
    public async Task One_agenda_item_is_exported_alone_and_stands_in_the_ledger_like_any_export(string line, string saveAs)
    {
        using var hall = await Hall.OpenAsync();
        foreach (var title in (string[])["Opening", "Courts"])
            await hall.DoAsync(new NewItem(hall.Consultation.Id) { By = Workshop.Organiser, Key = title, Frame = new ItemFrame { Title = title } });
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync("challenge the homes are full");
        await hall.DoAsync(new OpenItem(hall.Consultation.Id, 2) { By = Workshop.Organiser });
        await asha.SayAsync("challenge the courts are slow");

        await hall.Organiser.SayAsync(line);

        var export = (await hall.ReadAsync(books => books.All<Export>().ToList())).ShouldHaveSingleItem();
        (export.Contributions, export.SaveAs).ShouldBe((1, saveAs));
        await using var file = await hall.Exports.OpenAsync(export.File, default);
        using var reader = new StreamReader(file!, Encoding.UTF8);
        var record = await reader.ReadToEndAsync();
        record.ShouldContain("the courts are slow");
        record.ShouldNotContain("the homes are full");
        (await hall.ReadAsync(Verification.Of)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_item_that_is_not_on_the_agenda_gets_a_sentence()
    {
        using var hall = await Hall.OpenAsync();

        (await hall.Organiser.SayAsync("export md item 7")).Text.ShouldStartWith("There is no item 7 on the agenda.");
        (await hall.ReadAsync(books => books.All<Export>().Count())).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_about_one_jurisdiction_is_exported_alone()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync("challenge IN-MP: the homes are full");
        await asha.SayAsync("challenge IN-MH: the courts are slow");

        await hall.Organiser.SayAsync("export md Maharashtra");

        var export = (await hall.ReadAsync(books => books.All<Export>().ToList())).ShouldHaveSingleItem();
        (export.Contributions, export.SaveAs).ShouldBe((1, "countering-trafficking-in-persons-in-mh-2019-02-28.md"));
        (await ReadAsync(hall, export)).ShouldNotContain("the homes are full");
    }

    [Fact]
    public async Task A_series_is_exported_from_any_of_its_meetings_and_only_where_there_is_one()
    {
        using var hall = await Hall.OpenAsync();
        (await hall.Organiser.SayAsync("export md series")).Text.ShouldStartWith("This consultation is part of no series.");
        var series = await hall.DoAsync(new NewSeries { By = Workshop.Organiser, Key = "s", Title = "India consultations" });
        await hall.DoAsync(new PutInSeries(hall.Consultation.Id, series.Id, 1) { By = Workshop.Organiser });

        await hall.Organiser.SayAsync("export md series");

        var export = (await hall.ReadAsync(books => books.All<Export>().ToList())).ShouldHaveSingleItem();
        export.SaveAs.ShouldBe("india-consultations-series-2019-02-28.md");
        (await ReadAsync(hall, export)).ShouldContain("## The meetings side by side");
        (await hall.ReadAsync(Verification.Of)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Names_in_what_was_said_are_listed_before_the_first_export_and_only_then()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync("challenge Officer Sunita Devi was not heard");
        await asha.SayAsync("challenge the homes are full");

        var asked = await hall.Organiser.SayAsync("export md");

        asked.Text.ShouldContain("Sunita Devi (1)");
        asked.Offered.ShouldBe(["export md anyway"]);
        (await hall.ReadAsync(books => books.All<Export>().Count())).ShouldBe(0);
        (await hall.Organiser.SayAsync("export md anyway")).Text.ShouldContain("https://bot.example/download/");
        (await hall.Organiser.SayAsync("export json")).Text.ShouldContain("https://bot.example/download/");
    }

    [Fact]
    public async Task A_preview_shows_the_summary_and_what_a_file_would_hold()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync("challenge the homes are full #protection");

        var seen = await hall.Organiser.SayAsync("preview");

        seen.Text.ShouldContain("Protection");
        seen.Text.ShouldContain("with inputs: 1; polls: 0");
        seen.Offered.ShouldContain("export md");
        (await asha.SayAsync("preview")).Text.ShouldBe(global::Consultations.Sentences.OnlyFacilitators);
    }

    [Fact]
    public async Task Whoever_waits_two_seconds_for_a_file_is_told_that_it_is_being_made()
    {
        var file = new LongExport();
        using var hall = await Hall.OpenAsync(with: all => all.AddSingleton<IReportWriter>(file).AddSingleton<TimeProvider>(file));

        var asking = hall.Organiser.SayAsync("export long");
        await file.PassAsync();
        file.End();

        var heard = (await asking).Activities;
        heard.Select(activity => activity.Type).ShouldBe([ActivityTypes.Message, ActivityTypes.Typing, ActivityTypes.Message]);
        heard[0].Text.ShouldBe(Said.ExportBeingMade);
        heard[^1].Text.ShouldContain("https://bot.example/download/");
    }

    [Fact]
    public async Task A_file_that_is_there_sooner_is_announced_by_nothing()
    {
        var file = new LongExport();
        using var hall = await Hall.OpenAsync(with: all => all.AddSingleton<IReportWriter>(file).AddSingleton<TimeProvider>(file));
        file.End();

        (await hall.Organiser.SayAsync("export long")).Activities.ShouldHaveSingleItem().Text.ShouldContain("https://bot.example/download/");
    }

    /// <summary>Where an input is filed when it is taken back does not tell which files hold it.</summary>
    [Fact]
    public async Task What_was_filed_elsewhere_since_is_still_in_the_file_of_its_item()
    {
        using var hall = await Hall.OpenAsync();
        foreach (var title in (string[])["Opening", "Courts"])
            await hall.DoAsync(new NewItem(hall.Consultation.Id) { By = Workshop.Organiser, Key = title, Frame = new ItemFrame { Title = title } });
        await hall.DoAsync(new OpenItem(hall.Consultation.Id, 2) { By = Workshop.Organiser });
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync("challenge the courts are slow");
        await hall.Organiser.SayAsync("export md item 2");
        await hall.DoAsync(new FileUnder(hall.Consultation.Id, 1, null, null) { By = Workshop.Organiser, Item = 1 });

        await asha.SayAsync("withdraw 1");

        (await hall.ReadAsync(books => books.All<Export>().Single().IsOutdated)).ShouldBeTrue();
    }

    private static async Task<string> ReadAsync(Hall hall, Export export)
    {
        await using var file = await hall.Exports.OpenAsync(export.File, default);
        using var reader = new StreamReader(file!, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
