using System.Globalization;
using Consultations.Exporting;
using Reports;
using Reports.Reading;

namespace Benchmarks.Exporting;

/// <summary>What it costs the bot to take a file in that is as large as one may be, and to read the copy: in processor time and memory.</summary>
public static class ImportRun
{
    private const int Most = 60_000, Step = 2_000, Polls = 40, Delegates = 1_000;

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(TextWriter console)
    {
        var folder = Directory.CreateTempSubdirectory("import-");
        var path = Path.Combine(folder.FullName, "record.json");
        try
        {
            await WriteAsync(path, console);
            await TakeAsync(path, console);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    /// <summary>The largest record of its sort that a file may hold.</summary>
    private static async Task WriteAsync(string path, TextWriter console)
    {
        var writer = new JsonReports();
        for (var count = Most; ; count -= Step)
        {
            await using (var to = File.Create(path))
                await writer.WriteAsync(MadeUpRecord.Source(1, count, Polls, Delegates), to, CancellationToken.None);
            var length = new FileInfo(path).Length;
            if (length > RecordReader.MostBytes)
                continue;
            await console.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} inputs, {length / 1024d / 1024d:F1} MiB"));
            return;
        }
    }

    private static async Task TakeAsync(string path, TextWriter console)
    {
        using var bot = await RunningBot.StartAsync();
        using var http = Visitor.ClientOf(bot);
        var organiser = await Visitor.EnterAsync(http, new { key = bot.OrganiserKey });
        await console.WriteLineAsync("| | processor, s | peak memory, MiB |");
        await console.WriteLineAsync("| --- | ---: | ---: |");
        await MeasureAsync("an organiser has come in", () => organiser.SayAsync("help"));
        await MeasureAsync("the file is taken in", () => organiser.AttachAsync(path, "application/json"));
        if (await Books.ReadAsync(bot.DataFolder, books => books.All<ImportedRecord>().Count()) != 1)
            throw new InvalidOperationException("The file was not taken in.");
        foreach (var line in (string[])["summary", "summary IN-AS", "polls", "export json anyway"])
            await MeasureAsync(line, () => organiser.SayAsync(line));

        async Task MeasureAsync(string what, Func<Task> work)
        {
            var begun = bot.Server.Processor;
            await work();
            await console.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {what} | {(bot.Server.Processor - begun).TotalSeconds:F1} | {bot.Server.PeakWorkingSet:F0} |"));
        }
    }
}
