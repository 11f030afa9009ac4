using System.Globalization;
using AdaptiveCards;
using Consultations.Comparing;
using Consultations.Organising;

namespace Cards.Comparing;

/// <summary>The meetings of a series side by side, who took part in which, and who never did.</summary>
public static class SeriesCard
{
    private const int CellSize = 220;

    public static AdaptiveCard Of(SeriesSummary summary, int page)
    {
        var series = summary.Series;
        var sheet = new Sheet().Title(series.Title).Aside(series.Planned is { } planned
            ? Wording.Format(Sentences.MeetingsOfPlanned, summary.Meetings.Count, planned)
            : Wording.Counted(summary.Meetings.Count, Sentences.MeetingsOne, Sentences.MeetingsMany));
        foreach (var (label, text) in Wording.SeriesFrame(series))
            sheet.Fact(label, text);
        if (summary.Meetings.Count == 0)
            return sheet.Say(Wording.Format(Sentences.NoMeetingsYet, series.Number)).Card();
        WriteTable(sheet.Heading(Sentences.MeetingsSideBySide), summary);
        var parts = summary.ByPlace.Where(place => place.In.Count > 0)
            .Select(place => new Part(Sentences.WhoTookPart, new Sheet().Fact(Wording.Place(place.Code), string.Join(", ", place.In.Select(Short))), Part.FigureRows));
        Page.Of(parts, page, sheet).WriteOnto(sheet, $"summary series {series.Number}");
        if (summary.Never.Count > 0)
            sheet.Heading(Sentences.NeverTookPart).Say(Wording.Places(summary.Never));
        return sheet.Card();
    }

    private static void WriteTable(Sheet sheet, SeriesSummary summary)
    {
        string[] heads = [Sentences.ColumnMeeting, Sentences.ColumnWhen, Sentences.ColumnInputs, Sentences.ColumnJoined];
        var rows = summary.Meetings.Select(meeting => (string[])
        [
            string.Join(", ", new[] { Title(meeting.Consultation), meeting.Consultation.Place }.Where(part => part.Length > 0)),
            Wording.Days(meeting.Consultation),
            meeting.Contributions.ToString(CultureInfo.CurrentCulture),
            meeting.Attendance.Joined?.ToString(CultureInfo.CurrentCulture) ?? Sentences.Few,
        ]).ToList();
        var table = new AdaptiveTable { FirstRowAsHeaders = true, ShowGridLines = true };
        foreach (var width in (double[])[4, 3, 2, 2])
            table.Columns.Add(new AdaptiveTableColumnDefinition { Width = width });
        table.Rows.Add(Row(heads, isBold: true));
        foreach (var row in rows)
            table.Rows.Add(Row(row, isBold: false));
        var inWords = string.Join('\n', rows.Select(row => string.Join("; ", heads.Zip(row, (head, cell) => $"{head}: {cell}"))));
        sheet.Element(table, inWords, rows.Count * heads.Length * CellSize);
    }

    private static AdaptiveTableRow Row(IEnumerable<string> cells, bool isBold) => new()
    {
        Cells =
        [
            .. cells.Select(cell => new AdaptiveTableCell
            {
                Items = { new AdaptiveTextBlock(CardText.Plain(cell)) { Wrap = true, Weight = isBold ? AdaptiveTextWeight.Bolder : AdaptiveTextWeight.Default } },
            }),
        ],
    };

    private static string Title(Consultation consultation) =>
        consultation.Ordinal is { } ordinal ? Wording.Format(Sentences.Numbered, ordinal, consultation.Title) : consultation.Title;

    private static string Short(Meeting meeting) => meeting.Consultation.Ordinal is { } ordinal
        ? Series.OrdinalInWords(ordinal)
        : meeting.Consultation.Title;
}
