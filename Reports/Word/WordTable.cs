using Reports.Office;

namespace Reports.Word;

/// <summary>A table. Its header stands again on each page that it runs onto, and no row is torn in two.</summary>
internal static class WordTable
{
    /// <summary>Characters: words up to that length are kept whole, longer texts than that get no more room, shorter titles than that stand on one line.</summary>
    private const int LongestWord = 20, LongestText = 48, ShortTitle = 12;

    /// <summary>In twentieths of a point: a cell's own margins, and a letter of usual width.</summary>
    private const int Margins = 260, Letter = 125;

    /// <summary>Two of the one are as wide as one letter; of the other each is half as wide again.</summary>
    private const string Narrow = "fiIjlrt,.:;'|!()-", Wide = "mwMW@%";

    /// <summary>A table of no more rows than that stands on one page.</summary>
    private const int MostRowsKeptWhole = 12;

    public static void Write(WordXml xml, WordText text, ReportGrid grid)
    {
        xml.Open("tbl");
        WriteProperties(xml, grid);
        var widths = Widths(grid);
        xml.Open("tblGrid");
        foreach (var width in widths)
            xml.Value("gridCol", XmlNumber.Of(width), "w");
        xml.Close();
        var isKeptWhole = grid.Rows.Count <= MostRowsKeptWhole;
        WriteRow(xml, text, grid.Columns, [.. grid.Columns.Select(column => column.Title)], widths, isHeader: true, withNext: true);
        foreach (var (at, row) in grid.Rows.Index())
            WriteRow(xml, text, grid.Columns, row, widths, isHeader: false, withNext: isKeptWhole && at < grid.Rows.Count - 1);
        xml.Close();
        xml.OpenParagraph(WordStyles.AfterTable);
        xml.Close();
    }

    private static void WriteProperties(WordXml xml, ReportGrid grid)
    {
        xml.Open("tblPr");
        xml.Value("tblStyle", WordStyles.Table);
        xml.Open("tblW");
        xml.Attribute("w", XmlNumber.Of(WordStyles.TextWidth));
        xml.Attribute("type", "dxa");
        xml.Close();
        xml.Value("tblLayout", "fixed", "type");
        xml.Open("tblLook");
        xml.Attribute("val", "0020");
        xml.Attribute("firstRow", "1");
        xml.Close();
        xml.Value("tblCaption", OfficeText.Line(grid.Caption));
        xml.Close();
    }

    private static void WriteRow(WordXml xml, WordText text, IReadOnlyList<GridColumn> columns, IReadOnlyList<string> cells, List<int> widths, bool isHeader, bool withNext)
    {
        xml.Open("tr");
        xml.Open("trPr");
        xml.Mark("cantSplit");
        if (isHeader)
            xml.Mark("tblHeader");
        xml.Close();
        foreach (var (at, cell) in cells.Index())
        {
            xml.Open("tc");
            xml.Open("tcPr");
            xml.Open("tcW");
            xml.Attribute("w", XmlNumber.Of(widths[at]));
            xml.Attribute("type", "dxa");
            xml.Close();
            xml.Close();
            xml.OpenParagraph(StyleOf(columns[at], isHeader), withNext);
            text.Write(cell);
            xml.Close();
            xml.Close();
        }

        xml.Close();
    }

    private static string StyleOf(GridColumn column, bool isHeader) => (column.IsNumber, isHeader) switch
    {
        (true, true) => WordStyles.NumberHeaderCell,
        (true, false) => WordStyles.NumberCell,
        (false, true) => WordStyles.HeaderCell,
        _ => WordStyles.Cell,
    };

    /// <summary>No word is torn; what is left is shared among the texts by the longest of each. Together the columns are as wide as the page's text.</summary>
    private static List<int> Widths(ReportGrid grid)
    {
        var least = grid.Columns.Select((column, at) => Margins + (Letter * Math.Min(2 * LongestWord, grid.Rows.Select(row => Word(row[at])).Append(Least(column)).Max()) / 2)).ToList();
        var wanted = grid.Columns.Select((column, at) => column.IsNumber ? 0 : Math.Min(LongestText, grid.Rows.Select(row => row[at].Length).Append(column.Title.Length).Max())).ToList();
        var (left, all) = (WordStyles.TextWidth - least.Sum(), Math.Max(1, wanted.Sum()));
        var widths = left < 0 ? least.ConvertAll(width => WordStyles.TextWidth * width / least.Sum()) : [.. least.Zip(wanted, (width, want) => width + (left * want / all))];
        widths[0] += WordStyles.TextWidth - widths.Sum();
        return widths;
    }

    /// <summary>What stands above figures is on one line where it is short.</summary>
    private static int Least(GridColumn column) => column.IsNumber && column.Title.Length <= ShortTitle ? HalfLetters(column.Title) : Word(column.Title);

    /// <summary>How wide the widest word is, in halves of a letter.</summary>
    private static int Word(string text) => text.Split(' ').Max(HalfLetters);

    private static int HalfLetters(string text) => text.Sum(letter => Narrow.Contains(letter) ? 1 : Wide.Contains(letter) ? 3 : 2);
}
