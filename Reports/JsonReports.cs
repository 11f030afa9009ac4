using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Consultations.Exporting;
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

    public string Format => "json";

    public string Ending => "json";

    public string ContentType => "application/json; charset=utf-8";

    public async Task WriteAsync(ReportSource source, Stream to, CancellationToken cancel)
    {
        using (new SpokenIn(Languages.English))
        {
            if (source.Series is { } series)
                await JsonSerializer.SerializeAsync(to, JsonSeriesRecord.Of(series, source.MadeAt), Form, cancel);
            else
                await JsonSerializer.SerializeAsync(to, JsonRecord.Of(source.Records[0], source.MadeAt), Form, cancel);
            await to.WriteAsync("\n"u8.ToArray(), cancel);
        }
    }

    /// <summary>Labels follow the current language, and this file is read by programs.</summary>
    private sealed class SpokenIn : IDisposable
    {
        private readonly (CultureInfo Culture, CultureInfo Language) before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

        public SpokenIn(Language language) => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language.Culture, language.Culture);

        public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
    }
}
