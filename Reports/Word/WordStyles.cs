using System.Xml.Linq;
using Reports.Office;

namespace Reports.Word;

/// <summary>How everything looks: the names of what stands in styles.xml. A document only names a style, so whoever wants another look changes that file.</summary>
internal static class WordStyles
{
    public const string LatinFont = "Calibri";

    /// <summary>Has Devanagari, Bengali, Tamil, Telugu and the other scripts of India.</summary>
    public const string ShapedFont = "Nirmala UI";

    public const string RightToLeftFont = "Arial";

    public const string Title = "Title", Subtitle = "Subtitle", Body = "BodyText", Fact = "Fact", Caption = "Caption", Picture = "Picture";
    public const string Entry = "Entry", EntryMore = "EntryMore", EntryQuote = "EntryQuote", EntryQuoteMore = "EntryQuoteMore", EntryNote = "EntryNote";
    public const string Cell = "Cell", NumberCell = "NumberCell", HeaderCell = "HeaderCell", NumberHeaderCell = "NumberHeaderCell", Table = "ReportTable", AfterTable = "AfterTable";
    public const string ContentsTitle = "TOCHeading", Header = "Header", Footer = "Footer";

    /// <summary>Styles of characters.</summary>
    public const string Mark = "Mark", Label = "FactLabel";

    /// <summary>How wide the text is, in twentieths of a point; the page and the tab stops in styles.xml agree.</summary>
    public const int TextWidth = 9354;

    public static string Heading(int level) => $"Heading{level}";

    public static string Contents(int level) => $"TOC{level}";

    /// <param name="language">Id of the report's language: words without a mark of their own are in it.</param>
    public static XElement Of(string language)
    {
        var styles = OfficeResource.Read("Word.styles.xml");
        XNamespace w = WordXml.Vocabulary;
        var usual = styles.Descendants(w + "lang").Single();
        usual.SetAttributeValue(w + (WordText.IsComplex(Wording.Language(language)) ? "bidi" : "val"), WordLanguage.Of(language));
        return styles;
    }

    public static XElement Numbering() => OfficeResource.Read("Word.numbering.xml");

    public static XElement Settings() => OfficeResource.Read("Word.settings.xml");
}
