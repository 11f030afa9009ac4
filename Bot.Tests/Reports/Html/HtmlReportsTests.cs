using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using Bot.Tests.Cards;
using Bot.Tests.Consultations;
using Consultations.Contributing;
using Consultations.Exporting;
using Consultations.Organising;
using Consultations.Screening;
using FsCheck;
using FsCheck.Fluent;
using Reports;
using Reports.Html;

namespace Bot.Tests.Reports.Html;

public sealed class HtmlReportsTests
{
    private const string Svg = "http://www.w3.org/2000/svg";

    /// <summary>By number, for a test's parameters lose lone surrogates.</summary>
    private static readonly string[] Hostiles =
    [
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "</title></style></svg></table>\" onload=\"x\" '",
        "&lt;b&gt; &amp;#60; &#x3C;",
        "a\u202Etxt.exe\u2066b",
        "a\u0000\u0001\u001B[31m\u007F\u0085b\uFFFE\uFDD0",
        "a\uD800b\uDC00",
        "]]><!-- --> ",
    ];

    public static TheoryData<string> Sources => ["whole", "item", "empty", "series"];

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_screen_reader_finds_its_way(string which)
    {
        var page = Page.Of(Source(which));

        page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.Title!.ShouldNotBeEmpty();
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        foreach (var landmark in new[] { "header", "nav", "main" })
            page.QuerySelectorAll($"body > {landmark}").Length.ShouldBe(1, landmark);
        var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        ids.ShouldBeUnique();
        page.QuerySelectorAll("[aria-labelledby]").SelectMany(element => element.GetAttribute("aria-labelledby")!.Split(' ')).ShouldAllBe(id => ids.Contains(id));
        page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")![1..]).ShouldAllBe(id => ids.Contains(id));
        page.QuerySelector("body > a")!.GetAttribute("href").ShouldBe("#text");
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Nothing_in_it_runs_and_nothing_comes_from_elsewhere(string which)
    {
        var page = Page.Of(Source(which));

        page.QuerySelectorAll("script, link, iframe, object, embed, img, form, base, [src], [style], [srcset]").ShouldBeEmpty();
        page.All.SelectMany(element => element.Attributes).ShouldAllBe(attribute => !attribute.Name.StartsWith("on", StringComparison.Ordinal));
        page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name is "href" or "fill").ShouldAllBe(attribute => attribute.Value.StartsWith('#') || attribute.Value.StartsWith("url(#"));
        var sheet = page.QuerySelectorAll("style").Single().TextContent;
        sheet.ShouldNotContain("url(");
        sheet.ShouldNotContain("@import");
        page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content").ShouldBe(
            $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(sheet)))}'; base-uri 'none'; form-action 'none'");
    }

    [Theory]
    [InlineData("whole")]
    [InlineData("series")]
    public void Every_table_has_a_caption_and_its_header_and_shows_what_the_report_holds(string which)
    {
        var source = Source(which);
        var tables = Page.Of(source).QuerySelectorAll("table").ToList();
        var grids = Report.Of(source).Blocks.Select(block => (block as ReportBlock.Table)?.Grid ?? (block as ReportBlock.Picture)?.Chart.Figures).OfType<ReportGrid>().ToList();

        tables.Select(table => table.QuerySelector("caption")!.Words()).ShouldBe(grids.Select(grid => grid.Caption));
        tables.SelectMany(table => table.QuerySelectorAll("thead th")).ShouldAllBe(cell => cell.GetAttribute("scope") == "col");
        tables.SelectMany(table => table.QuerySelectorAll("tbody tr")).ShouldAllBe(row => row.Children[0].GetAttribute("scope")!.StartsWith("row", StringComparison.Ordinal));
        tables.SelectMany(Rows).ShouldBe(grids.SelectMany(grid => grid.Rows).Select(row => string.Join('|', row)));
    }

    [Theory]
    [InlineData("whole")]
    [InlineData("series")]
    public void Every_chart_draws_the_figures_says_them_in_words_and_has_them_as_a_table(string which)
    {
        var source = Source(which);
        var charts = Report.Of(source).Blocks.OfType<ReportBlock.Picture>().Select(picture => picture.Chart).ToList();
        var figures = Page.Of(source).QuerySelectorAll("figure").ToList();

        figures.Count.ShouldBe(charts.Count);
        foreach (var (figure, chart) in figures.Zip(charts))
        {
            figure.QuerySelectorAll("table").Length.ShouldBe(1);
            var drawings = figure.QuerySelectorAll("svg.chart").ToList();
            if (chart.Series.Count == 0)
            {
                drawings.ShouldBeEmpty();
                continue;
            }

            drawings[0].GetAttribute("role").ShouldBe("img");
            drawings[0].Children.First(child => child.LocalName == "title").TextContent.ShouldBe(chart.Caption);
            drawings[0].Children.First(child => child.LocalName == "desc").TextContent.ShouldBe(chart.Alternative);
            drawings.Skip(1).ShouldAllBe(drawing => drawing.GetAttribute("aria-hidden") == "true");
            var drawn = drawings.SelectMany(drawing => drawing.QuerySelectorAll("text.value")).Select(text => text.TextContent).ToList();
            drawn.ShouldBe(Drawn(chart));
            drawings.SelectMany(drawing => drawing.QuerySelectorAll("rect[class^='look']")).ShouldAllBe(bar => bar.NamespaceUri == Svg && bar.GetAttribute("width")!.EndsWith('%') || bar.ParentElement!.LocalName == "pattern");
        }
    }

    [Fact]
    public void A_bar_is_as_long_as_its_figure()
    {
        var figure = Page.Of(EveryPoll.Room()).QuerySelectorAll("figure").First(one => one.Words().Contains("Poll 1", StringComparison.Ordinal));

        figure.QuerySelectorAll("rect.look-1").Select(bar => bar.GetAttribute("width")).ShouldBe(["45%", "30%", "25%"]);
        figure.QuerySelectorAll("text.label").Select(line => line.TextContent.Length).ShouldAllBe(length => length <= 42);
        string.Join(' ', figure.QuerySelectorAll("text.label").Select(line => line.Words())).ShouldContain("moved before the trial that they prepared comes to its end");
    }

    [Fact]
    public void Of_many_words_the_first_are_drawn_and_it_says_so()
    {
        var figure = Page.Of(EveryPoll.Room()).QuerySelectorAll("figure").First(one => one.Words().Contains("word29", StringComparison.Ordinal));

        figure.QuerySelectorAll("svg.chart rect.look-1").Length.ShouldBe(24);
        figure.QuerySelectorAll("tbody tr").Length.ShouldBe(30);
        figure.Words().ShouldContain("The drawing shows the first 24; the table has all of them.");
    }

    [Fact]
    public void A_text_is_marked_with_its_language()
    {
        var room = WholeMeeting.Room();
        room.Hears("বাংলা পাঠ্য", "trend");
        room.Hears("தமிழ் உரை, and తెలుగు", "trend");
        room.Hears("संरक्षणासाठी", "trend").Language = "mr";

        var page = Page.Of(room);

        page.QuerySelectorAll("li span[lang]").Select(run => $"{run.GetAttribute("lang")}: {run.TextContent}").Distinct().ShouldBe(
            ["hi: सीमा पर साझा जाँच हो।", "hi: हिन्दी", "bn: বাংলা পাঠ্য", "ta: தமிழ் உரை, ", "te: తెలుగు", "mr: संरक्षणासाठी"], ignoreOrder: true);
    }

    [Fact]
    public void What_is_to_be_said_beside_an_input_is_set_apart() => Page.Of(WholeMeeting.Room()).QuerySelector(".notes")!.TextContent
        .ShouldBe("Esha, Designation of Esha, Organisation of Esha · about Assam · prosecution, courts of our own · agenda item 2");

    [Fact]
    public void In_Hindi_the_page_is_Hindi_and_English_words_are_marked()
    {
        var room = WholeMeeting.Room();
        using var reading = new Hindi();

        var page = Page.Of(room);

        page.DocumentElement.GetAttribute("lang").ShouldBe("hi");
        page.QuerySelector(".skip")!.TextContent.ShouldBe("सीधे पाठ पर जाएँ");
        page.QuerySelector("h1 span")!.GetAttribute("lang").ShouldBe("en");
        page.QuerySelectorAll("li").Single(one => one.Words().Contains("साझा", StringComparison.Ordinal) && one.QuerySelector("p") is not null && one.QuerySelector(".mark")!.TextContent == "3")
            .QuerySelector("div p")!.InnerHtml.ShouldBe("सीमा पर साझा जाँच हो।");
    }

    [Fact]
    public void Whatever_somebody_wrote_reads_back_as_just_that() => Prop.ForAll(NastyText.Any, text =>
    {
        var room = new MadeUpRoom();
        room.Hears(text);
        var page = Page.Of(room);

        var said = page.QuerySelector(".inputs > li > div")!;
        string.Join("\n\n", said.Children.Select(paragraph => string.Concat(paragraph.GetDescendants().Select(node => node is IText words ? words.Data : node.NodeName == "BR" ? "\n" : "")))).ShouldBe(text);
        said.QuerySelectorAll("*").Select(element => element.LocalName).Except(["p", "br", "span"]).ShouldBeEmpty();
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Hostile_texts_are_words_wherever_they_stand(int which)
    {
        var plain = Elements(Hostile("plain"));
        var page = Hostile(Hostiles[which]);

        Elements(page).ShouldBe(plain);
        page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty();
        var words = page.DocumentElement.TextContent;
        words.ShouldNotContain('\u202E');
        words.ShouldAllBe(letter => letter == '\n' || !char.IsControl(letter));
        words.EnumerateRunes().ShouldAllBe(rune => rune.Value != 0 && rune.Value != 0x202E);
    }

    [Theory]
    [InlineData(AttributionRule.ByGroup)]
    [InlineData(AttributionRule.ChathamHouse)]
    public void Who_spoke_stands_nowhere_where_the_rule_forbids_it(AttributionRule rule) =>
        new HtmlReports().Text(Written.Source(WholeMeeting.Room(rule))).ShouldNotContain("Esha");

    [Fact]
    public async Task It_leaves_piece_by_piece()
    {
        var to = new AsyncOnlyStream();

        await new HtmlReports().WriteAsync(Written.Source(ManyInputs.Room()), to, CancellationToken.None);

        to.Writes.ShouldBeGreaterThan(100);
    }

    /// <summary>What stands in each row, with what was said once for several.</summary>
    private static IEnumerable<string> Rows(IElement table)
    {
        var group = "";
        foreach (var row in table.QuerySelectorAll("tbody tr"))
        {
            if (row.Children[0].GetAttribute("scope") == "rowgroup")
                group = row.Children[0].Words() + "|";
            else if (row.Children.Length == table.QuerySelectorAll("thead th").Length)
                group = "";
            yield return (row.Children[0].GetAttribute("scope") == "rowgroup" ? "" : group) + string.Join('|', row.Children.Select(cell => cell.Words()));
        }
    }

    private static IDocument Hostile(string text)
    {
        var room = EveryPoll.Room();
        room.Consultation.Title = TextRules.Clean(text);
        room.Consultation.Lines = [$"{text}: {text}"];
        var item = WholeMeeting.ItemOf(room, 2);
        (item.Title, item.Moderator, item.Panellists) = (text, text, [text]);
        foreach (var poll in room.Also.OfType<global::Consultations.Polling.Poll>())
            poll.Question = text;
        room.Hears(text).Evidence = new Evidence(text, text);
        return Page.Of(room);
    }

    private static List<string> Elements(IDocument page) => [.. page.All.Select(element => element.LocalName).Where(name => name is not ("span" or "br"))];

    private static IEnumerable<string> Drawn(ReportChart chart) => chart.Categories.Take(24).SelectMany((_, at) => chart.Form == ChartForm.Stacked
        ? [string.Join(" · ", chart.Series.Select(series => $"{series.Name}: {series.Values[at]}%"))]
        : chart.Series.Select(series => chart.IsPercent ? $"{series.Values[at]}%" : $"{series.Values[at]}"));

    private static ReportSource Source(string which) => which switch
    {
        "whole" => Written.Source(EveryPoll.Room()),
        "item" => ItemOf(WholeMeeting.Polled()),
        "empty" => Written.Source(new MadeUpRoom()),
        _ => Page.Series(),
    };

    private static ReportSource ItemOf(MadeUpRoom room) => Written.Source(room, new global::Consultations.Summarising.Focus.Item(WholeMeeting.ItemOf(room, 2)));
}
