using System.Globalization;

namespace Reports.Html;

/// <summary>
/// Draws figures as bars. Widths are in per cent and letters in pixels, so that bars shrink on a phone and words do not. No bar is told apart by its colour alone: each has
/// its figure beside it, and of several the number or the pattern that the legend explains.
/// </summary>
internal sealed class HtmlChart
{
    /// <summary>What stands on one page of paper; a taller drawing is cut between two categories.</summary>
    private const int Tallest = 760;

    private const int Row = 18, Bar = 13, Gap = 8, Gutter = 20;

    private static readonly (string, string) Track = ("class", "track");

    private readonly HtmlPage page;
    private readonly ReportChart chart;
    private readonly string id;
    private readonly int greatest;

    private HtmlChart(HtmlPage page, ReportChart chart, string id)
    {
        (this.page, this.chart, this.id) = (page, chart, id);
        greatest = chart.IsPercent ? 100 : Math.Max(1, chart.Series.SelectMany(series => series.Values).DefaultIfEmpty().Max());
    }

    private bool IsStacked => chart.Form == ChartForm.Stacked;

    /// <summary>Puts it onto the page; nothing where there is nothing to draw.</summary>
    /// <param name="page">Where a figure is open.</param>
    /// <param name="chart">Its figures.</param>
    /// <param name="id">To be told apart by from the page's other charts.</param>
    public static void Write(HtmlPage page, ReportChart chart, string id)
    {
        if (chart.IsDrawn)
            new HtmlChart(page, chart, id).Write();
    }

    private void Write()
    {
        page.Element("p", chart.Axis, ("class", "axis"));
        if (chart.Series.Count > 1)
            Legend();
        List<(int At, IReadOnlyList<string> Label)> drawing = [];
        var isFirst = true;
        foreach (var one in chart.Categories.Take(ReportChart.MostDrawn).Index().Select(category => (category.Index, HtmlLabel.Wrap(category.Item))))
        {
            if (drawing.Sum(HeightOf) + HeightOf(one) > Tallest && drawing.Count > 0)
            {
                Draw(drawing, isFirst);
                isFirst = false;
                drawing.Clear();
            }

            drawing.Add(one);
        }

        Draw(drawing, isFirst);
        if (chart.Note.Length > 0)
            page.Element("p", chart.Note, ("class", "axis"));
    }

    private void Legend()
    {
        page.Open("ul", ("class", "legend"), ("aria-hidden", "true"));
        foreach (var (index, series) in chart.Series.Index())
        {
            page.Open("li").Open("svg", ("width", "14"), ("height", "14"));
            Rectangle("0", "14", Look(index));
            page.Close();
            page.Text(IsStacked ? series.Name : $"{index + 1} {series.Name}").Close();
        }

        page.Close();
    }

    /// <summary>The first drawing says in words all that any of them shows.</summary>
    private void Draw(IReadOnlyList<(int At, IReadOnlyList<string> Label)> categories, bool isFirst)
    {
        var height = Px(categories.Sum(HeightOf));
        if (isFirst)
        {
            page.Open("svg", ("class", "chart"), ("role", "img"), ("width", "100%"), ("height", height), ("aria-labelledby", $"{id}-title {id}-text"))
                .Plain("title", chart.Caption, ("id", $"{id}-title")).Plain("desc", chart.Alternative, ("id", $"{id}-text"));
            if (IsStacked)
                Patterns();
        }
        else
        {
            page.Open("svg", ("class", "chart"), ("aria-hidden", "true"), ("width", "100%"), ("height", height));
        }

        var y = 0;
        foreach (var category in categories)
        {
            foreach (var line in category.Label)
                Words("0", y += Row, line);
            y += Bar / 2;
            y = IsStacked ? Stack(category.At, y) : Bars(category.At, y);
            y += Gap;
        }

        page.Close();
    }

    private int Bars(int category, int top)
    {
        var isOnly = chart.Series.Count == 1;
        foreach (var (index, series) in chart.Series.Index())
        {
            if (!isOnly)
                Words("0", top + Bar - 2, string.Create(CultureInfo.InvariantCulture, $"{index + 1}"), "key");
            var (value, width) = (series.Values[category], Percent(series.Values[category]));
            page.Open("svg", ("x", isOnly ? "0" : Px(Gutter)), ("y", Px(top)), ("width", "78%"), ("height", Px(Bar)), ("overflow", "visible"));
            Rectangle("0", "100%", Track);
            Rectangle("0", width, Look(index));
            page.Element("text", chart.IsPercent ? ReportGrid.Percent(value) : ReportGrid.Number(value), ("x", width), ("y", Px(Bar - 2)), ("dx", "5"), ("class", "value")).Close();
            top += Bar + 3;
        }

        return top;
    }

    private int Stack(int category, int top)
    {
        page.Open("svg", ("y", Px(top)), ("width", "100%"), ("height", Px(Bar)));
        Rectangle("0", "100%", Track);
        var before = 0;
        foreach (var (index, series) in chart.Series.Index())
        {
            Rectangle(Percent(before), Percent(series.Values[category]), Look(index));
            before += series.Values[category];
        }

        page.Close();
        var words = chart.Series.Select(series => Wording.Format(Sentences.ChartPart, series.Name, ReportGrid.Percent(series.Values[category])));
        Words("0", top + Bar + Row - 3, string.Join(" · ", words), "value");
        return top + Bar + Row;
    }

    /// <summary>What the second and the third part of a stack are filled with; the first is plain.</summary>
    private void Patterns()
    {
        page.Open("defs").Open("pattern", ("id", PatternId(1)), ("width", "5"), ("height", "5"), ("patternUnits", "userSpaceOnUse"))
            .Open("rect", ("width", "5"), ("height", "5"), ("class", "track")).Close()
            .Open("circle", ("cx", "2.5"), ("cy", "2.5"), ("r", "1.2"), ("class", "look-8")).Close().Close();
        page.Open("pattern", ("id", PatternId(2)), ("width", "5"), ("height", "5"), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"))
            .Open("rect", ("width", "5"), ("height", "5"), ("class", "track")).Close()
            .Open("rect", ("width", "3"), ("height", "5"), ("class", "look-2")).Close().Close().Close();
    }

    private void Rectangle(string x, string width, (string Name, string Value) look) =>
        page.Open("rect", ("x", x), ("width", width), ("height", Px(Bar)), look).Close();

    private void Words(string x, int y, string words, string look = "label") => page.Element("text", words, ("x", x), ("y", Px(y)), ("class", look));

    private int HeightOf((int At, IReadOnlyList<string> Label) category) =>
        (category.Label.Count * Row) + (Bar / 2) + Gap + (IsStacked ? Bar + Row : chart.Series.Count * (Bar + 3));

    private string Percent(int value) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * value / greatest:0.##}%");

    private (string Name, string Value) Look(int series) => IsStacked && series > 0
        ? ("fill", $"url(#{PatternId(series)})")
        : ("class", string.Create(CultureInfo.InvariantCulture, $"look-{(series % PollCharts.MostSeries) + 1}"));

    private string PatternId(int series) => string.Create(CultureInfo.InvariantCulture, $"{id}-pattern-{series}");

    private static string Px(int pixels) => pixels.ToString(CultureInfo.InvariantCulture);
}
