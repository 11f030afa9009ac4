using AngleSharp.Dom;

namespace Bot.Tests.Reports.Html;

/// <summary>The page as lines, see <see cref="WordsReading"/>.</summary>
internal static class PageLines
{
    public static IEnumerable<string> Of(IDocument page)
    {
        var group = "";
        foreach (var element in page.QuerySelectorAll("main h2, main h3, main h4, main h5, main p, main dl > div, main caption, main thead tr, main tbody tr, main figure"))
        {
            if (element.LocalName[0] == 'h')
                yield return $"{new string('#', element.LocalName[1] - '0')} {element.Words()}";
            else if (element.LocalName == "div")
                yield return $"- {element.Children[0].Words()}: {element.Children[1].Words()}";
            else if (element.LocalName == "tr")
                yield return $"| {string.Join(" | ", Cells(element))} |";
            else if (element.LocalName != "figure")
                yield return element.Words();
            foreach (var drawn in element.LocalName == "figure" ? Drawn(element) : [])
                yield return drawn;
        }

        IEnumerable<string> Cells(IElement row)
        {
            if (row.Children[0].GetAttribute("scope") == "rowgroup")
                group = row.Children[0].Words();
            var isInside = row.Children.Length < row.Closest("table")!.QuerySelectorAll("thead th").Length;
            return isInside ? row.Children.Select(cell => cell.Words()).Prepend(group) : row.Children.Select(cell => cell.Words());
        }
    }

    /// <summary>What stands beside each bar: labels are broken into lines, several series have their number in the legend, and the parts of a stack say what they are.</summary>
    private static IEnumerable<string> Drawn(IElement figure)
    {
        var series = figure.QuerySelectorAll(".legend li").Select(one => one.Words()).ToList();
        List<string> label = [];
        var at = 0;
        foreach (var text in figure.QuerySelectorAll("svg.chart text.label, svg.chart text.value"))
        {
            if (text.ClassName == "label")
            {
                (label, at) = (at > 0 ? [] : label, 0);
                label.Add(text.Words());
                continue;
            }

            foreach (var part in text.Words().Split(" · "))
            {
                var name = part.Contains(": ", StringComparison.Ordinal) ? part[..part.IndexOf(": ", StringComparison.Ordinal)] : series.Count == 0 ? "" : series[at][(series[at].IndexOf(' ', StringComparison.Ordinal) + 1)..];
                yield return $"~ {name} | {string.Join(' ', label)} | {part[(part.LastIndexOf(' ') + 1)..]}";
                at++;
            }
        }
    }
}
