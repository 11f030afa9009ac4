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
/// <param name="Alternative">The same in words, see <see cref="InWords"/>, for whoever does not see it.</param>
/// <param name="Axis">What the values are: "per cent", "ballots".</param>
/// <param name="Categories">From the top.</param>
/// <param name="Series">One, or several with a name each, to be explained by a legend.</param>
/// <param name="Figures">The same, and more, as a table.</param>
public sealed record ReportChart(
    string Caption, string Alternative, ChartForm Form, string Axis, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, ReportGrid Figures)
{
    /// <summary>As many categories are drawn. More can be read no more; the figures have them all.</summary>
    public const int MostDrawn = 24;

    /// <summary>As many rows are said in words: nobody listens to more, and the table beneath can be gone through.</summary>
    private const int MostInWords = 12;

    /// <summary>Whether the values are parts of a hundred, so that the axis ends there.</summary>
    public required bool IsPercent { get; init; }

    /// <summary>Whether there is anything to draw; the figures stand alone where there is not.</summary>
    public bool IsDrawn => Series.Count > 0 && Categories.Count > 0;

    /// <summary>What is to be said of the drawing; empty where it shows all there is.</summary>
    public string Note => Categories.Count > MostDrawn ? Wording.Format(Sentences.ChartShowsFirst, MostDrawn) : "";

    /// <summary>What a chart shows: its caption, then row by row what it is and its figures.</summary>
    internal static string InWords(string caption, IEnumerable<(string What, string Figures)> rows)
    {
        var all = rows.Select(row => Wording.Format(Sentences.ChartPart, row.What, row.Figures)).ToList();
        var said = string.Join("; ", all.Take(MostInWords));
        return all.Count > MostInWords
            ? Wording.Format(Sentences.ChartAlternativeOfMany, Wording.Ended(caption), said, all.Count)
            : Wording.Format(Sentences.ChartAlternative, Wording.Ended(caption), said);
    }
}

/// <param name="Name">Empty where there is only one.</param>
/// <param name="Values">One for each category.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<int> Values);
