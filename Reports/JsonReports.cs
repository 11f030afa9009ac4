using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Consultations.Exporting;
using Consultations.Summarising;
using Consultations.Words;

namespace Reports;

/// <summary>The record as JSON, for programs: ids rather than words, in English whoever asks. docs/record-format.md describes it.</summary>
public sealed class JsonReports : IReportWriter
{
    /// <summary>Letters of every script stand as they are; what HTML makes something of is escaped.</summary>
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <inheritdoc />
    public string Format => "json";

    /// <inheritdoc />
    public ReportFile Write(Summary summary, DateTimeOffset madeAt, long ledgerPosition)
    {
        ArgumentNullException.ThrowIfNull(summary);
        if (summary.Focus is not (Focus.Everything or Focus.Item))
            throw new ArgumentException("A record holds the whole consultation, or one item of its agenda.", nameof(summary));

        var moment = madeAt.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var content = InEnglish(() => JsonSerializer.SerializeToUtf8Bytes(JsonRecord.Of(summary, moment, ledgerPosition), Form));
        var stem = FileName.Stem(summary.Consultation.Title, (summary.Focus as Focus.Item)?.Of.Number, madeAt);
        return new ReportFile(stem + ".json", "application/json; charset=utf-8", [.. content, (byte)'\n']);
    }

    /// <summary>Labels follow the current language, and this file is read by programs.</summary>
    private static byte[] InEnglish(Func<byte[]> write)
    {
        var (culture, language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Languages.English.Culture, Languages.English.Culture);
        try
        {
            return write();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
        }
    }
}
