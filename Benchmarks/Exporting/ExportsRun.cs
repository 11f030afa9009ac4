using System.Diagnostics;
using System.Globalization;
using Reports;

namespace Benchmarks.Exporting;

/// <summary>What it costs each format to write a large record, in processor time and memory, and when its first byte leaves: each in a process of its own, measured against JSON.</summary>
public static class ExportsRun
{
    private const int Contributions = 10_000, Polls = 40, Delegates = 5_000, MeetingsOfSeries = 5, Rounds = 3;
    private const string Yardstick = "json";

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(TextWriter console)
    {
        await console.WriteLineAsync("| meetings | format | processor, s | to JSON | first byte, ms | file, MiB | peak memory, MiB |");
        await console.WriteLineAsync("| ---: | --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var meetings in new[] { 1, MeetingsOfSeries })
        {
            var yardstick = 0d;
            foreach (var format in Formats.All.Select(one => one.Format).OrderByDescending(format => format == Yardstick))
            {
                using var one = await Server.StartAsync("Benchmarks.dll", Path.GetTempPath(), "|", "exports", format, string.Create(CultureInfo.InvariantCulture, $"{meetings}"));
                var figures = one.Ready.Split('|').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToList();
                if (format == Yardstick)
                    yardstick = figures[0];
                await console.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"| {meetings} | {format} | {figures[0]:F2} | {figures[0] / yardstick:F1} | {figures[1]:F1} | {figures[2]:F1} | {figures[3]:F0} |"));
            }
        }

        return 0;
    }

    /// <summary>One format, in this process: the medians of the processor's seconds and of the milliseconds to the first byte, the file's size and the peak of memory, the record itself included.</summary>
    public static async Task<int> RunOneAsync(string format, int meetings, TextWriter console)
    {
        var writer = Formats.All.Single(one => one.Format == format);
        var source = MadeUpRecord.Source(meetings, Contributions, Polls, Delegates);
        var file = Path.GetTempFileName();
        List<double> took = [], first = [];
        for (var round = 0; round <= Rounds; round++)
        {
            var begun = Environment.CpuUsage.TotalTime;
            await using var to = File.Create(file);
            await using var through = new FirstByteStream(to);
            await writer.WriteAsync(source, through, CancellationToken.None);
            // The first round warms up.
            if (round == 0)
                continue;
            took.Add((Environment.CpuUsage.TotalTime - begun).TotalSeconds);
            first.Add(through.FirstByte!.Value.TotalMilliseconds);
        }

        var size = new FileInfo(file).Length / 1024d / 1024d;
        File.Delete(file);
        using var self = Process.GetCurrentProcess();
        await console.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Median(took)}|{Median(first)}|{size}|{self.PeakWorkingSet64 / 1024d / 1024d}"));
        return 0;
    }

    private static double Median(List<double> figures) => figures.Order().ElementAt(figures.Count / 2);
}
