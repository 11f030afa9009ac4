using Consultations.Comparing;

namespace Reports;

/// <summary>The records of all meetings of a series in one file; each is made when it is written.</summary>
internal sealed record JsonSeriesRecord(string Format, int Version, string MadeAt, JsonSeries Series, IEnumerable<JsonRecord> Meetings)
{
    public const string Name = "series-record";

    public static JsonSeriesRecord Of(SeriesRecord series, DateTimeOffset madeAt) => new(
        Name,
        JsonRecord.CurrentVersion,
        JsonRecord.Moment(madeAt),
        JsonSeries.Of(series.Series, ordinal: null),
        series.Meetings.Select(meeting => JsonRecord.Of(meeting, madeAt)));
}
