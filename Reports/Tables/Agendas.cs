using Consultations.Exporting;
using Consultations.Scheduling;
using Consultations.Summarising;

namespace Reports.Tables;

/// <summary>A row for each item of the agenda.</summary>
internal static class Agendas
{
    public static RecordTable Table(IReadOnlyList<PublishedRecord> records) => new("agenda", Sentences.HeadingAgenda,
    [
        RecordTables.Meeting,
        new("item", Sentences.ColumnItem, ColumnSort.Whole),
        new("kind", Sentences.PollKindLabel),
        new("title", Sentences.ColumnTitle),
        new("day", Sentences.ColumnDay, ColumnSort.Whole),
        new("dealt_with", Sentences.ItemDealtWith),
        new("moderator", Sentences.ItemModerator),
        new("panellists", Sentences.ItemPanellists),
        new("inputs", Sentences.ColumnInputs, ColumnSort.Whole),
    ], records.SelectMany(record => ItemsOf(record.Summary).Select(item => Row(record, item))));

    private static IReadOnlyList<AgendaItem> ItemsOf(Summary summary) => summary.Focus switch
    {
        Focus.Item { Of: var only } => [only],
        Focus.Place => [],
        _ => summary.Agenda,
    };

    private static IReadOnlyList<object?> Row(PublishedRecord record, AgendaItem item) =>
    [
        RecordTables.Name(record), item.Number, ItemKind.OfId(item.Kind)?.Name ?? item.Kind, item.Title, item.Day, RecordTables.Known(item.DealtWith),
        RecordTables.Known(item.Moderator), RecordTables.Known(RecordTables.Listed(item.Panellists)), record.Summary.Entries.Count(entry => entry.Item == item.Number),
    ];
}
