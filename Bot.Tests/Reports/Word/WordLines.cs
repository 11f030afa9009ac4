using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Charts = DocumentFormat.OpenXml.Drawing.Charts;

namespace Bot.Tests.Reports.Word;

/// <summary>The document as lines, see <see cref="WordsReading"/>: its text, and the figures that its charts keep to be drawn.</summary>
internal static class WordLines
{
    public static IEnumerable<string> Of(WordprocessingDocument file)
    {
        foreach (var element in file.MainDocumentPart!.Document.Body!.Elements())
        {
            if (element is Table table)
            {
                foreach (var row in table.Elements<TableRow>())
                    yield return $"| {string.Join(" | ", row.Elements<TableCell>().Select(TextOf))} |";
                continue;
            }

            foreach (var drawn in element.Descendants<Charts.ChartReference>().SelectMany(chart => Drawn((ChartPart)file.MainDocumentPart.GetPartById(chart.Id!.Value!))))
                yield return drawn;
            if (element is Paragraph { ParagraphProperties.ParagraphStyleId.Val.Value: { } style })
                yield return Line(style, TextOf(element));
        }
    }

    public static string TextOf(OpenXmlElement element) => string.Concat(element.Descendants().Select(one => one switch { Text text => text.Text, TabChar => "\t", Break => "\n", _ => "" }));

    /// <summary>The title is the one heading above all others.</summary>
    private static string Line(string style, string text)
    {
        if (style.StartsWith("Heading", StringComparison.Ordinal))
            return $"{new string('#', int.Parse(style["Heading".Length..], CultureInfo.InvariantCulture) + 1)} {text}";
        return style == "Fact" ? $"- {text.Replace("\t", ": ", StringComparison.Ordinal)}" : text;
    }

    private static IEnumerable<string> Drawn(ChartPart part) =>
        from series in part.ChartSpace.Descendants<Charts.BarChartSeries>()
        let percent = series.Descendants<Charts.FormatCode>().Single().Text.EndsWith("\"%\"", StringComparison.Ordinal) ? "%" : ""
        from point in series.Descendants<Charts.StringPoint>().Zip(series.Descendants<Charts.NumericPoint>())
        select $"~ {series.SeriesText?.InnerText} | {point.First.InnerText} | {point.Second.InnerText}{percent}";
}
