using System.Collections.Concurrent;
using Bot.Tests.Walls;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

/// <summary>The hall's screen: a browser that shows a wall, and what it must never do.</summary>
internal sealed class Wall : IAsyncDisposable
{
    private const int Patience = 30_000;

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = new();

    private Wall(IBrowserContext context, WallHall hall)
    {
        this.context = context;
        context.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != hall.Address.Authority)
                complaints.Enqueue($"asked for {request.Url}");
        };
        context.WebError += (_, error) => complaints.Enqueue(error.Error);
        context.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Enqueue(message.Text);
        };
    }

    public IPage Page { get; private set; } = null!;

    public IReadOnlyCollection<string> Complaints => complaints;

    /// <param name="chromium">The browser.</param>
    /// <param name="hall">What it shows.</param>
    /// <param name="key">The wall's key.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="dress">Light or dark.</param>
    /// <param name="motion">Whether things may move.</param>
    /// <param name="passesTime">Whether the test passes the page's time by its clock.</param>
    public static async Task<Wall> OpenAsync(
        Chromium chromium, WallHall hall, string key, int width = 1920, int height = 1080, ColorScheme dress = ColorScheme.Light, ReducedMotion motion = ReducedMotion.Reduce, bool passesTime = false)
    {
        var fresh = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = dress, ReducedMotion = motion });
        var wall = new Wall(fresh, hall) { Page = await fresh.NewPageAsync() };
        if (passesTime)
            await wall.Page.Clock.InstallAsync();
        await wall.Page.GotoAsync(new Uri(hall.Address, $"wall/{key}").ToString());
        return wall;
    }

    public Task SeesAsync(string text) => Expect(Page.Locator("body")).ToContainTextAsync(text, new() { Timeout = Patience, UseInnerText = true });

    public Task SeesNoMoreAsync(string text) => Expect(Page.Locator("body")).Not.ToContainTextAsync(text, new() { Timeout = Patience, UseInnerText = true });

    public Task<string> TextAsync() => Page.InnerTextAsync("body");

    public ValueTask DisposeAsync() => new(context.CloseAsync());
}
