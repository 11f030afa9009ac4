using System.Globalization;

namespace Reports.Word;

/// <summary>What stands at the edges of each page: the title above, save on the first; the day and the page number below.</summary>
internal static class WordEdges
{
    /// <summary>A longer title would run onto a second line of the header.</summary>
    private const int LongestTitle = 90;

    /// <summary>A4, in twentieths of a point.</summary>
    private const string PageWidth = "11906", PageHeight = "16838", Margin = "1276", EdgeMargin = "680";

    public static void WriteHeader(WordXml xml, Report report)
    {
        var title = Office.OfficeText.Line(report.Title);
        xml.Open("hdr");
        xml.OpenParagraph(WordStyles.Header);
        new WordText(xml, report.Language).Write(title.Length <= LongestTitle ? title : new StringInfo(title).SubstringByTextElements(0, Math.Min(LongestTitle, new StringInfo(title).LengthInTextElements)) + "…");
        xml.Close();
        xml.Close();
    }

    public static void WriteFooter(WordXml xml, Report report)
    {
        var text = new WordText(xml, report.Language);
        xml.Open("ftr");
        xml.OpenParagraph(WordStyles.Footer);
        text.Write(report.MadeAt.ToUniversalTime().ToString("d MMMM yyyy", CultureInfo.CurrentCulture));
        text.Tab();
        text.WriteWithFields(Sentences.PageOf, ("PAGE", "1"), ("NUMPAGES", "1"));
        xml.Close();
        xml.Close();
    }

    /// <summary>The page itself: the last thing in the document's body.</summary>
    public static void WriteSection(WordXml xml)
    {
        xml.Open("sectPr");
        Refer("headerReference", "default", "header");
        Refer("footerReference", "default", "footer");
        Refer("footerReference", "first", "footer");
        xml.Open("pgSz");
        xml.Attribute("w", PageWidth);
        xml.Attribute("h", PageHeight);
        xml.Close();
        xml.Open("pgMar");
        foreach (var (side, width) in new[] { ("top", "1418"), ("right", Margin), ("bottom", "1276"), ("left", Margin), ("header", EdgeMargin), ("footer", EdgeMargin), ("gutter", "0") })
            xml.Attribute(side, width);
        xml.Close();
        xml.Mark("titlePg");
        xml.Close();

        void Refer(string element, string pages, string id)
        {
            xml.Open(element);
            xml.Attribute("type", pages);
            xml.Raw.WriteAttributeString("r", "id", WordXml.References, id);
            xml.Close();
        }
    }
}
