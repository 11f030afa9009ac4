using Microsoft.Playwright;

namespace Bot.Tests.Browser;

/// <summary>The README's pictures. They are taken only where SCREENSHOTS=1 asks for them.</summary>
public static class Pictures
{
    private static readonly bool Wanted = Environment.GetEnvironmentVariable("SCREENSHOTS") == "1";

    /// <summary>The chat glides to what is new; the picture waits until it stands still, with no caret blinking in it.</summary>
    private const string ScrollingHasEnded = """
        () => new Promise(still => {
            document.activeElement?.blur();
            const place = document.querySelector('.webchat__basic-transcript__scrollable');
            let [last, frames] = [NaN, 0];
            const look = () => {
                const now = place?.scrollTop ?? 0;
                frames = now === last ? frames + 1 : 0;
                last = now;
                frames > 30 ? still() : requestAnimationFrame(look);
            };
            look();
        })
        """;

    public static async Task TakeAsync(IPage page, string name)
    {
        if (!Wanted)
            return;
        await page.Mouse.MoveAsync(0, 0);
        await page.EvaluateAsync(ScrollingHasEnded);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder(), name + ".png"), Animations = ScreenshotAnimations.Disabled });
    }

    private static string Folder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "ConsultationBot.sln")))
            root = root.Parent ?? throw new DirectoryNotFoundException("The tests do not run from within the repository.");
        return Path.Combine(root.FullName, "docs", "screenshots");
    }
}
