using System.Text;
using Bot.Tests.Cards;
using Consultations.Exporting;
using Consultations.Summarising;
using Reports;

namespace Bot.Tests.Reports;

/// <summary>What a made-up room hands on, and what formats make of it.</summary>
internal static class Written
{
    public static ReportSource Source(MadeUpRoom room, Focus? focus = null, DateTimeOffset? at = null, long position = 42) =>
        new(PublishedRecord.Of(room, room.Consultation.Id, focus ?? Focus.All) with { LedgerPosition = position }, at ?? WholeMeeting.Evening);

    public static Report Report(MadeUpRoom room, Focus? focus = null, DateTimeOffset? at = null, long position = 42) => global::Reports.Report.Of(Source(room, focus, at, position));

    public static byte[] Bytes(this IReportWriter writer, ReportSource source)
    {
        using var to = new MemoryStream();
        writer.WriteAsync(source, to, CancellationToken.None).GetAwaiter().GetResult();
        return to.ToArray();
    }

    public static string Text(this IReportWriter writer, ReportSource source) => Encoding.UTF8.GetString(writer.Bytes(source));

    public static string SaveAs(this IReportWriter writer, ReportSource source) => $"{source.FileStem}.{writer.Ending}";
}
