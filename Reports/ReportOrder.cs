using System.Globalization;

namespace Reports;

/// <summary>In which order a report is read, and under which headings. Formats differ in how it looks, not in what comes when.</summary>
internal static class ReportOrder
{
    public static IEnumerable<ReportBlock> Of(Report report) =>
    [
        new ReportBlock.Paragraph(report.Subtitle),
        new ReportBlock.Facts(report.Frame),
        .. Section(Sentences.HeadingMethod, [new ReportBlock.Paragraph(string.Join(' ', report.Method))]),
        .. Agenda(report.Agenda),
        .. report.Attendance is { } attendance ? Attendance(attendance, Sentences.HeadingAttendance, 2) : [],
        .. Counts(report.Counts, Sentences.HeadingCounts, 2),
        .. report.Series is { } series ? SeriesOrder.Of(series) : [],
        .. report.Themes.SelectMany(Theme),
        .. AlsoConcerning(report),
        .. Polls(report.Polls),
        .. report.FollowUp.Count == 0 ? [] : Section(Sentences.HeadingFollowUp, [new ReportBlock.Facts(report.FollowUp)]),
        .. Places(report),
        .. Section(Sentences.HeadingAbout, [new ReportBlock.Paragraph(string.Join(' ', report.Footer))]),
    ];

    public static IEnumerable<ReportBlock> Attendance(ReportAttendance attendance, string title, int level) =>
    [
        Heading(level, title),
        new ReportBlock.Paragraph(attendance.Joined),
        .. Facts(level + 1, Sentences.ListPlaces, attendance.Places),
        .. Facts(level + 1, Sentences.ListGroups, attendance.Groups),
    ];

    public static IEnumerable<ReportBlock> Counts(ReportCounts counts, string title, int level) =>
    [
        Heading(level, title),
        new ReportBlock.Paragraph(counts.Total == 0 ? Sentences.TotalNone : Wording.Counted(counts.Total, Sentences.TotalOne, Sentences.TotalMany)),
        .. Picture(level + 1, Sentences.ListByKind, counts.ByKind),
        .. Picture(level + 1, Sentences.ListByTheme, counts.ByTheme),
        .. Picture(level + 1, Sentences.ListByPlace, counts.ByPlace),
    ];

    public static ReportBlock Heading(int level, string text) => new ReportBlock.Heading(level - 1, text);

    public static ReportBlock Marked(ReportEntry entry) => new ReportBlock.Said(string.Create(CultureInfo.CurrentCulture, $"{entry.Kind} {entry.Number}"), entry);

    public static IEnumerable<ReportBlock> Section(string title, IEnumerable<ReportBlock> blocks) => blocks.Prepend(Heading(2, title));

    private static IEnumerable<ReportBlock> Facts(int level, string title, IReadOnlyList<ReportFact> facts) =>
        facts.Count == 0 ? [] : [Heading(level, title), new ReportBlock.Facts(facts)];

    private static IEnumerable<ReportBlock> Picture(int level, string title, ReportChart chart) =>
        chart.Figures.Rows.Count == 0 ? [] : [Heading(level, title), new ReportBlock.Picture(chart)];

    private static IEnumerable<ReportBlock> Agenda(IReadOnlyList<AgendaDay> agenda) => agenda.Count == 0
        ? []
        : Section(Sentences.HeadingAgenda, agenda.SelectMany(day => (IEnumerable<ReportBlock>)
        [
            .. day.Title.Length > 0 ? [Heading(3, day.Title)] : Array.Empty<ReportBlock>(),
            .. day.Items.SelectMany(item => (ReportBlock[])[Heading(day.Title.Length > 0 ? 4 : 3, item.Title), new ReportBlock.Facts(item.Facts)]),
        ]));

    private static IEnumerable<ReportBlock> Theme(ThemeSection theme) => Section(theme.Title,
    [
        .. theme.Lead.Length > 0 ? [new ReportBlock.Paragraph(theme.Lead)] : Array.Empty<ReportBlock>(),
        .. theme.Kinds.SelectMany(kind => kind.Entries.Select(entry => (ReportBlock)new ReportBlock.Said(ReportGrid.Number(entry.Number), entry)).Prepend(Heading(3, kind.Title))),
    ]);

    private static IEnumerable<ReportBlock> AlsoConcerning(Report report) => report.AlsoConcerning.Count == 0
        ? []
        : Section(Sentences.HeadingAlsoConcerningThis, report.AlsoConcerning.Select(Marked));

    private static IEnumerable<ReportBlock> Polls(IReadOnlyList<ReportPoll> polls) => polls.Count == 0
        ? []
        : Section(Sentences.HeadingPolls, polls.SelectMany(Poll));

    private static IEnumerable<ReportBlock> Poll(ReportPoll poll) =>
    [
        Heading(3, poll.Title),
        new ReportBlock.Facts(poll.Facts),
        .. poll.Result is { } result ? [new ReportBlock.Picture(result)] : Array.Empty<ReportBlock>(),
        new ReportBlock.Paragraph(string.Join(' ', poll.Remarks)),
        .. poll.Breakdowns.SelectMany(one => (ReportBlock[])
            [Heading(4, one.Title), one.Strata is { } strata ? new ReportBlock.Picture(strata) : new ReportBlock.Paragraph(one.Withheld)]),
    ];

    private static IEnumerable<ReportBlock> Places(Report report)
    {
        if (report.Places.Count == 0 && report.AboutNoPlace.Count == 0)
            return [];
        var sentence = report.AboutNoPlace.Count == 1 ? Sentences.AboutNoPlaceOne : Sentences.AboutNoPlaceMany;
        return Section(Sentences.HeadingPlaces,
        [
            .. report.Places.SelectMany(Place),
            .. report.AboutNoPlace.Count == 0 ? Array.Empty<ReportBlock>() : [new ReportBlock.Paragraph(Wording.Format(sentence, string.Join(", ", report.AboutNoPlace)))],
        ]);
    }

    private static IEnumerable<ReportBlock> Place(PlaceSection place) =>
    [
        Heading(3, place.Name),
        .. place.Entries.Count == 0 ? [new ReportBlock.Paragraph(Sentences.NothingAboutThisPlace)] : place.Entries.Select(Marked),
        .. place.AlsoConcerning.Count == 0 ? [] : place.AlsoConcerning.Select(Marked).Prepend(Heading(4, Wording.Format(Sentences.HeadingAlsoConcerning, place.Name))),
    ];
}
