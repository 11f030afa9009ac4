namespace Reports;

/// <summary>In which order the report of a series is read.</summary>
internal static class SeriesOrder
{
    public static IEnumerable<ReportBlock> Of(ReportSeries series) =>
    [
        .. ReportOrder.Section(Sentences.HeadingMeetings, [new ReportBlock.Table(series.Meetings)]),
        .. ReportOrder.Section(Sentences.HeadingTaking, [new ReportBlock.Table(series.Taking), .. Sentence(series.InNone)]),
        .. List(Sentences.HeadingRecurring, series.Recurring),
        .. List(Sentences.HeadingOnce, series.Once),
        .. series.Exchanges.Count == 0 ? [] : ReportOrder.Section(Sentences.HeadingExchanges, [new ReportBlock.Paragraph(Sentences.ExchangesAre), .. series.Exchanges.SelectMany(Exchange)]),
        .. series.Repeated.Count == 0 ? [] : ReportOrder.Section(Sentences.HeadingRepeated, series.Repeated.SelectMany(poll => (ReportBlock[])
            [ReportOrder.Heading(3, poll.Figures.Caption), new ReportBlock.Picture(poll), ])),
        .. series.Figures.SelectMany(meeting => (IEnumerable<ReportBlock>)
        [
            ReportOrder.Heading(2, meeting.Title),
            new ReportBlock.Facts(meeting.Frame),
            .. ReportOrder.Attendance(meeting.Attendance, Sentences.HeadingAttendance, 3),
            .. ReportOrder.Counts(meeting.Counts, Sentences.HeadingCounts, 3),
        ]),
    ];

    private static IEnumerable<ReportBlock> Sentence(string sentence) => sentence.Length == 0 ? [] : [new ReportBlock.Paragraph(sentence)];

    private static IEnumerable<ReportBlock> List(string title, IReadOnlyList<ReportFact> facts) =>
        facts.Count == 0 ? [] : ReportOrder.Section(title, [new ReportBlock.Facts(facts)]);

    private static IEnumerable<ReportBlock> Exchange(ReportExchange one) =>
    [
        ReportOrder.Heading(3, one.Title),
        .. one.Inputs.Select(ReportOrder.Marked),
    ];
}
