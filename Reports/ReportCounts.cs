using Consultations.Summarising;
using Consultations.Words;

namespace Reports;

/// <summary>How many inputs there are: in all, by kind, by theme and by jurisdiction. An input may have several themes and jurisdictions, or none.</summary>
public sealed record ReportCounts(int Total, ReportChart ByKind, ReportChart ByTheme, ReportChart ByPlace)
{
    /// <param name="summaries">Of one consultation, or of the meetings of a series together.</param>
    /// <param name="meeting">Which meeting of a series it is, for the captions; empty for any other record.</param>
    internal static ReportCounts Of(IReadOnlyList<Summary> summaries, string meeting = "")
    {
        var unfiled = summaries.Sum(summary => summary.Entries.Count(e => e.Topics.All(t => t.Theme is null)));
        var kinds = Sums(summaries, summary => summary.ByKind);
        var filed = Sums(summaries, summary => summary.ByTheme);
        var themes = Theme.All.Where(filed.ContainsKey).Select(theme => (Wording.Capital(theme.Name), filed[theme]));
        return new ReportCounts(
            summaries.Sum(summary => summary.Entries.Count),
            Chart(Sentences.InputsByKind, Sentences.PollKindLabel, [.. ContributionKind.All.Where(kinds.ContainsKey).Select(kind => (Wording.Capital(kind.Plural), kinds[kind]))]),
            Chart(Sentences.InputsByTheme, Sentences.FrameTheme, [.. unfiled == 0 ? themes : themes.Append((Sentences.NotUnderATheme, unfiled))]),
            Chart(Sentences.InputsByPlace, Sentences.ColumnJurisdiction, [.. Sums(summaries, summary => summary.ByPlace).OrderByDescending(one => one.Value).Select(one => (Wording.Place(one.Key), one.Value))]));

        ReportChart Chart(string caption, string what, IReadOnlyList<(string Label, int Count)> counts) =>
            ChartOf(meeting.Length == 0 ? caption : Wording.Format(Sentences.PollBrokenDown, caption, meeting), what, counts, isDrawn: meeting.Length == 0);
    }

    private static OrderedDictionary<T, int> Sums<T>(IReadOnlyList<Summary> summaries, Func<Summary, IEnumerable<Count<T>>> counts) where T : notnull
    {
        var sums = new OrderedDictionary<T, int>();
        foreach (var count in summaries.SelectMany(counts))
            sums[count.What] = sums.GetValueOrDefault(count.What) + count.Contributions;
        return sums;
    }

    /// <summary>Where all counts are nought there is nothing to draw. Of each meeting of a series the table is enough.</summary>
    private static ReportChart ChartOf(string caption, string what, IReadOnlyList<(string Label, int Count)> counts, bool isDrawn) => new(
        caption,
        ReportChart.InWords(caption, counts.Select(one => (one.Label, ReportGrid.Number(one.Count)))),
        ChartForm.Bars,
        Sentences.ColumnInputs,
        [.. counts.Select(one => one.Label)],
        !isDrawn || counts.All(one => one.Count == 0) ? [] : [new ChartSeries("", [.. counts.Select(one => one.Count)])],
        new ReportGrid(caption, [new(what), new(Sentences.ColumnInputs, true)], [.. counts.Select(one => (IReadOnlyList<string>)[one.Label, ReportGrid.Number(one.Count)])])) { IsPercent = false };
}
