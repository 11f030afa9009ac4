using Bot.Tests.Cards;
using Bot.Tests.Reports.Office;
using Bot.Tests.Reports.Word;
using Consultations.Contributing;
using Consultations.Places;
using DocumentFormat.OpenXml.Drawing.Charts;
using Reports;
using Reports.Word;

namespace Bot.Tests.Reports;

public sealed class ReportChartTests
{
    [Theory]
    [InlineData("Poll 1: What comes first?", "Poll 1: What comes first? A: 1.")]
    [InlineData("Poll 1: Courts or shelters", "Poll 1: Courts or shelters. A: 1.")]
    [InlineData("Poll 1: “What comes first?”", "Poll 1: “What comes first?” A: 1.")]
    [InlineData("मतदान 1: पहले क्या हो।", "मतदान 1: पहले क्या हो। A: 1.")]
    public void A_caption_that_ends_as_a_sentence_is_given_no_second_end(string caption, string alternative) => ReportChart.InWords(caption, [("A", "1")]).ShouldBe(alternative);

    [Fact]
    public void Of_many_figures_the_first_are_said_and_the_table_has_them_all()
    {
        var words = Written.Report(EveryPoll.Room()).Polls.Single(poll => poll.Number == 6).Result!;

        words.Alternative.ShouldStartWith("Poll 6: In a word? word0: 30; word1: 29; ");
        words.Alternative.ShouldEndWith("; word11: 19. The table beneath has all 30 rows.");
        words.Figures.Rows.Count.ShouldBe(30);
    }

    [Fact]
    public void The_figures_of_inputs_are_drawn_and_stand_beneath_as_a_table()
    {
        var room = new MadeUpRoom();
        room.Hears("one", "trend", null, About.Place("IN-MH"), "shelter");
        room.Hears("two", "challenge", null, About.Place("IN-MH"));

        var counts = Written.Report(room).Counts;

        counts.ByKind.Figures.Rows.ShouldBe([["Challenges", "1"], ["Trends", "1"]]);
        counts.ByTheme.Figures.Rows.ShouldBe([["Protection", "1"], ["Not filed under a theme", "1"]]);
        counts.ByPlace.Figures.Rows.ShouldBe([["Maharashtra", "2"], ["Madhya Pradesh", "0"]]);
        counts.ByPlace.Alternative.ShouldBe("Inputs by jurisdiction. Maharashtra: 2; Madhya Pradesh: 0.");
        counts.ByPlace.Series.Single().Values.ShouldBe([2, 0]);
    }

    [Fact]
    public void Nothing_is_drawn_where_nothing_was_said() => Written.Report(new MadeUpRoom()).Counts.ByPlace.IsDrawn.ShouldBeFalse();

    [Fact]
    public void In_the_report_of_a_series_captions_tell_the_meetings_apart() => Report.Of(OfficeRooms.Of("series")).Blocks.OfType<ReportBlock.Picture>().Select(picture => picture.Chart.Caption)
        .Where(caption => caption.StartsWith("Inputs by kind", StringComparison.Ordinal)).ShouldBe(["Inputs by kind", "Inputs by kind – third meeting", "Inputs by kind – fourth meeting"]);

    [Fact]
    public void Of_many_jurisdictions_those_with_the_most_inputs_are_drawn_and_it_says_so()
    {
        var room = new MadeUpRoom(invited: [.. Jurisdictions.All.Where(one => one.Code.StartsWith("IN-", StringComparison.Ordinal)).Select(one => one.Code)]);
        room.Hears("one", about: About.Place(room.Consultation.Invited[^1]));
        using var file = new WordReports().Word(Written.Source(room));

        var bars = file.MainDocumentPart!.ChartParts.SelectMany(part => part.ChartSpace.Descendants<BarChartSeries>()).ToList();
        var drawn = bars.Select(one => one.Descendants<StringPoint>().Select(point => point.InnerText).ToList()).Single(labels => labels.Count > 2);
        drawn.Count.ShouldBe(24);
        drawn[0].ShouldBe(Jurisdictions.NameOf(room.Consultation.Invited[^1]));
        WordLines.Of(file).ShouldContain("The drawing shows the first 24; the table has all of them.");
        bars.ShouldAllBe(one => one.Descendants<NumericPoint>().Count() == one.Descendants<StringPoint>().Count());
    }

    [Fact]
    public void A_scale_of_a_few_inputs_counts_in_ones()
    {
        using var file = new WordReports().Word(Written.Source(WholeMeeting.Room()));

        file.MainDocumentPart!.ChartParts.ShouldAllBe(part => part.ChartSpace.Descendants<MajorUnit>().Single().Val! == 1);
    }
}
