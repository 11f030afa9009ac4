using System.IO.Compression;
using System.Text;
using Consultations.Exporting;
using Reports.Tables;

namespace Reports.Csv;

/// <summary>The record as comma-separated values, for whoever counts: a zip with one file for each table, and one that says what they are.</summary>
public sealed class CsvReports : IReportWriter
{
    public string Format => "csv";

    public string Ending => "zip";

    public string ContentType => "application/zip";

    /// <summary>More than a compressor keeps to itself before it is told that a file has ended, which it then writes without letting anybody else run.</summary>
    private const int Held = 1 << 17;

    public async Task WriteAsync(ReportSource source, Stream to, CancellationToken cancel)
    {
        var held = new BufferedStream(to, Held);
        await using (var zip = await ZipArchive.CreateAsync(held, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel))
        {
            // First, for it is short: whoever waits sees that something comes.
            await AddAsync(zip, "about.txt", async file => await file.WriteAsync(Encoding.UTF8.GetBytes($"\uFEFF{string.Join("\r\n", About(source))}\r\n"), cancel));
            foreach (var table in RecordTables.Of(source))
                await AddAsync(zip, $"{table.Id}.csv", file => CsvTable.WriteAsync(table, file, cancel));
        }

        await held.FlushAsync(cancel);

        async Task AddAsync(ZipArchive zip, string name, Func<Stream, Task> write)
        {
            var entry = zip.CreateEntry(name);
            entry.LastWriteTime = source.MadeAt.ToUniversalTime();
            await using var file = await entry.OpenAsync(cancel);
            await write(file);
            await held.FlushAsync(cancel);
        }
    }

    private static IEnumerable<string> About(ReportSource source) => [Report.TitleOf(source), Report.SubtitleOf(source), .. Wording.Footer(source)];
}
