using Consultations.Exporting;
using Reports.Tables;

namespace Reports.Excel;

/// <summary>The first sheet: what the workbook holds, what frames it, how it is to be read.</summary>
internal static class ExcelAbout
{
    public static RecordTable Table(ReportSource source) => new("about", Sentences.HeadingAbout,
    [
        new("label", Sentences.ColumnName),
        new("text", Sentences.ColumnText),
    ], Facts(source).Select(fact => (IReadOnlyList<object?>)[fact.Label, fact.Value]));

    private static IEnumerable<ReportFact> Facts(ReportSource source)
    {
        var frame = source.Series is { } series ? ReportFrame.Of(series.Series) : ReportFrame.Of(source.Records[0].Summary);
        var method = source.Series is { } meetings ? Wording.MethodOfSeries(meetings) : Wording.Method(source.Records[0].Summary);
        return
        [
            new ReportFact(Sentences.ColumnTitle, Report.TitleOf(source)),
            .. frame,
            .. method.Select(sentence => new ReportFact(Sentences.HeadingMethod, sentence)),
            .. Wording.Footer(source).Select(sentence => new ReportFact(Sentences.HeadingAbout, sentence)),
        ];
    }
}
