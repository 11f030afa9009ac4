using System.Globalization;

namespace Reports;

/// <summary>A table for people.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">Its header.</param>
/// <param name="Rows">As many cells as there are columns; an empty one where there is nothing to say.</param>
public sealed record ReportGrid(string Caption, IReadOnlyList<GridColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    internal static string Number(int number) => number.ToString(CultureInfo.CurrentCulture);

    internal static string Percent(int percent) => Wording.Format(Sentences.PercentFigure, percent);
}

/// <param name="Title">In the header.</param>
/// <param name="IsNumber">Whether figures stand in it, to be set flush right.</param>
public sealed record GridColumn(string Title, bool IsNumber = false);
