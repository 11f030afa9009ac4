using Consultations.Exporting;

namespace Reports.Tables;

/// <summary>A row for each meeting.</summary>
internal static class Meetings
{
    public static RecordTable Table(IReadOnlyList<PublishedRecord> records) => new("meetings", Sentences.SheetMeetings,
    [
        RecordTables.Meeting,
        new("title", Sentences.ColumnTitle),
        new("place", Sentences.FramePlace),
        new("first_day", Sentences.ColumnFirstDay),
        new("last_day", Sentences.ColumnLastDay),
        new("rule", Sentences.ColumnRule),
        new("k", Sentences.ColumnK, ColumnSort.Whole),
        new("delegates", Sentences.ColumnDelegates, ColumnSort.Whole),
        new("inputs", Sentences.ColumnInputs, ColumnSort.Whole),
        new("polls", Sentences.ColumnPolls, ColumnSort.Whole),
        new("ledger_position", Sentences.ColumnLedgerPosition, ColumnSort.Whole),
    ], records.Select(Row));

    private static IReadOnlyList<object?> Row(PublishedRecord record)
    {
        var one = record.Summary.Consultation;
        return
        [
            RecordTables.Name(record), one.Title, RecordTables.Known(one.Place), RecordTables.Known(one.FirstDay.ToString()), RecordTables.Known(one.LastDay.ToString()),
            Wording.RuleName(one.Rule), one.K, record.Summary.Attendance.Joined, record.Summary.Entries.Count, record.Polls.Count, (int)record.LedgerPosition,
        ];
    }
}
