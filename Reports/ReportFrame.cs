using System.Globalization;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Summarising;
using Consultations.Words;

namespace Reports;

/// <summary>What frames a consultation, a fact each; what nobody knows is left out, save for place and days.</summary>
internal static class ReportFrame
{
    private const string Between = "; ";

    public static IReadOnlyList<ReportFact> Of(Summary summary)
    {
        var consultation = summary.Consultation;
        IEnumerable<ReportFact> all =
        [
            .. summary.Series is { } series ? OfSeries(series, consultation.Ordinal) : [],
            new(Sentences.FrameTheme, consultation.Theme),
            new(Sentences.FramePlace, consultation.Place.Length > 0 ? consultation.Place : Sentences.NotStated),
            new(Sentences.FrameDays, Wording.Days(consultation)),
            new(Sentences.FrameInvited, string.Join(", ", consultation.Invited.Select(Wording.Place))),
            .. OwnRegions.Of(consultation).Select(region => new ReportFact(Wording.Format(Sentences.FrameRegion, region.Name), string.Join(", ", region.Members.Select(Wording.Place)))),
            new(Sentences.FrameLanguage, consultation.Language.Length > 0 ? Wording.Language(consultation.Language) : ""),
            .. Labelled(consultation.Lines),
        ];
        return [.. all.Where(fact => fact.Value.Length > 0)];
    }

    /// <summary>Of the series itself.</summary>
    public static IReadOnlyList<ReportFact> Of(Series series) =>
    [
        .. OfSeries(series, ordinal: null).Append(new ReportFact(Sentences.FramePlanned, series.Planned?.ToString(CultureInfo.CurrentCulture) ?? "")).Where(fact => fact.Value.Length > 0),
    ];

    /// <summary>Of one meeting, beside its series.</summary>
    public static IReadOnlyList<ReportFact> OfMeeting(Summary summary) => Of(summary with { Series = null });

    /// <summary>What is to follow: the lines that say so, and the numbers of what was recommended.</summary>
    public static IReadOnlyList<ReportFact> FollowUp(Summary summary)
    {
        var labels = Sentences.FollowUpLabels.Split('|');
        var recommended = summary.Entries.Where(entry => entry.Kind == ContributionKind.Recommendation).Select(entry => entry.Number).ToList();
        IEnumerable<ReportFact> lines = Labelled(summary.Consultation.Lines).Where(line => labels.Contains(line.Label, StringComparer.OrdinalIgnoreCase));
        return [.. recommended.Count == 0 ? lines : lines.Append(new ReportFact(Wording.Capital(ContributionKind.Recommendation.Plural), string.Join(", ", recommended)))];
    }

    private static IEnumerable<ReportFact> OfSeries(Series series, int? ordinal) =>
    [
        new(Sentences.FrameSeries, series.Title),
        new(Sentences.FrameMeeting, Wording.Meeting(ordinal, series.Planned)),
        new(Sentences.FrameConvenors, string.Join(Between, series.Convenors)),
        new(Sentences.FramePartners, string.Join(Between, series.Partners)),
        new(Sentences.FrameFunders, string.Join(Between, series.Funders)),
        new(Sentences.FrameProject, series.Project),
        .. Labelled(series.Lines),
    ];

    private static IEnumerable<ReportFact> Labelled(IEnumerable<string> lines) => lines.Select(FrameLine.Read).Select(line => new ReportFact(line.Label, line.Text));
}
