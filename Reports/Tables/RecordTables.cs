using Consultations.Exporting;

namespace Reports.Tables;

/// <summary>What a file is made from, as rows of one kind each. No table says more than the report does.</summary>
public static class RecordTables
{
    /// <summary>All tables, always in this order and with these columns, whether they have rows or not.</summary>
    public static IReadOnlyList<RecordTable> Of(ReportSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return
        [
            Meetings.Table(source.Records),
            Agendas.Table(source.Records),
            Inputs.Table(source.Records),
            Subjects.Table(source.Records),
            Presences.Table(source.Records),
            PollTables.Polls(source.Records),
            PollTables.Results(source.Records),
            PollTables.Breakdowns(source.Records),
        ];
    }

    /// <summary>The column that every table begins with: which meeting it is about.</summary>
    internal static RecordColumn Meeting => new("meeting", Sentences.FrameMeeting);

    /// <summary>"third"; the title where nobody knows which meeting of a series it is.</summary>
    internal static string Name(PublishedRecord record) => ReportSeries.Name(record.Summary.Consultation);

    internal static string Listed(IEnumerable<string> parts) => string.Join("; ", parts);

    /// <summary>A text, or nothing where it says nothing.</summary>
    internal static string? Known(string text) => text.Length == 0 ? null : text;
}
