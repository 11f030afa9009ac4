using System.Xml;

namespace Reports.Word;

/// <summary>The markup of a Word document, as it is written out: elements and their values, all of one vocabulary.</summary>
internal sealed class WordXml(XmlWriter to)
{
    public const string Vocabulary = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string References = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Prefix = "w";

    public XmlWriter Raw => to;

    public void Open(string name) => to.WriteStartElement(Prefix, name, Vocabulary);

    public void Close() => to.WriteEndElement();

    public void Attribute(string name, string value) => to.WriteAttributeString(Prefix, name, Vocabulary, value);

    /// <summary>An element that says all by being there.</summary>
    public void Mark(string name)
    {
        Open(name);
        Close();
    }

    /// <summary>An element that holds one value.</summary>
    public void Value(string name, string value, string attribute = "val")
    {
        Open(name);
        Attribute(attribute, value);
        Close();
    }

    /// <summary>Words, with the spaces around them.</summary>
    public void Words(string words, string element = "t")
    {
        Open(element);
        to.WriteAttributeString("xml", "space", null, "preserve");
        to.WriteString(words);
        Close();
    }

    /// <summary>Begins a paragraph; it is to be closed.</summary>
    /// <param name="style">How it looks.</param>
    /// <param name="withNext">Whether it stands on the same page as the next one.</param>
    /// <param name="onNewPage">Whether it begins a page.</param>
    public void OpenParagraph(string style, bool withNext = false, bool onNewPage = false)
    {
        Open("p");
        Open("pPr");
        Value("pStyle", style);
        if (withNext)
            Mark("keepNext");
        if (onNewPage)
            Mark("pageBreakBefore");
        Close();
    }
}
