using System.Diagnostics;
using Consultations.Exporting;

namespace Bot.Tests.Reports.Office;

/// <summary>LibreOffice without a window, with a profile of its own. <c>./test</c> installs it where it is missing; SOFFICE names another.</summary>
internal sealed class LibreOffice : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("office");

    /// <summary>What it makes of a file: the paths of what it wrote, by name.</summary>
    /// <param name="writer">The format to be opened.</param>
    /// <param name="source">What is written.</param>
    /// <param name="form">A filter of LibreOffice: <c>pdf</c>.</param>
    public async Task<IReadOnlyList<string>> ConvertAsync(IReportWriter writer, ReportSource source, string form)
    {
        var file = Path.Combine(folder.FullName, $"report.{writer.Ending}");
        await File.WriteAllBytesAsync(file, writer.Bytes(source));
        var made = folder.CreateSubdirectory("made");
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("SOFFICE") ?? "soffice",
            ["--headless", $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile"))}", "--convert-to", form, "--outdir", made.FullName, file]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var office = Process.Start(start)!;
        var said = office.StandardOutput.ReadToEndAsync();
        await office.StandardError.ReadToEndAsync();
        await office.WaitForExitAsync();
        office.ExitCode.ShouldBe(0, await said);
        return [.. made.GetFiles().Select(one => one.FullName).Order(StringComparer.Ordinal)];
    }

    public void Dispose() => folder.Delete(recursive: true);
}
