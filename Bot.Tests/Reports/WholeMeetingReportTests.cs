using Bot.Tests.Cards;
using Consultations.Organising;
using Consultations.Summarising;
using Reports;

namespace Bot.Tests.Reports;

public sealed class WholeMeetingReportTests
{
    private readonly MadeUpRoom room = WholeMeeting.Room();

    private Report Report => Of(Focus.All);

    [Fact]
    public void The_frame_tells_the_series_which_meeting_it_is_and_every_labelled_line() => Report.Frame.ShouldBe(
    [
        new ReportFact("Series", "India consultations"),
        new ReportFact("Meeting", "third of five"),
        new ReportFact("Convened by", "Regional Office; Ministry of Women"),
        new ReportFact("Partners", "Ministry of Home Affairs, Government of India"),
        new ReportFact("Funded by", "Stability Fund"),
        new ReportFact("Project", "A comprehensive response"),
        new ReportFact("Programme", "Global Programme"),
        new ReportFact("Goal", "SDG 16"),
        new ReportFact("Theme", "Moving forward"),
        new ReportFact("Place", "Guwahati"),
        new ReportFact("Days", "May 2019"),
        new ReportFact("Invited", "Assam, Nepal"),
        new ReportFact("Region “Hill districts”", "Assam, Meghalaya"),
        new ReportFact("Held in", "हिन्दी"),
        new ReportFact("Approach", "victim-centred"),
        new ReportFact("Follow-up", "Targeted action"),
    ]);

    [Fact]
    public void A_consultation_that_stands_alone_shows_no_empty_lines()
    {
        var frame = Written.Report(new MadeUpRoom()).Frame;

        frame.Select(fact => fact.Label).ShouldBe(["Place", "Days", "Invited"]);
    }

    [Theory]
    [InlineData(3, 5, "third of five")]
    [InlineData(3, 12, "third of 12")]
    [InlineData(12, 15, "number 12 of 15")]
    [InlineData(2, null, "second of the series")]
    [InlineData(null, 5, null)]
    public void Small_numbers_of_meetings_are_in_words(int? ordinal, int? planned, string? words)
    {
        room.Consultation.Ordinal = ordinal;
        room.Also.OfType<Series>().Single().Planned = planned;

        Report.Frame.SingleOrDefault(fact => fact.Label == "Meeting")?.Value.ShouldBe(words);
        Report.Frame.Any(fact => fact.Label == "Meeting").ShouldBe(words is not null);
    }

    [Fact]
    public void The_agenda_tells_days_items_and_the_numbers_of_their_inputs()
    {
        Report.Agenda.Select(day => day.Title).ShouldBe(["Day 1", "Day 2", "Day not stated"]);
        Report.Agenda.SelectMany(day => day.Items).Select(item => item.Title).ShouldBe(
            ["Item 1: Opening (plenary)", "Item 2: Courts and compensation (panel)", "Item 3: Borders (group work)"]);
        Report.Agenda[0].Items[0].Facts.ShouldBe([new ReportFact("Inputs", "none")]);
        Report.Agenda[1].Items[0].Facts.ShouldBe(
        [
            new ReportFact("Dealt with", "Trials, and what comes after"),
            new ReportFact("Moderator", "Justice A. Sen"),
            new ReportFact("Panellists", "B. Rai; C. Lama"),
            new ReportFact("Inputs", "1, 2"),
        ]);
    }

    [Fact]
    public void An_input_says_its_item_its_language_and_whether_its_figure_has_a_source()
    {
        var entries = Report.Themes.SelectMany(theme => theme.Kinds).SelectMany(kind => kind.Entries).DistinctBy(entry => entry.Number).ToDictionary(entry => entry.Number, entry => entry.Notes);

        entries[1].ShouldBe(["Esha, Designation of Esha, Organisation of Esha", "about Assam", "prosecution, courts of our own", "agenda item 2"]);
        entries[2].ShouldBe(["participants", "about Assam, Hill districts", "prosecution", "agenda item 2", "evidence: 1 in 4 (no source given)"]);
        entries[3].ShouldBe(["participants", "about Nepal, India, cross-border matters", "cross-border", "agenda item 3", "in हिन्दी", "evidence: 12 posts (source: border police, 2018)"]);
        entries[4].ShouldBe(["participants", "about the whole meeting", "source: the secretariat"]);
    }

    [Fact]
    public void The_record_of_one_item_holds_that_item_alone_by_kind()
    {
        var report = Of(new Focus.Item(WholeMeeting.ItemOf(room, 2)));

        report.Title.ShouldBe(Report.Title);
        report.Frame.ShouldBe(Report.Frame);
        report.Agenda.ShouldHaveSingleItem().Items.ShouldHaveSingleItem().Title.ShouldBe("Item 2: Courts and compensation (panel)");
        report.Themes.ShouldHaveSingleItem().Kinds.Select(kind => (kind.Title, kind.Entries.Single().Number)).ShouldBe([("Challenges", 1), ("Trends", 2)]);
        report.Counts.Total.ShouldBe(2);
        report.Attendance!.Joined.ShouldBe("2 delegates joined.");
        report.Footer[0].ShouldBe("This file holds 2 inputs.");
        report.FileStem.ShouldBe("countering-trafficking-in-persons-item-2-2019-05-16");
        MarkdownWriter.Write(report).ShouldNotContain("Annex");
        MarkdownWriter.Write(report).ShouldNotContain("One form for all");
    }

    [Fact]
    public void The_Markdown_holds_the_series_and_the_agenda()
    {
        var text = MarkdownReading.Text(MarkdownReading.Read(MarkdownWriter.Write(Report)));

        text.ShouldContain("Meeting: third of five");
        text.ShouldContain("Goal: SDG 16");
        text.ShouldContain("Agenda\n\nDay 1\n\nItem 1: Opening (plenary)\n\nInputs: none\n\nDay 2\n\nItem 2: Courts and compensation (panel)\n\nDealt with: Trials, and what comes after");
    }

    [Fact]
    public void No_label_title_or_name_of_the_frame_can_format()
    {
        const string Nasty = "*a* <b>b</b> [c](http://evil.example) `d`";
        room.Consultation.Lines = [$"{Nasty}: {Nasty}"];
        room.Consultation.Regions = [Nasty.Replace("=", "", StringComparison.Ordinal) + "=IN-AS"];
        var series = room.Also.OfType<Series>().Single();
        (series.Title, series.Project, series.Convenors, series.Lines) = (Nasty, Nasty, [Nasty], [$"{Nasty}: {Nasty}"]);
        var item = WholeMeeting.ItemOf(room, 2);
        (item.Title, item.DealtWith, item.Moderator, item.Panellists) = (Nasty, Nasty, Nasty, [Nasty]);

        var read = MarkdownReading.Read(MarkdownWriter.Write(Report));

        MarkdownReading.Markup(read).Distinct().Where(what => what is not ("HeadingBlock" or "ListBlock" or "ListItemBlock" or "QuoteBlock" or "EmphasisInline" or "Table" or "TableRow" or "TableCell")).ShouldBeEmpty();
        MarkdownReading.Text(read).ShouldContain($"Item 2: {Nasty} (panel)");
    }

    [Theory]
    [InlineData(AttributionRule.ByGroup)]
    [InlineData(AttributionRule.ChathamHouse)]
    public void Who_spoke_stands_nowhere_where_the_rule_forbids_it(AttributionRule rule)
    {
        var strict = Written.Source(WholeMeeting.Room(rule));

        foreach (var file in new[] { new MarkdownReports().Text(strict), new JsonReports().Text(strict) })
        {
            file.ShouldNotContain("Esha");
            file.ShouldContain("Justice A");
        }
    }

    private Report Of(Focus focus) => Written.Report(room, focus);
}
