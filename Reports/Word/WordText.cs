using System.Globalization;
using Reports.Office;

namespace Reports.Word;

/// <summary>Text as runs, each marked with its language, so that it is shaped, hyphenated and read aloud right.</summary>
internal sealed class WordText(WordXml xml, string language)
{
    private const char FirstRightToLeft = '\u0590', LastRightToLeft = '\u08FF', FirstComplex = FirstRightToLeft, LastComplex = '\u109F';

    /// <summary>Whether letters stand in it that are shaped: Word keeps a font and a language apart for them.</summary>
    public static bool IsComplex(ReadOnlySpan<char> text) => text.ContainsAnyInRange(FirstComplex, LastComplex);

    /// <summary>What somebody wrote.</summary>
    /// <param name="text">Line ends in it become line ends.</param>
    /// <param name="stated">Id of the language that it is in; empty where nobody said: then that of the report.</param>
    /// <param name="style">A style of characters; empty for none.</param>
    public void Write(string text, string stated = "", string style = "")
    {
        foreach (var run in LanguageRun.Of(OfficeText.Of(text), stated.Length > 0 ? stated : language))
            WriteRun(run, style);
    }

    /// <summary>A sentence with fields in its places: <c>Page {0} of {1}</c>.</summary>
    /// <param name="sentence">Of the report itself.</param>
    /// <param name="fields">What is to be reckoned for each of its places, and what stands there until then.</param>
    public void WriteWithFields(string sentence, params (string Code, string Until)[] fields)
    {
        var rest = sentence;
        while (Next(rest) is ({ } at, var place))
        {
            Write(rest[..at]);
            Field(fields[place].Code, fields[place].Until);
            rest = rest[(at + Placeholder(place).Length)..];
        }

        Write(rest);

        (int? At, int Place) Next(string words) => Enumerable.Range(0, fields.Length)
            .Select(place => (At: words.IndexOf(Placeholder(place), StringComparison.Ordinal), place))
            .Where(one => one.At >= 0).OrderBy(one => one.At).Select(one => ((int?)one.At, one.place)).FirstOrDefault();
    }

    /// <summary>Goes to the next tab stop.</summary>
    public void Tab()
    {
        xml.Open("r");
        xml.Mark("tab");
        xml.Close();
    }

    public void LineEnd()
    {
        xml.Open("r");
        xml.Mark("br");
        xml.Close();
    }

    private static string Placeholder(int place) => string.Create(CultureInfo.InvariantCulture, $"{{{place}}}");

    private void Field(string code, string until)
    {
        xml.Open("fldSimple");
        xml.Attribute("instr", $" {code} ");
        Write(until);
        xml.Close();
    }

    private void WriteRun(LanguageRun run, string style)
    {
        xml.Open("r");
        WriteProperties(run, style);
        var rest = run.Text.AsSpan();
        while (rest.IndexOfAny('\n', '\t') is >= 0 and var at)
        {
            WriteWords(rest[..at]);
            xml.Mark(rest[at] == '\n' ? "br" : "tab");
            rest = rest[(at + 1)..];
        }

        WriteWords(rest);
        xml.Close();
    }

    private void WriteWords(ReadOnlySpan<char> words)
    {
        if (words.Length > 0)
            xml.Words(words.ToString());
    }

    /// <summary>Scripts that are shaped have a font and a language of their own beside the Latin ones; which of both holds is said by the run, not guessed from its letters.</summary>
    private void WriteProperties(LanguageRun run, string style)
    {
        var text = run.Text.AsSpan();
        var isComplex = IsComplex(text);
        var isRightToLeft = isComplex && text.ContainsAnyInRange(FirstRightToLeft, LastRightToLeft);
        xml.Open("rPr");
        if (style.Length > 0)
            xml.Value("rStyle", style);
        if (isComplex)
        {
            xml.Open("rFonts");
            xml.Attribute("hint", "cs");
            xml.Attribute("cs", isRightToLeft ? WordStyles.RightToLeftFont : WordStyles.ShapedFont);
            xml.Close();
            xml.Mark(isRightToLeft ? "rtl" : "cs");
        }

        xml.Value("lang", WordLanguage.Of(run.Language), isComplex ? "bidi" : "val");
        xml.Close();
    }
}
