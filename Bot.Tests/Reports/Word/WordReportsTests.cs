using Bot.Tests.Cards;
using Bot.Tests.Consultations;
using Bot.Tests.Reports.Office;
using Consultations.Exporting;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using FsCheck;
using FsCheck.Fluent;
using Reports;
using Reports.Word;
using Charts = DocumentFormat.OpenXml.Drawing.Charts;
using Placed = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Bot.Tests.Reports.Word;

public sealed class WordReportsTests
{
    public static TheoryData<string> Rooms => [.. OfficeRooms.Names];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Office_finds_nothing_to_repair(string room)
    {
        using var english = Open(OfficeRooms.Of(room));
        english.Faults().ShouldBeEmpty();
        using var reading = new Hindi();
        using var hindi = Open(OfficeRooms.Of(room));
        hindi.Faults().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Headings_are_headings_and_the_contents_list_those_of_two_levels_and_lead_to_them(string room)
    {
        var source = OfficeRooms.Of(room);
        using var file = Open(source);
        var headings = Report.Of(source).Blocks.OfType<ReportBlock.Heading>().ToList();

        foreach (var level in Enumerable.Range(1, 4))
            Paragraphs(file, $"Heading{level}").Select(TextOf).ShouldBe(headings.Where(one => one.Level == level).Select(one => Plain(one.Text)));
        var listed = Body(file).Descendants<Hyperlink>().ToList();
        listed.Select(link => TextOf(link).Split('\t')[^1]).ShouldBe(headings.Where(one => one.Level <= 2).Select(one => Plain(one.Text).Split('\t')[^1]));
        listed.Select(link => link.Anchor!.Value).ShouldBeSubsetOf(Body(file).Descendants<BookmarkStart>().Select(mark => mark.Name!.Value));
        Body(file).Descendants<FieldCode>().Single().Text.ShouldContain("TOC \\o \"1-2\"");
    }

    [Fact]
    public void Headings_are_numbered_in_the_contents_as_Word_numbers_them()
    {
        using var file = Open(OfficeRooms.Of("polls"));
        var first = Body(file).Descendants<Hyperlink>().Select(link => TextOf(link).Split('\t')[0]).ToList();

        first[0].ShouldBe("1");
        first.ShouldBe(first.Distinct());
        first.Where(number => number.Contains('.')).ShouldContain("3.1");
        file.MainDocumentPart!.NumberingDefinitionsPart!.Numbering.Descendants<Level>().Select(level => level.LevelText!.Val!.Value).ShouldBe(["%1", "%1.%2"]);
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Every_style_that_is_named_is_there(string room)
    {
        using var file = Open(OfficeRooms.Of(room));
        var named = Body(file).Descendants().Where(one => one is ParagraphStyleId or RunStyle or TableStyle)
            .Select(one => one.GetAttribute("val", "http://schemas.openxmlformats.org/wordprocessingml/2006/main").Value);

        named.Distinct().ShouldBeSubsetOf(file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(style => style.StyleId!.Value));
        Body(file).Descendants<Paragraph>().ShouldAllBe(paragraph => paragraph.ParagraphProperties!.ParagraphStyleId != null);
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Tables_hold_the_figures_repeat_their_header_and_tear_no_row(string room)
    {
        var source = OfficeRooms.Of(room);
        using var file = Open(source);
        var tables = Body(file).Descendants<Table>().ToList();
        var grids = Report.Of(source).Blocks.Select(block => (block as ReportBlock.Table)?.Grid ?? (block as ReportBlock.Picture)?.Chart.Figures).OfType<ReportGrid>().ToList();

        tables.Count.ShouldBe(grids.Count);
        foreach (var (table, grid) in tables.Zip(grids))
        {
            var rows = table.Elements<TableRow>().ToList();
            rows.Select(row => row.Elements<TableCell>().Select(TextOf)).ShouldBe(
                grid.Rows.Prepend([.. grid.Columns.Select(column => column.Title)]).Select(row => row.Select(Plain)), ignoreOrder: false);
            rows.Select(row => row.Descendants<TableHeader>().Any()).ShouldBe(rows.Select((_, at) => at == 0));
            rows.ShouldAllBe(row => row.Descendants<CantSplit>().Any());
        }
    }

    [Fact]
    public void Columns_with_narrow_letters_leave_room_for_others_so_that_no_word_is_torn()
    {
        using var file = Open(OfficeRooms.Of("series"));
        var table = Body(file).Descendants<Table>().Single(one => TextOf(one).Contains("Jurisdictions present", StringComparison.Ordinal));

        var widths = table.Elements<TableGrid>().Single().Elements<DocumentFormat.OpenXml.Wordprocessing.GridColumn>().Select(column => int.Parse(column.Width!.Value!, null)).ToList();
        var titles = table.Elements<TableRow>().First().Elements<TableCell>().Select(TextOf).ToList();
        widths.Sum().ShouldBe(9354);
        // Margins, and a letter of usual width for each but i and t, which are half of one, and M, which is one and a half.
        widths[titles.IndexOf("Meeting")].ShouldBeGreaterThanOrEqualTo(260 + (125 * 13 / 2));
    }

    [Theory]
    [InlineData("polls")]
    [InlineData("whole")]
    [InlineData("series")]
    public void Every_chart_is_one_of_Offices_own_says_in_words_what_it_shows_and_has_its_figures_beneath(string room)
    {
        var source = OfficeRooms.Of(room);
        using var file = Open(source);
        var charts = Report.Of(source).Blocks.OfType<ReportBlock.Picture>().Select(picture => picture.Chart).Where(chart => chart.Series.Count > 0).ToList();
        var drawn = Body(file).Descendants<Placed.Inline>().ToList();

        charts.ShouldNotBeEmpty();
        drawn.Select(one => one.DocProperties!.Description!.Value).ShouldBe(charts.Select(chart => chart.Alternative));
        foreach (var (one, chart) in drawn.Zip(charts))
        {
            var part = (ChartPart)file.MainDocumentPart!.GetPartById(one.Descendants<Charts.ChartReference>().Single().Id!.Value!);
            var series = part.ChartSpace.Descendants<Charts.BarChartSeries>().ToList();
            series.Select(bars => bars.SeriesText?.InnerText ?? "").ShouldBe(chart.Series.Select(bars => bars.Name));
            series.Select(bars => Read(bars.Descendants<Charts.NumericPoint>())).ShouldBe(chart.Series.Select(bars => bars.Values));
            series.ShouldAllBe(bars => bars.Descendants<Charts.StringPoint>().Select(point => point.InnerText).SequenceEqual(chart.Categories));
            var caption = one.Ancestors<Paragraph>().Single().NextSibling<Paragraph>()!;
            TextOf(caption).ShouldContain(chart.Figures.Caption);
            caption.NextSibling().ShouldBeOfType<Table>();
        }

        static IReadOnlyList<int> Read(IEnumerable<Charts.NumericPoint> points) => [.. points.Select(point => int.Parse(point.InnerText, null))];
    }

    [Fact]
    public void Captions_count_figures_and_tables()
    {
        using var file = Open(OfficeRooms.Of("polls"));
        var captions = Paragraphs(file, "Caption").Select(TextOf).ToList();

        captions[0].ShouldBe("Figure 1. Inputs by kind");
        captions[1].ShouldBe("Table 1. Inputs by kind");
        Paragraphs(file, "Caption").ShouldAllBe(caption => caption.Descendants<SimpleField>().Single().Instruction!.Value!.Contains("SEQ"));
        captions.Count(caption => caption.StartsWith("Figure", StringComparison.Ordinal)).ShouldBe(Body(file).Descendants<Placed.Inline>().Count());
        captions.Count(caption => caption.StartsWith("Table", StringComparison.Ordinal)).ShouldBe(Body(file).Descendants<Table>().Count());
    }

    [Fact]
    public void Each_run_is_marked_with_the_language_that_it_is_in()
    {
        using var file = Open(OfficeRooms.Of("languages"));

        foreach (var (language, text, marked) in OfficeRooms.Spoken)
        {
            var run = Paragraphs(file, "Entry").SelectMany(paragraph => paragraph.Elements<Run>()).First(one => TextOf(one) == text);
            var properties = run.RunProperties!;
            (language == "en" ? properties.Languages!.Val : properties.Languages!.Bidi)!.Value.ShouldBe(marked);
            (properties.ComplexScript is not null || properties.RightToLeftText is not null).ShouldBe(language != "en");
            (properties.RightToLeftText is not null).ShouldBe(language == "ur");
            properties.RunFonts?.ComplexScript?.Value.ShouldBe(language == "ur" ? "Arial" : "Nirmala UI");
        }
    }

    [Fact]
    public void Words_of_two_scripts_are_two_runs()
    {
        var room = new MadeUpRoom();
        room.Hears("SOP को लागू करें (2024)").Language = "hi";
        using var file = Open(Written.Source(room));

        var runs = Paragraphs(file, "Entry").First().Elements<Run>().Skip(2).ToList();
        runs.Select(TextOf).ShouldBe(["SOP ", "को लागू करें (2024)"]);
        runs.Select(run => run.RunProperties!.Languages!.Val?.Value ?? run.RunProperties.Languages.Bidi!.Value).ShouldBe(["en-IN", "hi-IN"]);
    }

    [Fact]
    public void Each_page_but_the_first_has_the_title_above_and_all_have_their_number_below()
    {
        using var file = Open(OfficeRooms.Of("whole"));
        var main = file.MainDocumentPart!;

        TextOf(main.HeaderParts.Single().Header).ShouldBe("Countering Trafficking in Persons");
        main.FooterParts.Single().Footer.Descendants<SimpleField>().Select(field => field.Instruction!.Value!.Trim()).ShouldBe(["PAGE", "NUMPAGES"]);
        TextOf(main.FooterParts.Single().Footer).ShouldEndWith("Page 1 of 1");
        var section = Body(file).Elements<SectionProperties>().Single();
        section.Elements<TitlePage>().ShouldHaveSingleItem();
        section.Elements<HeaderReference>().Select(one => one.Type!.Value).ShouldBe([HeaderFooterValues.Default]);
        section.Elements<FooterReference>().Select(one => one.Type!.Value).ShouldBe([HeaderFooterValues.Default, HeaderFooterValues.First]);
    }

    [Fact]
    public void The_properties_tell_title_and_language_and_nobodys_name()
    {
        using var file = Open(OfficeRooms.Of("whole"));
        var properties = file.PackageProperties;

        (properties.Title, properties.Language).ShouldBe(("Countering Trafficking in Persons", "en"));
        (properties.Creator, properties.LastModifiedBy).ShouldBe((null, null));
    }

    [Fact]
    public void Whatever_somebody_wrote_reads_back_as_just_that() => Prop.ForAll(NastyText.Any, text =>
    {
        var room = new MadeUpRoom();
        room.Hears(text);
        using var file = Open(Written.Source(room));

        string.Join("\n\n", Paragraphs(file, "Entry", "EntryMore").Select(TextOf)).ShouldBe("1\t" + text);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Fact]
    public void A_quote_is_set_off()
    {
        using var file = Open(OfficeRooms.Of("whole"));

        Paragraphs(file, "EntryQuote").Select(TextOf).ShouldContain("2\t“Fewer cases end in a sentence.”");
    }

    [Fact]
    public void A_writer_that_is_told_to_stop_stops()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Should.Throw<OperationCanceledException>(() => new WordReports().WriteAsync(OfficeRooms.Of("whole"), Stream.Null, stop.Token).GetAwaiter().GetResult());
    }

    private static WordprocessingDocument Open(ReportSource source) => new WordReports().Word(source);

    private static Body Body(WordprocessingDocument file) => file.MainDocumentPart!.Document.Body!;

    private static IEnumerable<Paragraph> Paragraphs(WordprocessingDocument file, params string[] styles) =>
        Body(file).Descendants<Paragraph>().Where(paragraph => styles.Contains(paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value));

    private static string TextOf(OpenXmlElement element) => WordLines.TextOf(element);

    /// <summary>What XML can hold of it.</summary>
    private static string Plain(string text) => global::Reports.Office.OfficeText.Of(text);
}
