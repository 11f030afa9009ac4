using System.Xml;
using Reports.Office;

namespace Reports.Word;

/// <summary>The place in the text where a chart stands, with what it shows in words for whoever does not see it.</summary>
internal static class WordPicture
{
    private const string Placing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>Labels are broken into lines about that long.</summary>
    private const int LettersOfLine = 40;

    /// <summary>English metric units: of a twentieth of a point, a line of a label, and a bar.</summary>
    private const int UnitsOfTwentieth = 635, UnitsOfLine = 150_000, UnitsOfBar = 150_000, UnitsOfRest = 560_000, UnitsOfLegend = 300_000, Highest = 7_900_000;

    /// <param name="xml">In a paragraph.</param>
    /// <param name="chart">What is drawn.</param>
    /// <param name="number">Different for each in the document.</param>
    /// <param name="reference">The relationship that leads to the chart's part.</param>
    public static void Write(WordXml xml, ReportChart chart, int number, string reference)
    {
        var raw = xml.Raw;
        xml.Open("r");
        xml.Open("drawing");
        raw.WriteStartElement("wp", "inline", Placing);
        WriteExtent(raw, Height(chart));
        raw.WriteStartElement("wp", "docPr", Placing);
        raw.WriteAttributeString("id", XmlNumber.Of(number));
        raw.WriteAttributeString("name", OfficeText.Line(Wording.Format(Sentences.FigureName, number)));
        raw.WriteAttributeString("descr", OfficeText.Line(chart.Alternative));
        raw.WriteEndElement();
        raw.WriteStartElement("a", "graphic", Drawing);
        raw.WriteStartElement("a", "graphicData", Drawing);
        raw.WriteAttributeString("uri", Chart);
        raw.WriteStartElement("c", "chart", Chart);
        raw.WriteAttributeString("r", "id", WordXml.References, reference);
        raw.WriteEndElement();
        raw.WriteEndElement();
        raw.WriteEndElement();
        raw.WriteEndElement();
        xml.Close();
        xml.Close();
    }

    private static void WriteExtent(XmlWriter raw, int height)
    {
        raw.WriteStartElement("wp", "extent", Placing);
        raw.WriteAttributeString("cx", XmlNumber.Of(WordStyles.TextWidth * UnitsOfTwentieth));
        raw.WriteAttributeString("cy", XmlNumber.Of(height));
        raw.WriteEndElement();
    }

    private static int Height(ReportChart chart)
    {
        var bars = chart.Form == ChartForm.SideBySide ? chart.Series.Count : 1;
        var legend = chart.Series.Count > 1 ? UnitsOfLegend : 0;
        var lines = chart.Categories.Take(ReportChart.MostDrawn).Max(label => Math.Clamp(1 + ((label.Length - 1) / LettersOfLine), 1, 3));
        var row = Math.Max(lines * UnitsOfLine, bars * UnitsOfBar) + UnitsOfBar;
        return Math.Min(Highest, UnitsOfRest + legend + (Math.Min(chart.Categories.Count, ReportChart.MostDrawn) * row));
    }
}
