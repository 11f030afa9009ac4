using AngleSharp.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;
using Bot.Tests.Cards;
using Consultations.Comparing;
using Consultations.Exporting;
using Consultations.Organising;
using Reports.Html;

namespace Bot.Tests.Reports.Html;

/// <summary>The page as a browser reads it; what no browser should have to forgive is an error.</summary>
internal static class Page
{
    public static IDocument Of(MadeUpRoom room) => Of(Written.Source(room));

    public static IDocument Of(ReportSource source)
    {
        var text = new HtmlReports().Text(source);
        var parser = new HtmlParser();
        List<string> errors = [];
        parser.Error += (_, error) => errors.Add(Said((HtmlErrorEvent)error, text));
        var page = parser.ParseDocument(text);
        errors.ShouldBeEmpty();
        return page;
    }

    /// <summary>Two meetings of a series that were asked the same.</summary>
    public static ReportSource Series()
    {
        var (first, second) = (EveryPoll.Room(), EveryPoll.Room());
        (second.Consultation.Title, second.Consultation.Place, second.Consultation.Ordinal, first.Consultation.Ordinal) = ("The next", "Patna", 4, 3);
        return new ReportSource(new SeriesRecord(first.Also.OfType<Series>().Single(), [Written.Source(first).Records[0], Written.Source(second).Records[0]]), WholeMeeting.Evening);
    }

    /// <summary>What somebody reads, however it is laid out.</summary>
    public static string Words(this INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Said(HtmlErrorEvent error, string text) => $"{error.Message}: {text[Math.Max(0, error.Position.Position - 60)..Math.Min(text.Length, error.Position.Position + 20)]}";
}
