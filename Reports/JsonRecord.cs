using System.Globalization;
using Consultations.Contributing;
using Consultations.Exporting;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Scheduling;
using Consultations.Summarising;
using Consultations.Words;

namespace Reports;

/// <summary>The published record as docs/record-format.md describes it, with ids where there are ids. What is not known is null; a list is never null.</summary>
internal sealed record JsonRecord(
    string Format,
    int Version,
    string MadeAt,
    long LedgerPosition,
    string? LedgerHead,
    int? OnlyItem,
    string? OnlyJurisdiction,
    string Rule,
    int K,
    JsonSeries? Series,
    JsonConsultation Consultation,
    IReadOnlyList<JsonRegion> Regions,
    JsonAttendance Attendance,
    IReadOnlyList<JsonItem> Agenda,
    IEnumerable<JsonContribution> Contributions,
    IEnumerable<JsonContribution> AlsoConcerning,
    IReadOnlyList<JsonPoll> Polls,
    JsonCounts Counts)
{
    public const string Name = "consultation-record";
    public const int CurrentVersion = 1;

    public static JsonRecord Of(PublishedRecord record, DateTimeOffset madeAt)
    {
        var summary = record.Summary;
        var consultation = summary.Consultation;
        return new JsonRecord(
            Name,
            CurrentVersion,
            Moment(madeAt),
            record.LedgerPosition,
            Known(record.LedgerHead),
            (summary.Focus as Focus.Item)?.Of.Number,
            (summary.Focus as Focus.Place)?.Code,
            IdOf(consultation.Rule),
            consultation.K,
            summary.Series is { } series ? JsonSeries.Of(series, consultation.Ordinal) : null,
            JsonConsultation.Of(consultation),
            [.. OwnRegions.Of(consultation).Select(region => new JsonRegion(region.Name, region.Members))],
            JsonAttendance.Of(summary.Attendance),
            [.. (summary.Focus is Focus.Item { Of: var only } ? [only] : summary.Agenda).Select(item => JsonItem.Of(item, summary.Entries))],
            summary.Entries.Select(JsonContribution.Of),
            summary.AlsoConcerning.Select(JsonContribution.Of),
            [.. record.Polls.Select(JsonPoll.Of)],
            JsonCounts.Of(summary));
    }

    internal static string Moment(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Null for a text that says nothing.</summary>
    internal static string? Known(string text) => text.Length == 0 ? null : text;

    private static string IdOf(AttributionRule rule) => rule switch
    {
        AttributionRule.Named => "named",
        AttributionRule.ByGroup => "by-group",
        _ => "chatham-house",
    };
}

internal sealed record JsonSeries(
    string Title,
    int? Ordinal,
    int? Planned,
    IReadOnlyList<string> Convenors,
    IReadOnlyList<string> Partners,
    IReadOnlyList<string> Funders,
    string? Project,
    IReadOnlyList<JsonLine> Lines)
{
    public static JsonSeries Of(Series series, int? ordinal) =>
        new(series.Title, ordinal, series.Planned, series.Convenors, series.Partners, series.Funders, JsonRecord.Known(series.Project), JsonLine.Of(series.Lines));
}

internal sealed record JsonLine(string Label, string Text)
{
    public static IReadOnlyList<JsonLine> Of(IEnumerable<string> lines) => [.. lines.Select(FrameLine.Read).Select(line => new JsonLine(line.Label, line.Text))];
}

internal sealed record JsonConsultation(
    string Title,
    string? Theme,
    string? Place,
    string? FirstDay,
    string? LastDay,
    string? Language,
    IReadOnlyList<JsonLine> Lines,
    IReadOnlyList<string> Invited)
{
    public static JsonConsultation Of(Consultation consultation) => new(
        consultation.Title,
        JsonRecord.Known(consultation.Theme),
        JsonRecord.Known(consultation.Place),
        JsonRecord.Known(consultation.FirstDay.ToString()),
        JsonRecord.Known(consultation.LastDay.ToString()),
        JsonRecord.Known(consultation.Language),
        JsonLine.Of(consultation.Lines),
        consultation.Invited);
}

internal sealed record JsonRegion(string Name, IReadOnlyList<string> Members);

internal sealed record JsonAttendance(int? Joined, IReadOnlyList<JsonStratum> Jurisdictions, IReadOnlyList<JsonStratum> Groups)
{
    public static JsonAttendance Of(Attendance attendance) => new(attendance.Joined, [.. attendance.Places.Select(JsonStratum.Of)], [.. attendance.Groups.Select(JsonStratum.Of)]);
}

internal sealed record JsonStratum(string Id, bool Invited, bool Present, int? Count)
{
    public static JsonStratum Of(Stratum stratum) => new(stratum.Id, stratum.IsInvited, stratum.IsPresent, stratum.Count);
}

internal sealed record JsonItem(
    int Number,
    string Kind,
    string Title,
    int? Day,
    string? DealtWith,
    string? Moderator,
    IReadOnlyList<string> Panellists,
    IReadOnlyList<int> Contributions)
{
    public static JsonItem Of(AgendaItem item, IReadOnlyList<Entry> entries) => new(
        item.Number,
        item.Kind,
        item.Title,
        item.Day,
        JsonRecord.Known(item.DealtWith),
        JsonRecord.Known(item.Moderator),
        item.Panellists,
        [.. entries.Where(new Focus.Item(item).Holds).Select(entry => entry.Number)]);
}

internal sealed record JsonContribution(
    int Number,
    string Kind,
    string Text,
    bool Quote,
    string? Language,
    string? SaidBy,
    JsonAbout About,
    IReadOnlyList<string> AlsoConcerns,
    IReadOnlyList<string> Themes,
    IReadOnlyList<string> Topics,
    JsonEvidence? Evidence,
    int? Item)
{
    public static JsonContribution Of(Entry entry) => new(
        entry.Number,
        entry.Kind.Id,
        entry.Text,
        entry.IsQuote,
        JsonRecord.Known(entry.Language),
        JsonRecord.Known(entry.Said.Label),
        new JsonAbout(entry.About.Places, entry.About.Regions, entry.About.CrossBorder, entry.About.WholeMeeting),
        [.. entry.AlsoConcerns.Except(entry.About.Places, StringComparer.Ordinal)],
        [.. Theme.All.Where(theme => entry.Topics.Any(topic => topic.Theme == theme)).Select(theme => theme.Id)],
        [.. entry.Topics.Where(topic => !topic.IsTheme).Select(topic => topic.Id)],
        JsonEvidence.Of(entry.Evidence),
        entry.Item);
}

internal sealed record JsonAbout(IReadOnlyList<string> Jurisdictions, IReadOnlyList<string> Regions, bool CrossBorder, bool WholeMeeting);

internal sealed record JsonEvidence(string? Figure, string? Source, bool SourceGiven)
{
    public static JsonEvidence? Of(Evidence evidence) =>
        evidence.IsNone ? null : new JsonEvidence(JsonRecord.Known(evidence.Figure), JsonRecord.Known(evidence.Source), evidence.Source.Length > 0);
}

internal sealed record JsonCounts(
    int Total,
    IReadOnlyList<JsonCount> ByKind,
    IReadOnlyList<JsonCount> ByTheme,
    IReadOnlyList<JsonCount> ByTopic,
    IReadOnlyList<JsonCount> ByJurisdiction)
{
    public static JsonCounts Of(Summary summary) => new(
        summary.Entries.Count,
        [.. summary.ByKind.Select(count => new JsonCount(count.What.Id, count.Contributions))],
        [.. summary.ByTheme.Select(count => new JsonCount(count.What.Id, count.Contributions))],
        [.. summary.ByTopic.Select(count => new JsonCount(count.What.Id, count.Contributions))],
        [.. summary.ByPlace.Select(count => new JsonCount(count.What, count.Contributions))]);
}

internal sealed record JsonCount(string Id, int Count);
