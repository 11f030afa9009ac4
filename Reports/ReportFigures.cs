using System.Globalization;
using Consultations.Moderating;
using Consultations.Summarising;
using Consultations.Words;

namespace Reports;

/// <summary>Who took part, no closer than the attribution rule lets everybody know.</summary>
/// <param name="Joined">How many, in a sentence.</param>
/// <param name="Places">Jurisdictions: a count, or present, or absent.</param>
/// <param name="Groups">Stakeholder groups, likewise.</param>
public sealed record ReportAttendance(string Joined, IReadOnlyList<ReportFact> Places, IReadOnlyList<ReportFact> Groups)
{
    internal static ReportAttendance Of(Attendance attendance) => new(
        Wording.Joined(attendance.Joined),
        [.. attendance.Places.Select(place => new ReportFact(Wording.Place(place.Id), Wording.Presence(place)))],
        [.. attendance.Groups.Select(group => new ReportFact(Wording.Capital(Wording.Group(group.Id)), Wording.Presence(group)))]);
}

/// <summary>How many inputs there are: in all, by kind, by theme and by jurisdiction.</summary>
public sealed record ReportCounts(int Total, IReadOnlyList<ReportFact> ByKind, IReadOnlyList<ReportFact> ByTheme, IReadOnlyList<ReportFact> ByPlace)
{
    /// <summary>Of one consultation, or of the meetings of a series together.</summary>
    internal static ReportCounts Of(IReadOnlyList<Summary> summaries)
    {
        var unfiled = summaries.Sum(summary => summary.Entries.Count(e => e.Topics.All(t => t.Theme is null)));
        var kinds = Sums(summaries, summary => summary.ByKind);
        var filed = Sums(summaries, summary => summary.ByTheme);
        var themes = Theme.All.Where(filed.ContainsKey).Select(theme => Fact(Wording.Capital(theme.Name), filed[theme]));
        return new ReportCounts(
            summaries.Sum(summary => summary.Entries.Count),
            [.. ContributionKind.All.Where(kinds.ContainsKey).Select(kind => Fact(Wording.Capital(kind.Plural), kinds[kind]))],
            [.. unfiled == 0 ? themes : themes.Append(Fact(Sentences.NotUnderATheme, unfiled))],
            [.. Sums(summaries, summary => summary.ByPlace).Select(one => Fact(Wording.Place(one.Key), one.Value))]);
    }

    private static OrderedDictionary<T, int> Sums<T>(IReadOnlyList<Summary> summaries, Func<Summary, IEnumerable<Count<T>>> counts) where T : notnull
    {
        var sums = new OrderedDictionary<T, int>();
        foreach (var count in summaries.SelectMany(counts))
            sums[count.What] = sums.GetValueOrDefault(count.What) + count.Contributions;
        return sums;
    }

    private static ReportFact Fact(string label, int count) => new(label, count.ToString(CultureInfo.CurrentCulture));
}
