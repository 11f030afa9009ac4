using Consultations.Exporting;
using Consultations.Summarising;
using Consultations.Words;

namespace Reports;

/// <summary>
/// The record of a consultation or of a series, ready to be written in any format. Every string in it is plain text, in the language of whoever asked;
/// a writer escapes all of it. What the attribution rule forbids never gets in.
/// </summary>
public sealed record Report
{
    /// <summary>What the consultation, or the series, is called.</summary>
    public required string Title { get; init; }

    /// <summary>What sort of report it is: "Report of a consultation".</summary>
    public required string Subtitle { get; init; }

    /// <summary>Id of the language in which the report itself speaks: what a file is marked as.</summary>
    public required string Language { get; init; }

    /// <summary>The number of the agenda item that it is limited to; null for any other record.</summary>
    public int? Item { get; init; }

    /// <summary>The series, theme, place, days, who was invited, and whatever else frames it.</summary>
    public required IReadOnlyList<ReportFact> Frame { get; init; }

    /// <summary>The agenda by day; of a record that is limited to one item, that item alone.</summary>
    public IReadOnlyList<AgendaDay> Agenda { get; init; } = [];

    /// <summary>How the record came about and how it is to be read, a sentence each.</summary>
    public required IReadOnlyList<string> Method { get; init; }

    /// <summary>Who took part, as everybody may know it; null for a series, whose meetings say it each.</summary>
    public ReportAttendance? Attendance { get; init; }

    /// <summary>The figures.</summary>
    public required ReportCounts Counts { get; init; }

    /// <summary>What was said: by theme, then by kind. An input under two themes stands under both. Of one agenda item: by kind alone. None of a series.</summary>
    public IReadOnlyList<ThemeSection> Themes { get; init; } = [];

    /// <summary>The same again by jurisdiction; only in the record of the whole consultation.</summary>
    public IReadOnlyList<PlaceSection> Places { get; init; } = [];

    /// <summary>Of the record of one jurisdiction: what is about a region that it belongs to.</summary>
    public IReadOnlyList<ReportEntry> AlsoConcerning { get; init; } = [];

    /// <summary>The numbers of what is about no jurisdiction.</summary>
    public IReadOnlyList<int> AboutNoPlace { get; init; } = [];

    /// <summary>The polls that are closed.</summary>
    public IReadOnlyList<ReportPoll> Polls { get; init; } = [];

    /// <summary>What is to follow: the frame's lines on it, and what was recommended.</summary>
    public IReadOnlyList<ReportFact> FollowUp { get; init; } = [];

    /// <summary>The meetings of a series side by side; null for one consultation.</summary>
    public ReportSeries? Series { get; init; }

    /// <summary>What the file holds, under which rule, when it was made and from which position of the ledger, a sentence each.</summary>
    public required IReadOnlyList<string> Footer { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The name to save it under, without an ending: lower-case ASCII letters, digits and hyphens.</summary>
    public required string FileStem { get; init; }

    /// <summary>All of it but the title, in the order in which it is read.</summary>
    public IEnumerable<ReportBlock> Blocks => ReportOrder.Of(this);

    public static Report Of(ReportSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Series is { } series ? OfSeries(source, series) : OfConsultation(source, source.Records[0]);
    }

    /// <summary>What the consultation, or the series, is called.</summary>
    internal static string TitleOf(ReportSource source) => source.Series?.Series.Title ?? source.Records[0].Summary.Consultation.Title;

    internal static string SubtitleOf(ReportSource source) => source.Series is not null ? Sentences.SubtitleSeries : source.Records[0].Summary.Focus switch
    {
        Focus.Item { Of: var item } => Wording.Format(Sentences.SubtitleItem, item.Number),
        Focus.Place { Code: var code } => Wording.Format(Sentences.SubtitlePlace, Wording.Place(code)),
        _ => Sentences.SubtitleWhole,
    };

    private static Report OfConsultation(ReportSource source, PublishedRecord record)
    {
        var summary = record.Summary;
        var item = (summary.Focus as Focus.Item)?.Of;
        var place = (summary.Focus as Focus.Place)?.Code;
        var isWhole = item is null && place is null;
        return new Report
        {
            Title = TitleOf(source),
            Subtitle = SubtitleOf(source),
            Language = Languages.Current.Id,
            Item = item?.Number,
            Frame = ReportFrame.Of(summary),
            Agenda = place is not null ? [] : AgendaDay.Of(item is null ? summary.Agenda : [item], summary.Entries),
            Method = [.. Wording.Method(summary)],
            Attendance = ReportAttendance.Of(summary.Attendance),
            Counts = ReportCounts.Of([summary]),
            Themes = item is null ? ThemeSection.AllOf(summary) : ThemeSection.Only(Sentences.HeadingSaid, summary.Entries),
            Places = isWhole ? PlaceSection.AllOf(summary) : [],
            AlsoConcerning = place is null ? [] : [.. summary.AlsoConcerning.Select(ReportEntry.Of)],
            AboutNoPlace = isWhole ? [.. summary.Entries.Where(e => e.About.Places.Count == 0).Select(e => e.Number)] : [],
            Polls = [.. record.Polls.Select(ReportPoll.Of)],
            FollowUp = ReportFrame.FollowUp(summary),
            Footer = Wording.Footer(source),
            MadeAt = source.MadeAt,
            FileStem = source.FileStem,
        };
    }

    private static Report OfSeries(ReportSource source, Consultations.Comparing.SeriesRecord series) => new()
    {
        Title = TitleOf(source),
        Subtitle = SubtitleOf(source),
        Language = Languages.Current.Id,
        Frame = ReportFrame.Of(series.Series),
        Method = Wording.MethodOfSeries(series),
        Counts = ReportCounts.Of([.. series.Meetings.Select(meeting => meeting.Summary)]),
        Series = ReportSeries.Of(series),
        Footer = Wording.Footer(source),
        MadeAt = source.MadeAt,
        FileStem = source.FileStem,
    };
}
