using Consultations.Organising;
using Consultations.Places;
using Consultations.Summarising;

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
