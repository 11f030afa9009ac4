using System.Xml;
using Reports.Office;

namespace Reports.Word;

/// <summary>Writes a report as a Word document: title, what frames it, contents, then all of it as it is read.</summary>
internal static class WordDocument
{
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string ChartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

    public static void Write(Report report, Stream to, CancellationToken cancel)
    {
        using var package = new OfficePackage(to, report.Title, report.Language, report.MadeAt);
        var blocks = report.Blocks.ToList();
        IReadOnlyList<ReportChart> charts = [];
        var document = package.Main("/word/document.xml", Type + "document.main+xml", raw => charts = WriteText(report, blocks, new WordXml(raw), cancel));
        foreach (var (at, chart) in charts.Index())
            OfficePackage.Relate(document, package.Part($"/word/charts/chart{at + 1}.xml", ChartType, WordChart.Of(chart)), "chart", WordPage.Reference(at));

        Add("styles", WordStyles.Of(report.Language).WriteTo);
        Add("numbering", WordStyles.Numbering().WriteTo);
        Add("settings", WordStyles.Settings().WriteTo);
        Add("header", raw => WordEdges.WriteHeader(new WordXml(raw), report));
        Add("footer", raw => WordEdges.WriteFooter(new WordXml(raw), report));

        void Add(string name, Action<XmlWriter> write) => OfficePackage.Relate(document, package.Part($"/word/{name}.xml", $"{Type}{name}+xml", write), name, name);
    }

    private static IReadOnlyList<ReportChart> WriteText(Report report, IReadOnlyList<ReportBlock> blocks, WordXml xml, CancellationToken cancel)
    {
        var page = new WordPage(xml, report.Language);
        var headings = WordContents.Headings(blocks).ToList();
        xml.Open("document");
        xml.Raw.WriteAttributeString("xmlns", "r", null, WordXml.References);
        xml.Open("body");
        page.Paragraph(report.Title, WordStyles.Title);
        page.Paragraph(report.Subtitle, WordStyles.Subtitle);
        var first = blocks.TakeWhile(block => block is not ReportBlock.Heading).ToList();
        foreach (var block in first.Where(block => block is not ReportBlock.Paragraph { Text: var words } || words != report.Subtitle))
            page.Block(block);
        if (headings.Count > 0)
            WordContents.Write(xml, page.Text, headings);

        var heading = 0;
        foreach (var block in blocks.Skip(first.Count))
        {
            cancel.ThrowIfCancellationRequested();
            if (block is ReportBlock.Heading)
                page.Heading(headings[heading++]);
            else
                page.Block(block);
        }

        WordEdges.WriteSection(xml);
        xml.Close();
        xml.Close();
        return page.Charts;
    }
}
