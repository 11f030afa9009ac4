using Reports.Office;

namespace Reports.Word;

/// <summary>The text of a Word document in the making: one method for each sort of block.</summary>
internal sealed class WordPage(WordXml xml, string language)
{
    /// <summary>A mark that is longer does not fit before the text, and runs into it.</summary>
    private const int LongestMarkBefore = 4;

    /// <summary>What a longer label names stands below it: it would run past the tab stop.</summary>
    private const int LongestLabel = 22;

    private readonly WordText text = new(xml, language);
    private readonly List<ReportChart> charts = [];
    private int bookmarks;
    private int tables;

    /// <summary>What was drawn, in its order: the document refers to each by <see cref="Reference"/>, and each needs a part of its own.</summary>
    public IReadOnlyList<ReportChart> Charts => charts;

    public WordText Text => text;

    /// <summary>What the document calls a chart, by its place.</summary>
    public static string Reference(int chart) => $"chart{chart + 1}";

    public void Paragraph(string words, string style)
    {
        xml.OpenParagraph(style);
        text.Write(words);
        xml.Close();
    }

    /// <summary>The first begins a page, after the contents.</summary>
    public void Heading(WordHeading heading)
    {
        bookmarks++;
        xml.OpenParagraph(WordStyles.Heading(heading.Level), onNewPage: bookmarks == 1);
        xml.Open("bookmarkStart");
        xml.Attribute("id", XmlNumber.Of(bookmarks));
        xml.Attribute("name", heading.Bookmark);
        xml.Close();
        text.Write(heading.Text);
        xml.Value("bookmarkEnd", XmlNumber.Of(bookmarks), "id");
        xml.Close();
    }

    public void Block(ReportBlock block)
    {
        switch (block)
        {
            case ReportBlock.Paragraph { Text: var words }:
                Paragraph(words, WordStyles.Body);
                break;
            case ReportBlock.Facts { Items: var facts }:
                Facts(facts);
                break;
            case ReportBlock.Said { Mark: var mark, Input: var input }:
                Entry(mark, input);
                break;
            case ReportBlock.Table { Grid: var grid }:
                Table(grid);
                break;
            case ReportBlock.Picture { Chart: var chart }:
                Picture(chart);
                break;
            default:
                throw new ArgumentException("A document has no such block.", nameof(block));
        }
    }

    private void Facts(IReadOnlyList<ReportFact> facts)
    {
        foreach (var (label, value) in facts)
        {
            xml.OpenParagraph(WordStyles.Fact);
            text.Write(OfficeText.Line(label), style: WordStyles.Label);
            if (label.Length > LongestLabel)
                text.LineEnd();
            else
                text.Tab();
            text.Write(value);
            xml.Close();
        }
    }

    private void Entry(string mark, ReportEntry entry)
    {
        var words = entry.IsQuote ? Wording.Format(Sentences.Quoted, entry.Text) : entry.Text;
        foreach (var (at, paragraph) in words.Split("\n\n").Index())
        {
            xml.OpenParagraph(StyleOf(entry, isFirst: at == 0), withNext: entry.Notes.Count > 0);
            if (at == 0)
                Mark(mark);
            else if (entry.IsQuote)
                text.Tab();
            text.Write(paragraph, entry.LanguageId);
            xml.Close();
        }

        if (entry.Notes.Count > 0)
            Paragraph(string.Join(" · ", entry.Notes), WordStyles.EntryNote);
    }

    private static string StyleOf(ReportEntry entry, bool isFirst) => (entry.IsQuote, isFirst) switch
    {
        (true, true) => WordStyles.EntryQuote,
        (true, false) => WordStyles.EntryQuoteMore,
        (false, true) => WordStyles.Entry,
        _ => WordStyles.EntryMore,
    };

    private void Mark(string mark)
    {
        text.Write(mark, style: WordStyles.Mark);
        if (mark.Length <= LongestMarkBefore)
            text.Tab();
        else
            text.Write("  ");
    }

    private void Table(ReportGrid grid)
    {
        tables++;
        Caption(Sentences.CaptionTable, "Table", tables, grid.Caption);
        WordTable.Write(xml, text, grid);
    }

    /// <summary>The picture with its figures beneath. Where there is nothing to draw the figures stand alone.</summary>
    private void Picture(ReportChart chart)
    {
        if (chart.IsDrawn)
        {
            charts.Add(chart);
            Caption(Sentences.CaptionFigure, "Figure", charts.Count, chart.Caption);
            xml.OpenParagraph(WordStyles.Picture);
            WordPicture.Write(xml, chart, charts.Count, Reference(charts.Count - 1));
            xml.Close();
            if (chart.Note.Length > 0)
                Paragraph(chart.Note, WordStyles.Body);
        }

        Table(chart.Figures);
    }

    private void Caption(string sentence, string sequence, int number, string caption)
    {
        xml.OpenParagraph(WordStyles.Caption);
        text.WriteWithFields(sentence, ($"SEQ {sequence} \\* ARABIC", XmlNumber.Of(number)));
        text.Write(" " + caption);
        xml.Close();
    }
}
