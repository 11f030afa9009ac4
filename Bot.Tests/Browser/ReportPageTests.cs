using Bot.Tests.Reports;
using Microsoft.Playwright;
using Reports.Html;

namespace Bot.Tests.Browser;

/// <summary>The record as a page, as a browser shows it.</summary>
[Collection(InTheBrowser.Name)]
public sealed class ReportPageTests(Chromium chromium) : IDisposable
{
    /// <summary>Texts whose contrast with the paper is under 4.5 to 1.</summary>
    private const string TooFaint = """
        () => {
          const channel = c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
          const light = color => { const [r, g, b] = color.match(/[\d.]+/g).map(Number); return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b); };
          const paper = light(getComputedStyle(document.body).backgroundColor);
          return [...document.querySelectorAll('body *:not(title, desc)')].filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.textContent.trim())).filter(one => {
            const style = getComputedStyle(one);
            const ink = light(one instanceof SVGElement ? style.fill : style.color);
            return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05) < 4.5;
          }).map(one => one.textContent);
        }
        """;

    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("report-").FullName, "report.html");

    [Theory]
    [InlineData(1200, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    public async Task It_is_read_at_a_desk_and_on_a_phone_and_the_browser_has_nothing_to_complain_of(int width, ColorScheme scheme)
    {
        await File.WriteAllBytesAsync(file, new HtmlReports().Bytes(Written.Source(EveryPoll.Room())));
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme });
        var page = await context.NewPageAsync();
        List<string> heard = [];
        List<string> asked = [];
        page.Console += (_, message) => heard.Add(message.Text);
        page.PageError += (_, error) => heard.Add(error);
        page.Request += (_, request) => asked.Add(request.Url);

        await page.GotoAsync(new Uri(file).AbsoluteUri);

        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        (await page.EvaluateAsync<string[]>(TooFaint)).ShouldBeEmpty();
        (await page.EvaluateAsync<string>("() => getComputedStyle(document.body).maxWidth")).ShouldBe("800px", "the style is let in");
        heard.ShouldBeEmpty();
        asked.ShouldHaveSingleItem();
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
}
