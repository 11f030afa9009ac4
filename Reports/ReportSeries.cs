using Consultations.Comparing;
using Consultations.Exporting;
using Consultations.Organising;

namespace Reports;

/// <summary>The meetings of a series side by side.</summary>
public sealed record ReportSeries
{
    /// <summary>A row for each: place, days, who took part, what was put forward and asked.</summary>
    public required ReportGrid Meetings { get; init; }

    /// <summary>A row for each jurisdiction: the meetings in which it took part.</summary>
    public required ReportGrid Taking { get; init; }

    /// <summary>Which were invited and took part in none, in a sentence; empty where there is none.</summary>
    public required string InNone { get; init; }

    /// <summary>Themes and topics of several meetings: "raised in the first, third and fifth".</summary>
    public required IReadOnlyList<ReportFact> Recurring { get; init; }

    /// <summary>Those of only one.</summary>
    public required IReadOnlyList<ReportFact> Once { get; init; }

    /// <summary>What jurisdictions can learn from each other.</summary>
    public required IReadOnlyList<ReportExchange> Exchanges { get; init; }

    /// <summary>Polls that asked the same in several meetings, with their shift.</summary>
    public required IReadOnlyList<ReportChart> Repeated { get; init; }

    /// <summary>The figures of each meeting.</summary>
    public required IReadOnlyList<ReportMeeting> Figures { get; init; }

    internal static ReportSeries Of(SeriesRecord series)
    {
        var sides = series.SideBySide;
        var subjects = series.Subjects.Select(one => (IsOnce: one.In.Count == 1, Fact: new ReportFact(Wording.Capital(one.Topic.Name), Wording.Format(Sentences.RaisedIn, Named(one.In))))).ToList();
        return new ReportSeries
        {
            Meetings = new ReportGrid(Sentences.HeadingMeetings, MeetingColumns, [.. series.Meetings.Select(MeetingRow)]),
            Taking = new ReportGrid(
                Sentences.HeadingTaking,
                [new(Sentences.ColumnJurisdiction), new(Sentences.ColumnTookPartIn), new(Sentences.ColumnMeetings, true)],
                [.. sides.ByPlace.Select(place => (IReadOnlyList<string>)
                    [Wording.Place(place.Code), Wording.List(place.In.Select(meeting => Name(meeting.Consultation))), ReportGrid.Number(place.In.Count)])]),
            InNone = sides.Never.Count == 0 ? "" : Wording.Format(Sentences.TookPartInNone, string.Join(", ", sides.Never.Select(Wording.Place))),
            Recurring = [.. subjects.Where(one => !one.IsOnce).Select(one => one.Fact)],
            Once = [.. subjects.Where(one => one.IsOnce).Select(one => one.Fact)],
            Exchanges = [.. series.Exchanges.Select(ReportExchange.Of)],
            Repeated = [.. series.Repeated.Select(SeriesPolls.Of).OfType<ReportChart>()],
            Figures = [.. series.Meetings.Select(ReportMeeting.Of)],
        };
    }

    /// <summary>"third"; the title where nobody knows which meeting it is.</summary>
    internal static string Name(Consultation one) => one.Ordinal is { } ordinal ? Series.OrdinalInWords(ordinal) : one.Title;

    private static string Named(IEnumerable<PublishedRecord> meetings) => Wording.List(meetings.Select(meeting => Name(meeting.Summary.Consultation)));

    private static GridColumn[] MeetingColumns =>
    [
        new(Sentences.FrameMeeting), new(Sentences.ColumnTitle), new(Sentences.FramePlace), new(Sentences.FrameDays), new(Sentences.ColumnDelegates, true),
        new(Sentences.ColumnJurisdictions, true), new(Sentences.ColumnInputs, true), new(Sentences.ColumnPolls, true),
    ];

    private static IReadOnlyList<string> MeetingRow(PublishedRecord meeting)
    {
        var (one, attendance) = (meeting.Summary.Consultation, meeting.Summary.Attendance);
        return
        [
            Wording.Capital(Name(one)), one.Title, one.Place.Length > 0 ? one.Place : Sentences.NotStated, Wording.Days(one),
            attendance.Joined is { } joined ? ReportGrid.Number(joined) : Sentences.NotShown,
            ReportGrid.Number(attendance.Places.Count(place => place.IsPresent)),
            ReportGrid.Number(meeting.Summary.Total),
            ReportGrid.Number(meeting.Polls.Count),
        ];
    }
}

/// <summary>One topic under which a challenge of one jurisdiction meets a good practice of another.</summary>
/// <param name="Title">The topic.</param>
/// <param name="Inputs">The challenges, then the good practices; each says its meeting.</param>
public sealed record ReportExchange(string Title, IReadOnlyList<ReportEntry> Inputs)
{
    internal static ReportExchange Of(Exchange exchange) => new(
        Wording.Capital(exchange.Topic.Name),
        [.. exchange.Challenges.Concat(exchange.Practices).Select(one => ReportEntry.Of(one.Entry) with { Meeting = Wording.Format(Sentences.OfMeeting, ReportSeries.Name(one.Meeting.Summary.Consultation)) })]);
}

/// <summary>The figures of one meeting of a series.</summary>
/// <param name="Title">"First meeting: Bhopal"</param>
public sealed record ReportMeeting(string Title, IReadOnlyList<ReportFact> Frame, ReportAttendance Attendance, ReportCounts Counts)
{
    internal static ReportMeeting Of(PublishedRecord meeting)
    {
        var one = meeting.Summary.Consultation;
        var title = one.Ordinal is { } ordinal ? Wording.Format(Sentences.MeetingTitle, Wording.Capital(Series.OrdinalInWords(ordinal)), one.Title) : one.Title;
        return new ReportMeeting(title, ReportFrame.OfMeeting(meeting.Summary), ReportAttendance.Of(meeting.Summary.Attendance), ReportCounts.Of([meeting.Summary], Wording.Format(Sentences.OfMeeting, ReportSeries.Name(one))));
    }
}
