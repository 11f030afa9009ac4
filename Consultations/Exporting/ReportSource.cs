using System.Globalization;
using Consultations.Comparing;
using Consultations.Summarising;

namespace Consultations.Exporting;

/// <summary>What a file is made from: the record of one consultation, or of a whole series.</summary>
public sealed record ReportSource
{
    /// <param name="record">Of a consultation, or of a part of it.</param>
    /// <param name="madeAt">When the file is made.</param>
    public ReportSource(PublishedRecord record, DateTimeOffset madeAt) => (Records, MadeAt) = ([record], madeAt);

    /// <param name="series">Its meetings.</param>
    /// <param name="madeAt">When the file is made.</param>
    public ReportSource(SeriesRecord series, DateTimeOffset madeAt) => (Series, Records, MadeAt) = (series, series.Meetings, madeAt);

    /// <summary>The series; null for one consultation.</summary>
    public SeriesRecord? Series { get; }

    /// <summary>The one consultation, or the meetings of the series.</summary>
    public IReadOnlyList<PublishedRecord> Records { get; }

    public DateTimeOffset MadeAt { get; }

    /// <summary>How many contributions stand in it.</summary>
    public int Contributions => Records.Sum(record => record.Summary.Entries.Count);

    /// <summary>The name to save it under, without an ending: lower-case ASCII letters, digits and hyphens.</summary>
    public string FileStem => Series is { } series
        ? FileName.Stem(series.Series.Title, "series", MadeAt)
        : FileName.Stem(Records[0].Summary.Consultation.Title, PartOf(Records[0].Summary.Focus), MadeAt);

    private static string PartOf(Focus focus) => focus switch
    {
        Focus.Item { Of: var item } => string.Create(CultureInfo.InvariantCulture, $"item-{item.Number}"),
        Focus.Place { Code: var code } => code.ToLowerInvariant(),
        _ => "",
    };
}
