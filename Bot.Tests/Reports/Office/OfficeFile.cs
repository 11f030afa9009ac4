using System.IO.Compression;
using Consultations.Exporting;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Bot.Tests.Reports.Office;

/// <summary>Office files as readers take them.</summary>
internal static class OfficeFile
{
    public static WordprocessingDocument Word(this IReportWriter writer, ReportSource source) => WordprocessingDocument.Open(Written(writer, source), isEditable: false);

    public static SpreadsheetDocument Excel(this IReportWriter writer, ReportSource source) => SpreadsheetDocument.Open(Written(writer, source), isEditable: false);

    /// <summary>Whatever is not as Office wants it.</summary>
    public static IEnumerable<string> Faults(this OpenXmlPackage file) =>
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}");

    /// <summary>All parts as they lie in the file, with their names.</summary>
    public static IEnumerable<string> Unzipped(this IReportWriter writer, ReportSource source)
    {
        using var zip = new ZipArchive(Written(writer, source));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            yield return entry.FullName + "\n" + reader.ReadToEnd();
        }
    }

    private static MemoryStream Written(IReportWriter writer, ReportSource source)
    {
        var to = new OneWayStream();
        writer.WriteAsync(source, to, CancellationToken.None).GetAwaiter().GetResult();
        return to.Written();
    }
}
