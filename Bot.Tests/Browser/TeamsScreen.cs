using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

/// <summary>Somebody at the Playground's screen: in their own chat with the bot, in a group chat, or in a channel.</summary>
internal sealed class TeamsScreen : IAsyncDisposable
{
    public const string OwnChat = "Personal Chat", GroupChat = "Hosts of Guwahati", GeneralChannel = "Consultation - General";

    private const int Patience = 30_000;

    /// <summary>What the bot said in a chat; in a channel each post with its answers.</summary>
    private const string Said = "[...document.querySelectorAll('.fai-OutputCard, .fui-Card[role=group]')].map(one => one.innerText)";

    private readonly Room room;
    private readonly Playground playground;
    private readonly IBrowserContext pages;

    private TeamsScreen(Room room, Playground playground, IBrowserContext pages) => (this.room, this.playground, this.pages) = (room, playground, pages);

    public IPage Page { get; private set; } = null!;

    public static async Task<TeamsScreen> OpenAsync(Chromium chromium, Room room, Playground playground)
    {
        var screen = new TeamsScreen(room, playground, await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 860 } }));
        screen.Page = await screen.pages.NewPageAsync();
        screen.Page.SetDefaultTimeout(Patience);
        // Its fonts come from elsewhere; without them it looks almost the same.
        await screen.Page.RouteAsync(url => new Uri(url).Authority != playground.Address.Authority, route => route.AbortAsync());
        await screen.Page.GotoAsync(playground.Address.ToString());
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Hide log panel" }).ClickAsync();
        return screen;
    }

    public Task GoesToAsync(string conversation) => Page.GetByRole(AriaRole.Treeitem, new() { Name = conversation }).ClickAsync();

    /// <summary>Types a line in the own chat.</summary>
    public Task SaysAsync(string line, string answer) => HearsAfterAsync(answer, async () =>
    {
        await Page.GetByRole(AriaRole.Textbox).Last.FillAsync(line);
        await SendButton.ClickAsync();
    });

    /// <summary>Mentions the bot in a group chat, and types a line behind it.</summary>
    public Task AsksAsync(string line, string answer) => HearsAfterAsync(answer, async () =>
    {
        await MentionsAsync(Page.GetByRole(AriaRole.Textbox).Last, line);
        await SendButton.ClickAsync();
    });

    /// <summary>Begins a post in a channel with a mention.</summary>
    public Task PostsAsync(string line, string answer) => HearsAfterAsync(answer, async () =>
    {
        await MentionsAsync(Page.GetByRole(AriaRole.Textbox).First, line);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync();
    });

    /// <summary>Taps the newest button of this name.</summary>
    public Task TapsAsync(string button, string answer) => HearsAfterAsync(answer, () => Button(button).Last.ClickAsync());

    public Task FillsAsync(string label, string text) => Field(AriaRole.Textbox, label).FillAsync(text);

    public async Task PicksAsync(string label, string choice)
    {
        await Field(AriaRole.Combobox, label).ClickAsync();
        await Page.GetByRole(AriaRole.Option, new() { Name = choice, Exact = true }).ClickAsync();
    }

    /// <summary>A box is called by its field and its own words.</summary>
    public Task TicksAsync(string choice) => Page.Locator(".ac-adaptiveCard").GetByRole(AriaRole.Checkbox, new() { Name = choice }).Last.CheckAsync();

    /// <summary>Waits until the bot has said this, asked or not.</summary>
    public Task HearsAsync(string words) => WaitAsync(words, 0);

    /// <summary>Waits until the newest card that says the one says the other as well.</summary>
    public async Task SeesChangeAsync(string card, string into)
    {
        try
        {
            await Expect(Page.Locator(".ac-adaptiveCard").Filter(new() { HasText = card }).Last).ToContainTextAsync(into, new() { Timeout = Patience });
        }
        catch (PlaywrightException waited)
        {
            throw await ToldAsync(into, waited);
        }
    }

    /// <summary>The form was replaced: its button is not there any more.</summary>
    public Task SeesNoMoreAsync(string button) => Expect(Button(button)).ToHaveCountAsync(0, new() { Timeout = Patience });

    /// <summary>How much the bot has said here.</summary>
    public Task<int> CountAsync() => Page.EvaluateAsync<int>($"() => {Said}.length");

    public ValueTask DisposeAsync() => new(pages.CloseAsync());

    private ILocator SendButton => Page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).Last;

    private ILocator Button(string name) => Page.Locator(".ac-adaptiveCard").GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private ILocator Field(AriaRole role, string name) => Page.Locator(".ac-adaptiveCard").GetByRole(role, new() { Name = name, Exact = true }).Last;

    private async Task MentionsAsync(ILocator box, string line)
    {
        await box.ClickAsync();
        await Page.Keyboard.TypeAsync("@" + Playground.BotName);
        await Page.GetByRole(AriaRole.Menuitem, new() { NameRegex = new Regex(Playground.BotName, RegexOptions.None, TimeSpan.FromSeconds(1)) }).ClickAsync();
        await Page.Keyboard.InsertTextAsync(" " + line);
    }

    private async Task HearsAfterAsync(string answer, Func<Task> act)
    {
        var before = await Page.EvaluateAsync<int>($"words => {Said}.filter(one => one.includes(words)).length", answer);
        await act();
        await WaitAsync(answer, before);
    }

    private async Task WaitAsync(string words, int before)
    {
        try
        {
            await Page.WaitForFunctionAsync($"([words, before]) => {Said}.filter(one => one.includes(words)).length > before", new object[] { words, before });
        }
        catch (TimeoutException waited)
        {
            throw await ToldAsync(words, waited);
        }
    }

    private async Task<ShouldAssertException> ToldAsync(string words, Exception waited) => new(
        $"“{words}” was not said. The page shows:\n{await Page.Locator("body").InnerTextAsync()}\nThe Playground printed:\n{playground.Console}\nThe bot printed:\n{room.Console}", waited);
}
