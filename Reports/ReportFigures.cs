using System.Globalization;
using Consultations.Moderating;
using Consultations.Summarising;

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
    internal static ReportCounts Of(Summary summary)
    {
        var unfiled = summary.Entries.Count(e => e.Topics.All(t => t.Theme is null));
        var themes = summary.ByTheme.Select(c => Fact(Wording.Capital(c.What.Name), c.Contributions));
        return new ReportCounts(
            summary.Entries.Count,
            [.. summary.ByKind.Select(c => Fact(Wording.Capital(c.What.Plural), c.Contributions))],
            [.. unfiled == 0 ? themes : themes.Append(Fact(Sentences.NotUnderATheme, unfiled))],
            [.. summary.ByPlace.Select(c => Fact(Wording.Place(c.What), c.Contributions))]);
    }

    private static ReportFact Fact(string label, int count) => new(label, count.ToString(CultureInfo.CurrentCulture));
}
