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

    /// <summary>Theme, place, days and who was invited.</summary>
    public required IReadOnlyList<ReportFact> Frame { get; init; }

    /// <summary>How the record came about and how it is to be read, a sentence each.</summary>
    public required IReadOnlyList<string> Method { get; init; }

    /// <summary>Who took part, as everybody may know it.</summary>
    public required ReportAttendance Attendance { get; init; }

    /// <summary>The figures.</summary>
    public required ReportCounts Counts { get; init; }

    /// <summary>What was said: by theme, then by kind. An input under two themes stands under both.</summary>
    public required IReadOnlyList<ThemeSection> Themes { get; init; }

    /// <summary>The same again by jurisdiction.</summary>
    public required IReadOnlyList<PlaceSection> Places { get; init; }

    /// <summary>The numbers of what is about no jurisdiction.</summary>
    public required IReadOnlyList<int> AboutNoPlace { get; init; }

    /// <summary>What the file holds, under which rule and when it was made, a sentence each.</summary>
    public required IReadOnlyList<string> Footer { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The name to save it under, without an ending: lower-case ASCII letters, digits and hyphens.</summary>
    public string FileStem => FileName.Stem(Title, MadeAt);

    /// <summary>The record of everything that was said.</summary>
    /// <param name="summary">A summary of the whole consultation; a part of it is no record.</param>
    /// <param name="madeAt">When it is made.</param>
    /// <param name="ledgerPosition">The last position of the consultation's ledger that it takes in.</param>
    public static Report Of(Summary summary, DateTimeOffset madeAt, long ledgerPosition)
    {
        if (summary.Focus is not Focus.Everything)
            throw new ArgumentException("A record holds the whole consultation.", nameof(summary));

        return new Report
        {
            Title = summary.Consultation.Title,
            Frame = Wording.Frame(summary.Consultation),
            Method = Wording.Method(summary.Consultation),
            Attendance = ReportAttendance.Of(summary.Attendance),
            Counts = ReportCounts.Of(summary),
            Themes = ThemeSections(summary),
            Places = [.. summary.ByPlace.Select(count => PlaceSection.Of(count.What, summary.Entries))],
            AboutNoPlace = [.. summary.Entries.Where(e => e.About.Places.Count == 0).Select(e => e.Number)],
            Footer = Wording.Footer(summary, madeAt, ledgerPosition),
            MadeAt = madeAt,
        };
    }

    private static IReadOnlyList<ThemeSection> ThemeSections(Summary summary)
    {
        var filed = Theme.All.Select(theme =>
            ThemeSection.Of(Wording.Capital(theme.Name), summary.Entries.Where(e => e.Topics.Any(t => t.Theme == theme))));
        var unfiled = ThemeSection.Of(Sentences.NotUnderATheme, summary.Entries.Where(e => e.Topics.All(t => t.Theme is null)));
        return [.. filed.Append(unfiled).Where(section => section.Kinds.Count > 0)];
    }
}
