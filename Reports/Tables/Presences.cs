using Consultations.Exporting;
using Consultations.Moderating;

namespace Reports.Tables;

/// <summary>A row for each jurisdiction and stakeholder group: whether it took part, and by how many delegates where the rule lets that be known. Nobody is named.</summary>
internal static class Presences
{
    public static RecordTable Table(IReadOnlyList<PublishedRecord> records) => new("delegates", Sentences.ColumnDelegates,
    [
        RecordTables.Meeting,
        new("by", Sentences.ColumnBy),
        new("id", Sentences.ColumnId),
        new("name", Sentences.ColumnName),
        new("invited", Sentences.FrameInvited, ColumnSort.YesNo),
        new("present", Sentences.ColumnPresent, ColumnSort.YesNo),
        new("delegates", Sentences.ColumnDelegates, ColumnSort.Whole),
    ], records.SelectMany(record => record.Summary.Attendance.Places.Select(place => Row(record, Sentences.ColumnJurisdiction, place, Wording.Place(place.Id)))
        .Concat(record.Summary.Attendance.Groups.Select(group => Row(record, Sentences.ColumnGroup, group, Wording.Group(group.Id))))));

    private static IReadOnlyList<object?> Row(PublishedRecord record, string by, Stratum stratum, string name) =>
        [RecordTables.Name(record), by, stratum.Id, name, stratum.IsInvited, stratum.IsPresent, stratum.Count];
}
