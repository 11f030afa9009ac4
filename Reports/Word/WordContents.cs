using System.Globalization;

namespace Reports.Word;

/// <summary>A heading with its number and the bookmark that leads to it.</summary>
/// <param name="Number">"3.2"; empty below the levels that have one.</param>
internal sealed record WordHeading(int Level, string Number, string Text, string Bookmark);

/// <summary>The table of contents: a field, filled with the headings and their numbers. Only a layout knows on which page they are, so page numbers come when a reader has it brought up to date.</summary>
internal static class WordContents
{
    /// <summary>Levels of headings that stand in it, and that have numbers.</summary>
    public const int Levels = 2;

    /// <summary>The headings in their order, numbered as numbering.xml numbers them.</summary>
    public static IEnumerable<WordHeading> Headings(IEnumerable<ReportBlock> blocks)
    {
        var (first, second) = (0, 0);
        foreach (var (at, heading) in blocks.OfType<ReportBlock.Heading>().Index())
        {
            (first, second) = heading.Level switch { 1 => (first + 1, 0), 2 => (first, second + 1), _ => (first, second) };
            var number = heading.Level switch { 1 => string.Create(CultureInfo.InvariantCulture, $"{first}"), 2 => string.Create(CultureInfo.InvariantCulture, $"{first}.{second}"), _ => "" };
            yield return new WordHeading(heading.Level, number, heading.Text, string.Create(CultureInfo.InvariantCulture, $"_Toc{at + 1:D8}"));
        }
    }

    public static void Write(WordXml xml, WordText text, IReadOnlyList<WordHeading> headings)
    {
        xml.Open("sdt");
        xml.Open("sdtPr");
        xml.Open("docPartObj");
        xml.Value("docPartGallery", "Table of Contents");
        xml.Mark("docPartUnique");
        xml.Close();
        xml.Close();
        xml.Open("sdtContent");
        xml.OpenParagraph(WordStyles.ContentsTitle);
        text.Write(Sentences.HeadingContents);
        xml.Close();
        var listed = headings.Where(heading => heading.Level <= Levels).ToList();
        foreach (var (at, heading) in listed.Index())
            WriteEntry(xml, text, heading, isFirst: at == 0, isLast: at == listed.Count - 1);
        xml.Close();
        xml.Close();
    }

    private static void WriteEntry(WordXml xml, WordText text, WordHeading heading, bool isFirst, bool isLast)
    {
        xml.OpenParagraph(WordStyles.Contents(heading.Level));
        if (isFirst)
            OpenField(xml);
        xml.Open("hyperlink");
        xml.Attribute("anchor", heading.Bookmark);
        xml.Attribute("history", "1");
        text.Write(heading.Number);
        text.Tab();
        text.Write(heading.Text);
        xml.Close();
        if (isLast)
            FieldMark(xml, "end");
        xml.Close();
    }

    private static void OpenField(WordXml xml)
    {
        FieldMark(xml, "begin");
        xml.Open("r");
        xml.Words(string.Create(CultureInfo.InvariantCulture, $" TOC \\o \"1-{Levels}\" \\h \\z \\u "), "instrText");
        xml.Close();
        FieldMark(xml, "separate");
    }

    private static void FieldMark(WordXml xml, string mark)
    {
        xml.Open("r");
        xml.Value("fldChar", mark, "fldCharType");
        xml.Close();
    }
}
