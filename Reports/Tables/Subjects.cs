using Consultations.Exporting;

namespace Reports.Tables;

/// <summary>A row for each theme and topic that occurs, with how many inputs are filed under it.</summary>
internal static class Subjects
{
    public static RecordTable Table(IReadOnlyList<PublishedRecord> records) => new("themes", Sentences.ColumnThemes,
    [
        RecordTables.Meeting,
        new("id", Sentences.ColumnId),
        new("name", Sentences.ColumnName),
        new("is_theme", Sentences.ColumnIsTheme, ColumnSort.YesNo),
        new("inputs", Sentences.ColumnInputs, ColumnSort.Whole),
    ], records.SelectMany(record => record.Summary.ByTheme.Select(count => Row(record, count.What.Id, count.What.Name, true, count.Contributions))
        .Concat(record.Summary.ByTopic.Select(count => Row(record, count.What.Id, count.What.Name, false, count.Contributions)))));

    private static IReadOnlyList<object?> Row(PublishedRecord record, string id, string name, bool isTheme, int count) => [RecordTables.Name(record), id, name, isTheme, count];
}
