using System.Xml;
using Reports.Office;
using Reports.Tables;

namespace Reports.Excel;

/// <summary>One sheet: its header stays where it is, each column can be filtered, and no cell is a formula.</summary>
internal sealed class ExcelSheet(string name, RecordTable table)
{
    public const string Vocabulary = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Rows that are looked at to see how wide a column is to be, and the bounds of that, in characters.</summary>
    private const int RowsMeasured = 200, Narrowest = 10, Widest = 60, WidestHeader = 24, RoomForArrow = 4;

    private readonly string lastColumn = ColumnName(table.Columns.Count - 1);
    private int rows = 1;

    public string Name => name;

    /// <summary>Header and rows, once they are written.</summary>
    public string Range => $"A1:{lastColumn}{XmlNumber.Of(rows)}";

    /// <summary>The same as a name refers to it.</summary>
    public string FixedRange => $"$A$1:${lastColumn}${XmlNumber.Of(rows)}";

    /// <summary>A, B, …, Z, AA, AB, …</summary>
    public static string ColumnName(int column) => (column < 26 ? "" : ColumnName((column / 26) - 1)) + (char)('A' + (column % 26));

    public void Write(XmlWriter xml, CancellationToken cancel)
    {
        xml.WriteStartElement("worksheet", Vocabulary);
        Open(xml, "sheetPr");
        Leaf(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        WriteView(xml);
        var widths = Widths();
        WriteWidths(xml, widths);
        WriteRows(new ExcelRows(xml, table.Columns, widths), xml, cancel);
        Leaf(xml, "autoFilter", ("ref", Range));
        Leaf(xml, "pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.6"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        Leaf(xml, "pageSetup", ("paperSize", "9"), ("orientation", "landscape"), ("fitToHeight", "0"));
        Open(xml, "headerFooter");
        xml.WriteElementString("oddFooter", Vocabulary, "&L&A&R&P / &N");
        xml.WriteEndElement();
        Open(xml, "ignoredErrors");
        Leaf(xml, "ignoredError", ("sqref", Range), ("numberStoredAsText", "1"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteView(XmlWriter xml)
    {
        Open(xml, "sheetViews");
        Open(xml, "sheetView", ("workbookViewId", "0"));
        Leaf(xml, "pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        Leaf(xml, "selection", ("pane", "bottomLeft"), ("activeCell", "A2"), ("sqref", "A2"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private int[] Widths()
    {
        var widths = table.Columns.Select(column => Math.Min(WidestHeader, column.Title.Length) + RoomForArrow).ToArray();
        foreach (var row in table.Rows.Take(RowsMeasured))
        {
            for (var at = 0; at < widths.Length; at++)
                widths[at] = Math.Max(widths[at], row[at] is string text ? text.Length + 2 : 0);
        }

        return [.. widths.Select(width => Math.Clamp(width, Narrowest, Widest))];
    }

    private static void WriteWidths(XmlWriter xml, int[] widths)
    {
        Open(xml, "cols");
        foreach (var (at, width) in widths.Index())
            Leaf(xml, "col", ("min", XmlNumber.Of(at + 1)), ("max", XmlNumber.Of(at + 1)), ("width", XmlNumber.Of(width)), ("customWidth", "1"));
        xml.WriteEndElement();
    }

    private void WriteRows(ExcelRows to, XmlWriter xml, CancellationToken cancel)
    {
        Open(xml, "sheetData");
        to.WriteHeader();
        foreach (var row in table.Rows)
        {
            cancel.ThrowIfCancellationRequested();
            to.Write(++rows, row);
        }

        xml.WriteEndElement();
    }

    private static void Leaf(XmlWriter xml, string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(xml, element, attributes);
        xml.WriteEndElement();
    }

    private static void Open(XmlWriter xml, string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(element, Vocabulary);
        foreach (var (name, value) in attributes)
            xml.WriteAttributeString(name, value);
    }
}
