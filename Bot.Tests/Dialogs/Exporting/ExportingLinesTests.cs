using System.Text;
using Bot.Tests.Storage;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Ledger;
using Consultations.Scheduling;

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

        (await hall.Organiser.SayAsync("export pdf")).Offered.ShouldBe(["export md", "export json"]);
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
}
