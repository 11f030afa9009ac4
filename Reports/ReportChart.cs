namespace Reports;

/// <summary>How a chart is drawn; all of them with horizontal bars, one row for each category.</summary>
public enum ChartForm
{
    /// <summary>One bar a category.</summary>
    Bars,

    /// <summary>The series of each category beside each other.</summary>
    SideBySide,

    /// <summary>The series of each category one after the other; together they are all there is.</summary>
    Stacked,
}

/// <summary>Figures to be drawn.</summary>
/// <param name="Caption">What it shows, with its number: "Poll 3: What holds prosecutions back most?"</param>
/// <param name="Alternative">The same in words, for whoever does not see it.</param>
/// <param name="Axis">What the values are: "per cent", "ballots".</param>
/// <param name="Categories">From the top.</param>
/// <param name="Series">One, or several with a name each, to be explained by a legend.</param>
/// <param name="Figures">The same, and more, as a table.</param>
public sealed record ReportChart(
    string Caption, string Alternative, ChartForm Form, string Axis, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, ReportGrid Figures)
{
    /// <summary>Whether the values are parts of a hundred, so that the axis ends there.</summary>
    public required bool IsPercent { get; init; }
}

/// <param name="Name">Empty where there is only one.</param>
/// <param name="Values">One for each category.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<int> Values);
