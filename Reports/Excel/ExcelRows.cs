using System.Xml;
using Reports.Office;
using Reports.Tables;

namespace Reports.Excel;

/// <summary>Rows of typed cells. A text is a text, whatever it begins with.</summary>
internal sealed class ExcelRows(XmlWriter xml, IReadOnlyList<RecordColumn> columns, IReadOnlyList<int> widths)
{
    /// <summary>Of a line, in points, and of the highest row that Excel takes.</summary>
    private const int LineHeight = 15, Highest = 409;

    /// <summary>Places in the list of formats in styles.xml.</summary>
    private const string Header = "1", Text = "2", MarkedText = "3", Whole = "4", Fraction = "5", YesNo = "6";

    private const string FormulaStarts = "=+-@\t\r\n";

    private readonly string[] names = [.. columns.Select((_, at) => ExcelSheet.ColumnName(at))];

    public void WriteHeader()
    {
        OpenRow(1);
        foreach (var (at, column) in columns.Index())
            WriteText(at, 1, column.Title, Header);
        xml.WriteEndElement();
    }

    public void Write(int row, IReadOnlyList<object?> values)
    {
        OpenRow(row);
        var lines = values.Zip(widths, (value, width) => value is string text ? Lines(text, width) : 1).Max();
        if (lines > 1)
            xml.WriteAttributeString("ht", XmlNumber.Of(Math.Min(Highest, LineHeight * lines)));
        for (var at = 0; at < values.Count; at++)
            WriteCell(at, row, values[at]);
        xml.WriteEndElement();
    }

    /// <summary>How many lines a text is broken into: not every office counts them when it opens a file, and on paper the rest would be missing.</summary>
    private static int Lines(string text, int width) => text.Split('\n').Sum(line => 1 + (line.Length / width));

    private void OpenRow(int row)
    {
        xml.WriteStartElement("row", ExcelSheet.Vocabulary);
        xml.WriteAttributeString("r", XmlNumber.Of(row));
    }

    private void WriteCell(int column, int row, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                WriteText(column, row, text, text.Length > 0 && FormulaStarts.Contains(text[0]) ? MarkedText : Text);
                break;
            case int whole:
                WriteValue(column, row, XmlNumber.Of(whole), Whole);
                break;
            case double fraction:
                WriteValue(column, row, XmlNumber.Of(fraction), Fraction);
                break;
            case bool yes:
                WriteValue(column, row, yes ? "1" : "0", YesNo, "b");
                break;
            default:
                throw new ArgumentException("A cell holds a text, a number, or yes or no.", nameof(value));
        }
    }

    private void WriteText(int column, int row, string text, string format)
    {
        OpenCell(column, row, format, "inlineStr");
        xml.WriteStartElement("is", ExcelSheet.Vocabulary);
        xml.WriteStartElement("t", ExcelSheet.Vocabulary);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(ExcelText.Of(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteValue(int column, int row, string value, string format, string type = "n")
    {
        OpenCell(column, row, format, type);
        xml.WriteElementString("v", ExcelSheet.Vocabulary, value);
        xml.WriteEndElement();
    }

    private void OpenCell(int column, int row, string format, string type)
    {
        xml.WriteStartElement("c", ExcelSheet.Vocabulary);
        xml.WriteAttributeString("r", names[column] + XmlNumber.Of(row));
        xml.WriteAttributeString("s", format);
        xml.WriteAttributeString("t", type);
    }
}
