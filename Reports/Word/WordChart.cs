using DocumentFormat.OpenXml.Drawing.Charts;
using Reports.Office;
using Drawing = DocumentFormat.OpenXml.Drawing;

namespace Reports.Word;

/// <summary>A chart as Office draws it, with its figures inside: there is no workbook behind it, and nothing to fetch.</summary>
internal static class WordChart
{
    /// <summary>Up to that much a scale of counts has a tick for each; left alone it would have halves.</summary>
    private const int MostTicks = 10;

    private const uint CategoryAxisId = 1, ValueAxisId = 2;
    private const string Quiet = "595959", Line = "B4C1D1";

    /// <summary>Apart from each other in print and for those who do not tell red from green.</summary>
    private static readonly string[] Colours = ["2E5C8A", "C8742B", "7FA650", "7A4B94", "D9B23D", "4BA3A8", "8C8C8C", "A33B4A"];

    /// <summary>From agreement over passing to disagreement.</summary>
    private static readonly string[] Stances = ["2E5C8A", "C9CED6", "C8742B"];

    public static ChartSpace Of(ReportChart chart)
    {
        var bars = new BarChart(
            new BarDirection { Val = BarDirectionValues.Bar },
            new BarGrouping { Val = chart.Form == ChartForm.Stacked ? BarGroupingValues.Stacked : BarGroupingValues.Clustered },
            new VaryColors { Val = false });
        foreach (var (at, series) in chart.Series.Index())
            bars.Append(SeriesOf(chart, series, at));
        bars.Append(new GapWidth { Val = 45 });
        if (chart.Form == ChartForm.Stacked)
            bars.Append(new Overlap { Val = 100 });
        bars.Append(new AxisId { Val = CategoryAxisId }, new AxisId { Val = ValueAxisId });

        var drawn = new Chart(new AutoTitleDeleted { Val = true }, new PlotArea(new Layout(), bars, Categories(), Values(chart)));
        if (chart.Series.Count > 1)
            drawn.Append(new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }));
        drawn.Append(new PlotVisibleOnly { Val = true }, new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap });
        return new ChartSpace(
            new RoundedCorners { Val = false },
            drawn,
            new ChartShapeProperties(new Drawing.NoFill(), new Drawing.Outline(new Drawing.NoFill())),
            Letters());
    }

    private static BarChartSeries SeriesOf(ReportChart chart, ChartSeries series, int at)
    {
        var colours = chart.Form == ChartForm.Stacked ? Stances : Colours;
        var one = new BarChartSeries(new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)at }, new Order { Val = (uint)at });
        if (series.Name.Length > 0)
            one.Append(new SeriesText(new NumericValue(OfficeText.Line(series.Name))));
        one.Append(
            new ChartShapeProperties(Filled(colours[at % colours.Length])),
            new InvertIfNegative { Val = false },
            Labels(chart),
            new CategoryAxisData(Texts(chart.Categories.Take(ReportChart.MostDrawn))),
            new Values(Numbers(series.Values.Take(ReportChart.MostDrawn), FormatOf(chart))));
        return one;
    }

    private static StringLiteral Texts(IEnumerable<string> texts)
    {
        var points = texts.Select((text, at) => new StringPoint(new NumericValue(OfficeText.Line(text))) { Index = (uint)at }).ToList();
        return new StringLiteral([new PointCount { Val = (uint)points.Count }, .. points]);
    }

    private static NumberLiteral Numbers(IEnumerable<int> numbers, string format)
    {
        var points = numbers.Select((number, at) => new NumericPoint(new NumericValue(XmlNumber.Of(number))) { Index = (uint)at }).ToList();
        return new NumberLiteral([new FormatCode(format), new PointCount { Val = (uint)points.Count }, .. points]);
    }

    private static DataLabels Labels(ReportChart chart) => new(
        new NumberingFormat { FormatCode = chart.Form == ChartForm.Stacked ? FormatOf(chart) + ";;" : FormatOf(chart), SourceLinked = false },
        new ChartShapeProperties(new Drawing.NoFill(), new Drawing.Outline(new Drawing.NoFill())),
        Letters(),
        new ShowLegendKey { Val = false },
        new ShowValue { Val = true },
        new ShowCategoryName { Val = false },
        new ShowSeriesName { Val = false },
        new ShowPercent { Val = false },
        new ShowBubbleSize { Val = false });

    /// <summary>From the top, as the table has them.</summary>
    private static CategoryAxis Categories() => new(
        new AxisId { Val = CategoryAxisId },
        new Scaling(new Orientation { Val = OrientationValues.MaxMin }),
        new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Left },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.Low },
        new ChartShapeProperties(new Drawing.Outline(Filled(Line))),
        new CrossingAxis { Val = ValueAxisId },
        new Crosses { Val = CrossesValues.AutoZero });

    private static ValueAxis Values(ReportChart chart)
    {
        var scaling = new Scaling(new Orientation { Val = OrientationValues.MinMax });
        if (chart.IsPercent)
            scaling.Append(new MaxAxisValue { Val = 100 });
        scaling.Append(new MinAxisValue { Val = 0 });
        var axis = new ValueAxis(
            new AxisId { Val = ValueAxisId },
            scaling,
            new Delete { Val = false },
            new AxisPosition { Val = AxisPositionValues.Bottom },
            new MajorGridlines(new ChartShapeProperties(new Drawing.Outline(Filled("E3E7ED")))),
            TitleOf(chart.Axis),
            new NumberingFormat { FormatCode = "0", SourceLinked = false },
            new MajorTickMark { Val = TickMarkValues.None },
            new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
            new ChartShapeProperties(new Drawing.Outline(new Drawing.NoFill())),
            new CrossingAxis { Val = CategoryAxisId },
            new Crosses { Val = CrossesValues.Maximum });
        if (!chart.IsPercent && chart.Series.SelectMany(series => series.Values).Max() <= MostTicks)
            axis.Append(new MajorUnit { Val = 1 });
        return axis;
    }

    private static Title TitleOf(string words) => new(
        new ChartText(new RichText(
            new Drawing.BodyProperties(),
            new Drawing.ListStyle(),
            new Drawing.Paragraph(
                new Drawing.ParagraphProperties(Usual()),
                new Drawing.Run(new Drawing.RunProperties(Filled(Quiet), new Drawing.ComplexScriptFont { Typeface = WordStyles.ShapedFont }) { FontSize = 900, Bold = false }, new Drawing.Text(OfficeText.Line(words)))))),
        new Overlay { Val = false });

    private static string FormatOf(ReportChart chart) => chart.IsPercent ? "0\"%\"" : "0";

    private static Drawing.SolidFill Filled(string colour) => new(new Drawing.RgbColorModelHex { Val = colour });

    private static TextProperties Letters() => new(
        new Drawing.BodyProperties(), new Drawing.ListStyle(), new Drawing.Paragraph(new Drawing.ParagraphProperties(Usual()), new Drawing.EndParagraphRunProperties()));

    private static Drawing.DefaultRunProperties Usual() => new(
        Filled(Quiet), new Drawing.LatinFont { Typeface = WordStyles.LatinFont }, new Drawing.ComplexScriptFont { Typeface = WordStyles.ShapedFont }) { FontSize = 900, Bold = false };
}
