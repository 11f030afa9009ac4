using Consultations.Exporting;
using Consultations.Places;
using Consultations.Summarising;
using Consultations.Words;

namespace Reports.Tables;

/// <summary>A row for each input, by number. What only concerns the jurisdiction that the file is limited to is marked as that.</summary>
internal static class Inputs
{
    public static RecordTable Table(IReadOnlyList<PublishedRecord> records) => new("contributions", Sentences.SheetContributions,
    [
        RecordTables.Meeting,
        new("number", Sentences.ColumnNumber, ColumnSort.Whole),
        new("kind", Sentences.PollKindLabel),
        new("text", Sentences.ColumnText),
        new("quote", Sentences.ColumnQuote, ColumnSort.YesNo),
        new("language", Sentences.ColumnLanguage),
        new("said_by", Sentences.ColumnSaidBy),
        new("jurisdiction_codes", Sentences.ColumnCodes),
        new("jurisdictions", Sentences.ListPlaces),
        new("regions", Sentences.ColumnRegions),
        new("cross_border", Sentences.ColumnCrossBorder, ColumnSort.YesNo),
        new("whole_meeting", Sentences.ColumnWholeMeeting, ColumnSort.YesNo),
        new("only_concerns", Sentences.ColumnOnlyConcerns, ColumnSort.YesNo),
        new("themes", Sentences.ColumnThemes),
        new("topics", Sentences.ColumnTopics),
        new("figure", Sentences.ColumnFigure),
        new("source", Sentences.ColumnSource),
        new("item", Sentences.ColumnItem, ColumnSort.Whole),
    ], records.SelectMany(record => record.Summary.Entries.Select(entry => Row(record, entry, onlyConcerns: false))
        .Concat(record.Summary.AlsoConcerning.Select(entry => Row(record, entry, onlyConcerns: true)))));

    private static IReadOnlyList<object?> Row(PublishedRecord record, Entry entry, bool onlyConcerns) =>
    [
        RecordTables.Name(record), entry.Number, entry.Kind.Name, entry.Text, entry.IsQuote, RecordTables.Known(entry.Language), RecordTables.Known(entry.Said.Label),
        RecordTables.Known(RecordTables.Listed(entry.About.Places)), RecordTables.Known(RecordTables.Listed(entry.About.Places.Select(Wording.Place))),
        RecordTables.Known(RecordTables.Listed(entry.About.Regions.Select(Regions.NameOf))), entry.About.CrossBorder, entry.About.WholeMeeting, onlyConcerns,
        RecordTables.Known(RecordTables.Listed(Theme.All.Where(theme => entry.Topics.Any(topic => topic.Theme == theme)).Select(theme => theme.Name))),
        RecordTables.Known(RecordTables.Listed(entry.Topics.Where(topic => !topic.IsTheme).Select(topic => topic.Name))),
        RecordTables.Known(entry.Evidence.Figure),
        entry.Evidence is { Figure.Length: > 0, Source: "" } ? Sentences.NoSourceGiven : RecordTables.Known(entry.Evidence.Source),
        entry.Item,
    ];
}
