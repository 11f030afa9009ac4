using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Consultations.Screening;

namespace Reports.Html;

/// <summary>A page in the making. Whatever is put onto it as text or as an attribute's value is escaped here, so nothing can be forgotten, and every element that was opened is closed.</summary>
/// <param name="language">Id of the language that the page is in.</param>
internal sealed class HtmlPage(string language)
{
    /// <summary>Letters of every script stand as they are.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder written = new("<!DOCTYPE html>\n");
    private readonly Stack<string> open = new();

    /// <summary>How many elements are open.</summary>
    public int Depth => open.Count;

    public HtmlPage Open(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Tag(element, attributes);
        open.Push(element);
        return this;
    }

    public HtmlPage Close()
    {
        written.Append("</").Append(open.Pop()).Append('>');
        return this;
    }

    public void CloseTo(int depth)
    {
        while (open.Count > depth)
            Close();
    }

    /// <summary>An element that holds a text and no more.</summary>
    public HtmlPage Element(string element, string text, params ReadOnlySpan<(string Name, string Value)> attributes) => Open(element, attributes).Text(text).Close();

    /// <summary>One that is never closed, such as <c>meta</c>.</summary>
    public HtmlPage Void(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Tag(element, attributes);
        return this;
    }

    /// <summary>A text on one line. Where it changes into another language than the page's it is marked as that.</summary>
    public HtmlPage Text(string text) => Text(text, language);

    /// <summary>Likewise, by somebody who wrote in <paramref name="stated"/>; empty where they did not say.</summary>
    public HtmlPage Text(string text, string stated)
    {
        // In a drawing a piece of a text is a tspan; a span would end the drawing.
        var piece = open.Peek() == "text" ? "tspan" : "span";
        foreach (var run in LanguageRun.Of(OnOneLine(text), stated))
        {
            if (run.Language != language)
                Tag(piece, [("lang", run.Language)]);
            written.Append(Encoder.Encode(run.Text));
            if (run.Language != language)
                written.Append("</").Append(piece).Append('>');
        }

        return this;
    }

    /// <summary>A text with its paragraphs and line ends.</summary>
    public void Paragraphs(string text, string stated)
    {
        foreach (var paragraph in TextRules.Clean(text).Split("\n\n"))
        {
            Open("p");
            foreach (var (index, line) in paragraph.Split('\n').Index())
            {
                if (index > 0)
                    Void("br");
                Text(line, stated);
            }

            Close();
        }
    }

    /// <summary>What stands between two things in a row.</summary>
    public void Dot() => written.Append(" · ");

    /// <summary>A text where there can be no element in it, as in a title.</summary>
    public HtmlPage Plain(string element, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(element, attributes);
        written.Append(Encoder.Encode(OnOneLine(text)));
        return Close();
    }

    /// <summary>The style sheet, which is the house's own and nobody's text.</summary>
    public void Style(string sheet) => written.Append("<style>").Append(sheet).Append("</style>");

    /// <summary>What was written since it was last asked.</summary>
    public string Take()
    {
        var taken = written.Append('\n').ToString();
        written.Clear();
        return taken;
    }

    private static string OnOneLine(string text) => TextRules.Clean(text).Replace("\n\n", " ", StringComparison.Ordinal).Replace('\n', ' ');

    private void Tag(string element, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        written.Append('<').Append(element);
        foreach (var (name, value) in attributes)
            written.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(value)).Append('"');
        written.Append('>');
    }
}
