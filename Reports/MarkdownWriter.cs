using System.Globalization;

namespace Reports;

/// <summary>Writes a report as GitHub-flavoured Markdown. Line ends are LF.</summary>
public static class MarkdownWriter
{
    /// <summary>The media type of what is written.</summary>
    public const string ContentType = "text/markdown; charset=utf-8";

    /// <summary>The name to save the file under.</summary>
    public static string SaveAs(Report report) => report.FileStem + ".md";

    /// <summary>The whole file.</summary>
    public static string Write(Report report)
    {
        var page = new MarkdownPage();
        page.Heading(1, report.Title);
        page.List(report.Frame);
        page.Heading(2, Sentences.HeadingMethod);
        page.Paragraph(string.Join(' ', report.Method));
        WriteAgenda(page, report.Agenda);
        WriteAttendance(page, report.Attendance);
        WriteCounts(page, report.Counts);
        foreach (var theme in report.Themes)
            WriteTheme(page, theme);
        WritePlaces(page, report);
        page.Heading(2, Sentences.HeadingAbout);
        page.Paragraph(string.Join(' ', report.Footer));
        return page.ToString();
    }

    private static void WriteAgenda(MarkdownPage page, IReadOnlyList<AgendaDay> agenda)
    {
        if (agenda.Count == 0)
            return;
        page.Heading(2, Sentences.HeadingAgenda);
        foreach (var day in agenda)
        {
            if (day.Title.Length > 0)
                page.Heading(3, day.Title);
            foreach (var item in day.Items)
            {
                page.Heading(day.Title.Length > 0 ? 4 : 3, item.Title);
                page.List(item.Facts);
            }
        }
    }

    private static void WriteAttendance(MarkdownPage page, ReportAttendance attendance)
    {
        page.Heading(2, Sentences.HeadingAttendance);
        page.Paragraph(attendance.Joined);
        WriteList(page, Sentences.ListPlaces, attendance.Places);
        WriteList(page, Sentences.ListGroups, attendance.Groups);
    }

    private static void WriteCounts(MarkdownPage page, ReportCounts counts)
    {
        page.Heading(2, Sentences.HeadingCounts);
        page.Paragraph(counts.Total == 0 ? Sentences.TotalNone : Wording.Counted(counts.Total, Sentences.TotalOne, Sentences.TotalMany));
        WriteList(page, Sentences.ListByKind, counts.ByKind);
        WriteList(page, Sentences.ListByTheme, counts.ByTheme);
        WriteList(page, Sentences.ListByPlace, counts.ByPlace);
    }

    private static void WriteList(MarkdownPage page, string title, IReadOnlyList<ReportFact> facts)
    {
        if (facts.Count == 0)
            return;
        page.Heading(3, title);
        page.List(facts);
    }

    private static void WriteTheme(MarkdownPage page, ThemeSection theme)
    {
        page.Heading(2, theme.Title);
        foreach (var kind in theme.Kinds)
        {
            page.Heading(3, kind.Title);
            foreach (var entry in kind.Entries)
                page.Entry(entry.Number.ToString(CultureInfo.CurrentCulture), entry);
        }
    }

    private static void WritePlaces(MarkdownPage page, Report report)
    {
        if (report.Item is not null)
            return;
        page.Heading(2, Sentences.HeadingPlaces);
        foreach (var place in report.Places)
            WritePlace(page, place);
        if (report.AboutNoPlace.Count == 0)
            return;
        var sentence = report.AboutNoPlace.Count == 1 ? Sentences.AboutNoPlaceOne : Sentences.AboutNoPlaceMany;
        page.Paragraph(Wording.Format(sentence, string.Join(", ", report.AboutNoPlace)));
    }

    private static void WritePlace(MarkdownPage page, PlaceSection place)
    {
        page.Heading(3, place.Name);
        if (place.Entries.Count == 0)
            page.Paragraph(Sentences.NothingAboutThisPlace);
        WriteEntriesWithKind(page, place.Entries);
        if (place.AlsoConcerning.Count == 0)
            return;
        page.Heading(4, Wording.Format(Sentences.HeadingAlsoConcerning, place.Name));
        WriteEntriesWithKind(page, place.AlsoConcerning);
    }

    private static void WriteEntriesWithKind(MarkdownPage page, IReadOnlyList<ReportEntry> entries)
    {
        foreach (var entry in entries)
            page.Entry(string.Create(CultureInfo.CurrentCulture, $"{entry.Kind} {entry.Number}"), entry);
    }
}
