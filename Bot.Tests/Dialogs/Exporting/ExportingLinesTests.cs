using System.Text;
using Consultations.Deciding;
using Consultations.Exporting;

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

        (await hall.Organiser.SayAsync("export pdf")).Offered.ShouldBe(["export md"]);
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
}
