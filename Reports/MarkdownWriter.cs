namespace Reports;

/// <summary>Writes a report as GitHub-flavoured Markdown. Line ends are LF.</summary>
public static class MarkdownWriter
{
    /// <summary>The whole file.</summary>
    public static string Write(Report report) => string.Concat(Blocks(report));

    /// <summary>The file, block by block.</summary>
    public static IEnumerable<string> Blocks(Report report)
    {
        var page = new MarkdownPage();
        page.Heading(1, report.Title);
        yield return page.Take();
        foreach (var block in report.Blocks)
        {
            Write(page, block);
            yield return page.Take();
        }
    }

    private static void Write(MarkdownPage page, ReportBlock block)
    {
        switch (block)
        {
            case ReportBlock.Heading heading:
                page.Heading(heading.Level + 1, heading.Text);
                break;
            case ReportBlock.Paragraph paragraph:
                page.Paragraph(paragraph.Text);
                break;
            case ReportBlock.Facts facts:
                page.List(facts.Items);
                break;
            case ReportBlock.Said said:
                page.Entry(said.Mark, said.Input);
                break;
            case ReportBlock.Table table:
                page.Table(table.Grid);
                break;
            case ReportBlock.Picture picture:
                page.Table(picture.Chart.Figures);
                break;
        }
    }
}
