using System.Xml;
using Reports.Office;

namespace Reports.Excel;

/// <summary>The list of sheets, with what is filtered in each and which row is printed on every page.</summary>
internal static class ExcelBook
{
    private const string References = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>What the book calls a sheet, by its place.</summary>
    public static string Reference(int sheet) => "sheet" + XmlNumber.Of(sheet + 1);

    public static void Write(XmlWriter xml, IReadOnlyList<ExcelSheet> sheets)
    {
        xml.WriteStartElement("workbook", ExcelSheet.Vocabulary);
        xml.WriteAttributeString("xmlns", "r", null, References);
        xml.WriteStartElement("bookViews", ExcelSheet.Vocabulary);
        xml.WriteStartElement("workbookView", ExcelSheet.Vocabulary);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("sheets", ExcelSheet.Vocabulary);
        foreach (var (at, sheet) in sheets.Index())
        {
            xml.WriteStartElement("sheet", ExcelSheet.Vocabulary);
            xml.WriteAttributeString("name", sheet.Name);
            xml.WriteAttributeString("sheetId", XmlNumber.Of(at + 1));
            xml.WriteAttributeString("id", References, Reference(at));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("definedNames", ExcelSheet.Vocabulary);
        foreach (var (at, sheet) in sheets.Index())
            Name("_xlnm._FilterDatabase", at, $"'{sheet.Name}'!{sheet.FixedRange}", isHidden: true);
        foreach (var (at, sheet) in sheets.Index())
            Name("_xlnm.Print_Titles", at, $"'{sheet.Name}'!$1:$1", isHidden: false);
        xml.WriteEndElement();
        xml.WriteEndElement();

        void Name(string name, int sheet, string range, bool isHidden)
        {
            xml.WriteStartElement("definedName", ExcelSheet.Vocabulary);
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("localSheetId", XmlNumber.Of(sheet));
            if (isHidden)
                xml.WriteAttributeString("hidden", "1");
            xml.WriteString(range);
            xml.WriteEndElement();
        }
    }
}
