using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

/// <summary>Somebody at a browser, who types, taps, and waits for what the bot answers.</summary>
public sealed class Person : IAsyncDisposable
{
    /// <summary>How long anybody waits for an answer, on a machine that may be busy and over a line that may just have come back.</summary>
    private const int Patience = 60_000;

    private const string SendBox = "[data-id=\"webchat-sendbox-input\"]";

    private const string Answers = """
        [...document.querySelectorAll('.webchat__basic-transcript__activity')].filter(one => !one.querySelector('.webchat__bubble--from-user'))
        """;

    private readonly Room room;
    private readonly IBrowserContext pages;
    private readonly Onlooker onlooker;
    private readonly ConcurrentQueue<string> received = new();
    private int heard;

    private Person(Room room, IBrowserContext pages)
    {
        this.room = room;
        this.pages = pages;
        onlooker = new Onlooker(pages, room);
    }

    public IPage Page { get; private set; } = null!;

    public static Task<Person> AtADeskAsync(Chromium chromium, Room room, ColorScheme dress = ColorScheme.Light) =>
        ComeAsync(chromium, room, new() { ViewportSize = new() { Width = 1280, Height = 860 }, ColorScheme = dress });

    public static Task<Person> OnAPhoneAsync(Chromium chromium, Room room, string locale = "en-IN", ColorScheme dress = ColorScheme.Light) => ComeAsync(chromium, room, new()
    {
        Locale = locale,
        ColorScheme = dress,
        ViewportSize = new() { Width = 360, Height = 740 },
        DeviceScaleFactor = 2,
        HasTouch = true,
        IsMobile = true,
    });

    /// <summary>Opens the first screen, with the link that somebody was given.</summary>
    public async Task OpensAsync(string link)
    {
        await Page.GotoAsync("about:blank");
        await Page.GotoAsync(link);
        heard = 0;
    }

    public async Task EntersAsync(string code, string answer)
    {
        await Page.GetByLabel("Your code").FillAsync(code);
        await TapsAsync("Join", answer);
    }

    /// <summary>Types a line and sends it, with the keyboard alone.</summary>
    /// <returns>The bot's answer.</returns>
    public async Task<string> SaysAsync(string line, string answer)
    {
        var box = Page.Locator(SendBox);
        await Expect(box).ToBeEditableAsync(new() { Timeout = Patience });
        await CountAnswersAsync();
        await box.FillAsync(line);
        await box.PressAsync("Enter");
        return await HearsAsync(answer);
    }

    /// <summary>Chooses a file with the paper clip, and sends it.</summary>
    /// <returns>The bot's answer.</returns>
    public async Task<string> AttachesAsync(string name, string type, string text, string answer)
    {
        await CountAnswersAsync();
        await Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = type, Buffer = Encoding.UTF8.GetBytes(text) }, new() { Timeout = Patience });
        await Page.Locator(SendBox).PressAsync("Enter");
        return await HearsAsync(answer);
    }

    /// <summary>Taps the newest button of this name: one of a page, of a card, or of a suggested answer.</summary>
    public async Task<string> TapsAsync(string button, string answer)
    {
        await CountAnswersAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync(new() { Timeout = Patience });
        return await HearsAsync(answer);
    }

    /// <summary>Fills in the newest field of this label.</summary>
    public Task FillsAsync(string label, string text) => Field(label).FillAsync(text, new() { Timeout = Patience });

    /// <summary>Chooses in the newest field of this label: from its list, or by typing where it is a long one.</summary>
    public async Task PicksAsync(string label, string choice)
    {
        if (await Field(label).EvaluateAsync<string>("field => field.tagName") == "SELECT")
            await Field(label).SelectOptionAsync(new SelectOptionValue { Label = choice });
        else
            await Field(label).Locator("input").FillAsync(choice);
    }

    public Task ChecksAsync(string label) => Field(label).CheckAsync(new() { Timeout = Patience });

    /// <summary>Presses the newest button of this name, which only unfolds something.</summary>
    public Task UnfoldsAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync(new() { Timeout = Patience });

    /// <summary>Chooses one of those that stand below this label in sight.</summary>
    public Task TicksAsync(string label, string choice) => Page.Locator($".ac-adaptiveCard :has(> label.ac-richTextBlock:has-text(\"{label}\"))").Last
        .GetByText(choice, new() { Exact = true }).ClickAsync(new() { Timeout = Patience });

    /// <summary>What was said until now is not waited for any more.</summary>
    public Task ListensAsync() => CountAnswersAsync();

    /// <summary>In how many of the bot's lines this stands now.</summary>
    public Task<int> CountAsync(string words) => Page.EvaluateAsync<int>($"words => {Answers}.filter(one => one.innerText.includes(words)).length", words);

    /// <summary>Waits until none of the bot's lines says this any more.</summary>
    public Task HearsNoMoreAsync(string words) =>
        Page.WaitForFunctionAsync($"words => !{Answers}.some(one => one.innerText.includes(words))", words, new() { Timeout = Patience });

    /// <summary>The newest of these words come into view, whatever stands above them.</summary>
    public Task HasInViewAsync(string words) => Expect(Page.GetByText(words, new() { Exact = true }).Last).ToBeInViewportAsync(new() { Timeout = Patience });

    /// <summary>Whether the keyboard is at what is called so, or begins so.</summary>
    public Task<bool> IsAtAsync(string name) => Page.EvaluateAsync<bool>(
        "name => (document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText).trim().startsWith(name)", name);

    /// <summary>Waits until the bot has said this since the person last did something.</summary>
    public async Task<string> HearsAsync(string words)
    {
        try
        {
            var answer = await Page.WaitForFunctionAsync(
                $"([heard, words]) => {Answers}.slice(heard).map(one => one.innerText).find(text => text.includes(words))",
                new object[] { heard, words },
                new() { Timeout = Patience });
            await StaysWithinTheScreenAsync();
            return await answer.JsonValueAsync<string>();
        }
        catch (TimeoutException waited)
        {
            var shown = await Page.Locator("body").InnerTextAsync();
            throw new ShouldAssertException($"“{words}” was not said. The page shows:\n{shown[^Math.Min(shown.Length, 3000)..]}\nComplaints: {string.Join('\n', onlooker.Complaints)}\nThe bot printed:\n{room.Console}", waited);
        }
    }

    public Task SeesAsync(string words) => Expect(Page.GetByText(words).First).ToBeVisibleAsync(new() { Timeout = Patience });

    public Task SeesPictureAsync(string inWords) => Expect(Page.GetByAltText(inWords).First).ToBeVisibleAsync(new() { Timeout = Patience });

    /// <summary>Leaves by the button of the page, and is told so on the first screen.</summary>
    public async Task TapsToLeaveAsync(string farewell)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Leave", Exact = true }).ClickAsync();
        await SeesAsync(farewell);
    }

    /// <summary>Everything that the page was sent over its open line, since it was loaded.</summary>
    public IReadOnlyCollection<string> Received => received;

    public async Task ReloadsAsync()
    {
        heard = 0;
        received.Clear();
        await Page.ReloadAsync();
    }

    /// <summary>Everything the bot said that stands on the page.</summary>
    public Task<string> TranscriptAsync() => Page.EvaluateAsync<string>($"() => {Answers}.map(one => one.innerText).join('\\n')");

    /// <summary>Clicks a link that the bot gave and reads the file that comes.</summary>
    public async Task<(string Name, string Text)> DownloadsAsync(string link)
    {
        var coming = new TaskCompletionSource<IDownload>(TaskCreationOptions.RunContinuationsAsynchronously);
        Page.Download += (_, file) => coming.TrySetResult(file);
        pages.Page += (_, page) => page.Download += (_, file) => coming.TrySetResult(file);
        await Page.GetByRole(AriaRole.Link, new() { Name = link }).Last.ClickAsync();
        var file = await coming.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));
        return (file.SuggestedFilename, await File.ReadAllTextAsync(await file.PathAsync()));
    }

    /// <summary>Nothing went elsewhere, and nothing went wrong, other than what is named.</summary>
    public void HasNothingToComplainOf(params string[] but) =>
        onlooker.Complaints.Where(complaint => !but.Any(known => complaint.Contains(known, StringComparison.Ordinal))).ShouldBeEmpty();

    public async ValueTask DisposeAsync() => await pages.CloseAsync();

    private static async Task<Person> ComeAsync(Chromium chromium, Room room, BrowserNewContextOptions screen)
    {
        screen.Locale ??= "en-IN";
        var person = new Person(room, await chromium.Browser.NewContextAsync(screen));
        person.Page = await person.pages.NewPageAsync();
        person.Page.SetDefaultTimeout(Patience);
        person.Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => person.received.Enqueue(frame.Text ?? "");
        await person.OpensAsync(room.Address.AbsoluteUri);
        return person;
    }

    /// <summary>The newest of this label; what is required bears a star behind it.</summary>
    private ILocator Field(string label) => Page.Locator(".ac-adaptiveCard").GetByLabel(new Regex($@"^{Regex.Escape(label)}( \*)?$", RegexOptions.None, TimeSpan.FromSeconds(1))).Last;

    private async Task CountAnswersAsync() => heard = await Page.EvaluateAsync<int>($"() => {Answers}.length");

    private async Task StaysWithinTheScreenAsync() =>
        (await Page.EvaluateAsync<string[]>("""
            () => ['html', 'body', '#door', '#chat', '.webchat__basic-transcript__scrollable', '.webchat__suggested-actions', '.ac-adaptiveCard']
                .flatMap(selector => [...document.querySelectorAll(selector)])
                .filter(one => one.scrollWidth > one.clientWidth + 1)
                .map(one => `${one.tagName}.${one.className} is ${one.scrollWidth} wide in ${one.clientWidth}`)
            """)).ShouldBeEmpty();
}
