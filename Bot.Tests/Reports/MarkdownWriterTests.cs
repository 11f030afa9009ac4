using Bot.Tests.Cards;
using Consultations.Contributing;
using Consultations.Organising;
using FsCheck;
using FsCheck.Fluent;
using Markdig.Syntax;
using Reports;

namespace Bot.Tests.Reports;

public sealed class MarkdownWriterTests
{
    private static readonly DateTimeOffset Evening = new(2019, 2, 28, 18, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_frame_the_attendance_and_the_figures_are_there()
    {
        var room = new MadeUpRoom();
        for (var i = 0; i < 3; i++)
            room.Joins($"Constable {i}");
        room.Hears("shelters are full", about: About.Place("IN-MP"), topics: "shelter");

        var text = MarkdownReading.Text(MarkdownReading.Read(Write(room)));

        text.ShouldContain("Countering Trafficking in Persons");
        text.ShouldContain("Place: Bhopal");
        text.ShouldContain("Days: 28 February 2019");
        text.ShouldContain("Invited: Madhya Pradesh, Maharashtra");
        text.ShouldContain("3 delegates joined.");
        text.ShouldContain("Madhya Pradesh: 3");
        text.ShouldContain("Maharashtra: absent");
        text.ShouldContain("Law enforcement: 3");
        text.ShouldContain("1 input in all.");
        text.ShouldContain("Kind\n\nInputs\n\nChallenges\n\n1");
        text.ShouldContain("shelters are full");
        text.ShouldContain("participants · about Madhya Pradesh · shelter");
    }

    [Fact]
    public void A_quote_is_set_off_in_quotation_marks()
    {
        var room = new MadeUpRoom();
        room.Hears("Organised crime needs organised responses.", "statement").IsQuote = true;

        var quotes = MarkdownReading.Read(Write(room)).Descendants<QuoteBlock>().ToList();

        MarkdownReading.Text(quotes.ShouldHaveSingleItem()).ShouldBe("“Organised crime needs organised responses.”");
    }

    [Fact]
    public void A_figure_without_a_source_is_marked()
    {
        var room = new MadeUpRoom();
        room.Hears("many are rescued").Evidence = new Evidence("40 per cent", "");

        Write(room).ShouldContain("40 per cent (no source given)");
    }

    [Fact]
    public void Nothing_in_an_input_formats_links_or_gets_out_of_its_list_item()
    {
        var blocks = RecordOf("plain").Select(block => block.GetType()).ToList();

        Prop.ForAll(NastyText.Any, text =>
        {
            var read = RecordOf(text);

            read.Select(block => block.GetType()).ShouldBe(blocks, text);
            var items = read.Descendants<ListItemBlock>().Select(MarkdownReading.Text).ToList();
            items.ShouldContain($"1 {text}\n\n— about Madhya Pradesh");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

        static MarkdownDocument RecordOf(string text)
        {
            var room = new MadeUpRoom(AttributionRule.ChathamHouse);
            room.Hears(text, about: About.Place("IN-MP"));
            return MarkdownReading.Read(Write(room));
        }
    }

    [Fact]
    public void A_title_cannot_format_either()
    {
        var room = new MadeUpRoom();
        room.Consultation.Title = "# <b>*Loud*</b>\n[click](http://evil.example)";

        var heading = (HeadingBlock)MarkdownReading.Read(Write(room))[0];

        heading.Level.ShouldBe(1);
        heading.Inline!.Descendants().ShouldAllBe(inline => inline is Markdig.Syntax.Inlines.LiteralInline);
        MarkdownReading.Text(heading.Parent!).ShouldStartWith("# <b>*Loud*</b> [click](http://evil.example)\n\n");
    }

    private static string Write(MadeUpRoom room) => new MarkdownReports().Text(Written.Source(room, at: Evening));
}
