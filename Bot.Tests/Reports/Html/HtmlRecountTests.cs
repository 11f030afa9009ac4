using AngleSharp.Dom;
using Bot.Tests.Consultations;

namespace Bot.Tests.Reports.Html;

public sealed class HtmlRecountTests
{
    [Fact]
    public void Every_number_on_the_page_is_the_one_that_the_rows_add_up_to()
    {
        using var english = new English();
        var room = WholeMeeting.Polled();

        RecountTests.InWords([.. Lines(Page.Of(room))]).ShouldBe(Recount.Of(room));
    }

    /// <summary>The page as lines: headings with their number signs, facts as a list, rows between bars.</summary>
    private static IEnumerable<string> Lines(IDocument page)
    {
        var group = "";
        foreach (var element in page.QuerySelectorAll("main h2, main h3, main h4, main h5, main p, main dl > div, main tbody tr"))
        {
            if (element.LocalName[0] == 'h')
                yield return $"{new string('#', element.LocalName[1] - '0')} {element.Words()}";
            else if (element.LocalName == "p")
                yield return element.Words();
            else if (element.LocalName == "div")
                yield return $"- {element.Children[0].Words()}: {element.Children[1].Words()}";
            else
                yield return $"| {string.Join(" | ", Cells(element))} |";
        }

        IEnumerable<string> Cells(IElement row)
        {
            if (row.Children[0].GetAttribute("scope") == "rowgroup")
                group = row.Children[0].Words();
            var isInside = row.Children.Length < row.Closest("table")!.QuerySelectorAll("thead th").Length;
            return isInside ? row.Children.Select(cell => cell.Words()).Prepend(group) : row.Children.Select(cell => cell.Words());
        }
    }
}
