using System.Globalization;

namespace Reports.Html;

/// <summary>Writes a report as a page: its frame on top, its contents, and a section for each part.</summary>
internal sealed class HtmlWriter(Report report)
{
    /// <summary>After so many rows it is said again what they are about: on paper they may have come to the next page.</summary>
    private const int MostRowsAlike = 8;

    private readonly HtmlPage page = new(report.Language);
    private readonly IReadOnlyList<ReportBlock> blocks = [.. report.Blocks];
    private int headings;
    private int tables;

    /// <summary>How deep in the page stands what is in no section and no list.</summary>
    private int ground;

    private bool isInList;

    /// <summary>The file, piece by piece.</summary>
    public IEnumerable<string> Pieces()
    {
        Head();
        page.Open("body").Element("a", Sentences.SkipToText, ("class", "skip"), ("href", "#text"));
        yield return page.Take();

        page.Open("header").Element("h1", report.Title);
        foreach (var block in blocks.TakeWhile(block => block is not ReportBlock.Heading))
            Write(block);
        page.Close();
        Contents();
        page.Open("main", ("id", "text"));
        ground = page.Depth;
        yield return page.Take();

        foreach (var block in blocks.SkipWhile(block => block is not ReportBlock.Heading))
        {
            Write(block);
            yield return page.Take();
        }

        page.CloseTo(0);
        yield return page.Take();
    }

    private void Head()
    {
        page.Open("html", ("lang", report.Language)).Open("head").Void("meta", ("charset", "utf-8"))
            .Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", HtmlStyle.Policy))
            .Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
            .Void("meta", ("name", "color-scheme"), ("content", "light dark"))
            .Plain("title", $"{report.Title} – {report.Subtitle}")
            .Style(HtmlStyle.Sheet);
        page.Close();
    }

    /// <summary>Links to the sections, each with those to its parts.</summary>
    private void Contents()
    {
        page.Open("nav", ("aria-labelledby", "contents")).Element("h2", Sentences.HeadingContents, ("id", "contents")).Open("ol");
        var list = page.Depth;
        foreach (var (index, heading) in blocks.OfType<ReportBlock.Heading>().Index().Where(one => one.Item.Level <= 2))
        {
            page.CloseTo(heading.Level == 1 ? list : Math.Min(page.Depth, list + 2));
            if (heading.Level == 2 && page.Depth == list + 1)
                page.Open("ul");
            page.Open("li").Element("a", heading.Text, ("href", "#" + Id(index + 1)));
        }

        page.CloseTo(list - 2);
    }

    private void Write(ReportBlock block)
    {
        OpenOrCloseList(block as ReportBlock.Said);
        switch (block)
        {
            case ReportBlock.Heading heading:
                Heading(heading);
                break;
            case ReportBlock.Paragraph paragraph:
                page.Element("p", paragraph.Text);
                break;
            case ReportBlock.Facts facts:
                Facts(facts.Items);
                break;
            case ReportBlock.Said said:
                Said(said.Mark, said.Input);
                break;
            case ReportBlock.Table table:
                Table(table.Grid);
                break;
            case ReportBlock.Picture picture:
                page.Open("figure");
                HtmlChart.Write(page, picture.Chart, string.Create(CultureInfo.InvariantCulture, $"chart-{tables + 1}"));
                Table(picture.Chart.Figures);
                page.Close();
                break;
        }
    }

    /// <summary>Inputs that follow each other make one list; a mark that is just the number stands beside the words, a longer one above them.</summary>
    private void OpenOrCloseList(ReportBlock.Said? said)
    {
        if (isInList == said is not null)
            return;
        if (said is null)
            page.Close();
        else
            page.Open("ul", ("class", said.Mark.All(char.IsDigit) ? "inputs" : "inputs named"));
        isInList = !isInList;
    }

    private void Heading(ReportBlock.Heading heading)
    {
        var id = Id(++headings);
        if (heading.Level == 1)
        {
            page.CloseTo(ground);
            page.Open("section", ("aria-labelledby", id));
        }

        page.Element(string.Create(CultureInfo.InvariantCulture, $"h{heading.Level + 1}"), heading.Text, ("id", id));
    }

    private void Facts(IReadOnlyList<ReportFact> facts)
    {
        page.Open("dl");
        foreach (var (label, value) in facts)
            page.Open("div").Element("dt", label).Element("dd", value).Close();
        page.Close();
    }

    private void Said(string mark, ReportEntry entry)
    {
        page.Open("li").Element("span", mark, ("class", "mark"));
        page.Open(entry.IsQuote ? "blockquote" : "div");
        page.Paragraphs(entry.IsQuote ? Wording.Format(Sentences.Quoted, entry.Text) : entry.Text, entry.LanguageId);
        page.Close();
        if (entry.Notes.Count > 0)
            Notes(entry.Notes);
        page.Close();
    }

    private void Notes(IReadOnlyList<string> notes)
    {
        page.Open("p", ("class", "notes"));
        foreach (var (index, note) in notes.Index())
        {
            if (index > 0)
                page.Dot();
            page.Text(note);
        }

        page.Close();
    }

    /// <summary>In a frame of its own, so that on a narrow screen the table moves and the page does not.</summary>
    private void Table(ReportGrid grid)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"table-{++tables}");
        page.Open("div", ("class", "table"), ("role", "region"), ("tabindex", "0"), ("aria-labelledby", id));
        page.Open("table").Element("caption", grid.Caption, ("id", id)).Open("thead").Open("tr");
        foreach (var column in grid.Columns)
            page.Element("th", column.Title, [("scope", "col"), .. Look(column)]);
        page.Close().Close().Open("tbody");
        for (var at = 0; at < grid.Rows.Count;)
        {
            var alike = grid.Rows.Skip(at).TakeWhile(row => row[0] == grid.Rows[at][0]).Take(MostRowsAlike).Count();
            Rows(grid, at, alike);
            at += alike;
        }

        page.Close().Close().Close();
    }

    /// <summary>Rows that are about the same say so once.</summary>
    private void Rows(ReportGrid grid, int first, int count)
    {
        for (var at = first; at < first + count; at++)
        {
            page.Open("tr");
            if (at == first)
                page.Element("th", grid.Rows[at][0], count == 1 ? [("scope", "row")] : [("scope", "rowgroup"), ("rowspan", count.ToString(CultureInfo.InvariantCulture))]);
            foreach (var (index, (value, column)) in grid.Rows[at].Zip(grid.Columns).Index().Skip(1))
            {
                if (index == 1 && count > 1)
                    page.Element("th", value, ("scope", "row"));
                else
                    page.Element("td", value, Look(column));
            }

            page.Close();
        }
    }

    private static (string Name, string Value)[] Look(GridColumn column) => column.IsNumber ? [("class", "number")] : [];

    private static string Id(int heading) => string.Create(CultureInfo.InvariantCulture, $"part-{heading}");
}
