using Consultations.Summarising;
using Consultations.Words;

namespace Reports;

/// <summary>
/// The record of a consultation, ready to be written in any format. Every string in it is plain text, in the language of whoever asked;
/// a writer escapes all of it. What the attribution rule forbids never gets in.
/// </summary>
public sealed record Report
{
    /// <summary>What the consultation is called.</summary>
    public required string Title { get; init; }

    /// <summary>The number of the agenda item that it is limited to; null for the record of the whole consultation.</summary>
    public int? Item { get; init; }

    /// <summary>The series, theme, place, days, who was invited, and whatever else frames it.</summary>
    public required IReadOnlyList<ReportFact> Frame { get; init; }

    /// <summary>The agenda by day; of a record that is limited to one item, that item alone.</summary>
    public required IReadOnlyList<AgendaDay> Agenda { get; init; }

    /// <summary>How the record came about and how it is to be read, a sentence each.</summary>
    public required IReadOnlyList<string> Method { get; init; }

    /// <summary>Who took part, as everybody may know it.</summary>
    public required ReportAttendance Attendance { get; init; }

    /// <summary>The figures.</summary>
    public required ReportCounts Counts { get; init; }

    /// <summary>What was said: by theme, then by kind. An input under two themes stands under both. Of one agenda item: by kind alone.</summary>
    public required IReadOnlyList<ThemeSection> Themes { get; init; }

    /// <summary>The same again by jurisdiction; empty for one agenda item.</summary>
    public required IReadOnlyList<PlaceSection> Places { get; init; }

    /// <summary>The numbers of what is about no jurisdiction.</summary>
    public required IReadOnlyList<int> AboutNoPlace { get; init; }

    /// <summary>What the file holds, under which rule and when it was made, a sentence each.</summary>
    public required IReadOnlyList<string> Footer { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The name to save it under, without an ending: lower-case ASCII letters, digits and hyphens.</summary>
    public string FileStem => FileName.Stem(Title, Item, MadeAt);

    /// <summary>The record of everything that was said, or of one agenda item.</summary>
    /// <param name="summary">A summary of the whole consultation or of one item of its agenda; any other part of it is no record.</param>
    /// <param name="madeAt">When it is made.</param>
    /// <param name="ledgerPosition">The last position of the consultation's ledger that it takes in.</param>
    public static Report Of(Summary summary, DateTimeOffset madeAt, long ledgerPosition)
    {
        if (summary.Focus is not (Focus.Everything or Focus.Item))
            throw new ArgumentException("A record holds the whole consultation, or one item of its agenda.", nameof(summary));

        var item = (summary.Focus as Focus.Item)?.Of;
        return new Report
        {
            Title = summary.Consultation.Title,
            Item = item?.Number,
            Frame = ReportFrame.Of(summary),
            Agenda = AgendaDay.Of(item is null ? summary.Agenda : [item], summary.Entries),
            Method = Wording.Method(summary.Consultation, item is not null),
            Attendance = ReportAttendance.Of(summary.Attendance),
            Counts = ReportCounts.Of(summary),
            Themes = item is null ? ThemeSections(summary) : [.. Filled(ThemeSection.Of(Sentences.HeadingSaid, summary.Entries))],
            Places = item is null ? [.. summary.ByPlace.Select(count => PlaceSection.Of(count.What, summary.Entries))] : [],
            AboutNoPlace = item is null ? [.. summary.Entries.Where(e => e.About.Places.Count == 0).Select(e => e.Number)] : [],
            Footer = Wording.Footer(summary, madeAt, ledgerPosition),
            MadeAt = madeAt,
        };
    }

    private static IReadOnlyList<ThemeSection> ThemeSections(Summary summary)
    {
        var filed = Theme.All.Select(theme =>
            ThemeSection.Of(Wording.Capital(theme.Name), summary.Entries.Where(e => e.Topics.Any(t => t.Theme == theme))));
        var unfiled = ThemeSection.Of(Sentences.NotUnderATheme, summary.Entries.Where(e => e.Topics.All(t => t.Theme is null)));
        return [.. Filled([.. filed, unfiled])];
    }

    private static IEnumerable<ThemeSection> Filled(params IEnumerable<ThemeSection> sections) => sections.Where(section => section.Kinds.Count > 0);
}
