using Consultations.Moderating;

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
