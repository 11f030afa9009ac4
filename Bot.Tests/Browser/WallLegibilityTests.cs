using Bot.Tests.Walls;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

/// <summary>Whoever sits in the last row can read it, and whoever runs the projector needs no mouse.</summary>
[Collection(InTheBrowser.Name)]
public sealed class WallLegibilityTests(Chromium chromium)
{
    /// <summary>Of each piece of text that is to be seen: what it says, its size in CSS pixels, and its contrast with what lies behind it.</summary>
    private const string Texts = """
        () => {
          const channel = c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
          const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
          const read = color => color.match(/[\d.]+/g).map(Number);
          const behind = element => {
            for (let one = element; one; one = one.parentElement) {
              const color = read(getComputedStyle(one).backgroundColor);
              if (color.length < 4 || color[3] === 1) return color;
            }
            return [255, 255, 255];
          };
          const found = [];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            const element = walk.currentNode.parentElement;
            const text = walk.currentNode.textContent.trim();
            if (!text || element.closest('.unseen, noscript, script, dialog:not([open])') || !element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
            const style = getComputedStyle(element);
            const [a, b] = [light(read(element instanceof SVGElement ? style.fill : style.color)), light(behind(element))];
            found.push({ words: text, size: parseFloat(style.fontSize), contrast: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) });
          }
          return found;
        }
        """;

    /// <summary>Words that lie on other words: the cloud sees to its own.</summary>
    private const string Overlaps = """
        () => {
          const boxes = [];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            const element = walk.currentNode.parentElement;
            if (!walk.currentNode.textContent.trim() || element.closest('svg, .unseen, noscript, script, dialog') || !element.checkVisibility()) continue;
            const range = document.createRange();
            range.selectNodeContents(walk.currentNode);
            const end = element.closest('#stage')?.getBoundingClientRect().bottom ?? Infinity;
            for (const { left, right, top, bottom } of range.getClientRects()) {
              const box = { left, right, top, bottom: Math.min(bottom, end) };
              boxes.push({ node: walk.currentNode, words: walk.currentNode.textContent.trim(), box });
            }
          }
          const common = (a, b) => Math.min(Math.min(a.right, b.right) - Math.max(a.left, b.left), (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)) / 4);
          return boxes.flatMap((one, at) => boxes.slice(at + 1).filter(other => other.node !== one.node && common(one.box, other.box) > 2).map(other => `${one.words} / ${other.words}`));
        }
        """;

    [Theory]
    [InlineData(ColorScheme.Light, 4)]
    [InlineData(ColorScheme.Dark, 2)]
    public async Task Every_word_has_32_pixels_and_more_on_a_large_screen_and_stands_out_from_what_is_behind_it(ColorScheme dress, int places)
    {
        await using var hall = await WallHall.OpenAsync();
        var voters = await WallPolls.FillAsync(hall, places);
        await using var wall = await Wall.OpenAsync(chromium, hall, await hall.KeyAsync(), dress: dress);
        await wall.SeesAsync(hall.Consultation.JoinCode);
        await ShouldBeLegibleAsync(wall, "join", leastWords: 4);

        await hall.ItemAsync("panel", "Courts and compensation", 1);
        await hall.SayAsync(voters[0], "The shelter homes are full.");
        await wall.SeesAsync("The shelter homes are full.");
        await ShouldBeLegibleAsync(wall, "room", leastWords: 8);
        foreach (var frame in new[] { WallPolls.Single, WallPolls.Rating, WallPolls.Open, WallPolls.Multiple })
        {
            var poll = await hall.AskAsync(frame);
            await wall.SeesAsync("Results are hidden");
            await WallPolls.EverybodyVotesAsync(hall, poll, voters);
            await hall.CloseAsync(poll);
            if (frame == WallPolls.Open)
                await Expect(wall.Page.Locator(".cloud text").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
            else
                await wall.SeesNoMoreAsync("Results are hidden");
            await ShouldBeLegibleAsync(wall, frame.Kind, leastWords: 14);
            await hall.CloseAsync(poll, reveal: true);
            await wall.SeesAsync("By jurisdiction");
            await ShouldBeLegibleAsync(wall, frame.Kind, leastWords: 20);
            if (places > 2)
                await wall.Page.Keyboard.PressAsync("ArrowRight");
            await wall.SeesAsync("By group");
            await ShouldBeLegibleAsync(wall, frame.Kind, leastWords: 20);
            await Expect(wall.Page.Locator("#more")).ToBeHiddenAsync();
        }

        await wall.Page.Keyboard.PressAsync("?");
        await ShouldBeLegibleAsync(wall, "help", leastWords: 10);
    }

    [Fact]
    public async Task Everything_is_done_by_keys_and_by_buttons_that_say_what_they_do()
    {
        await using var hall = await WallHall.OpenAsync();
        await using var wall = await Wall.OpenAsync(chromium, hall, await hall.KeyAsync(), motion: ReducedMotion.NoPreference);
        var (page, keys) = (wall.Page, wall.Page.Keyboard);
        await wall.SeesAsync(hall.Consultation.JoinCode);
        Task<string> PaperAsync() => page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
        var light = await PaperAsync();

        await keys.PressAsync("d");
        (await PaperAsync()).ShouldNotBe(light);
        await page.ReloadAsync();
        await wall.SeesAsync(hall.Consultation.JoinCode);
        (await PaperAsync()).ShouldNotBe(light);
        await keys.PressAsync("d");
        (await PaperAsync()).ShouldBe(light);

        await keys.PressAsync("m");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "M: Less motion" })).ToHaveAttributeAsync("aria-pressed", "true");
        await keys.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToBeVisibleAsync();
        await keys.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();

        var button = page.GetByRole(AriaRole.Button, new() { Name = "F: Full screen" });
        for (var steps = 0; steps < 6 && !await button.EvaluateAsync<bool>("one => one === document.activeElement"); steps++)
            await keys.PressAsync("Tab");
        await Expect(button).ToBeFocusedAsync();
        (await button.EvaluateAsync<string>("one => getComputedStyle(one).outlineStyle")).ShouldBe("solid");
        await keys.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => document.fullscreenElement === document.documentElement");
        await keys.PressAsync("f");
        await page.WaitForFunctionAsync("() => document.fullscreenElement === null");
        wall.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ReducedMotion.Reduce, false)]
    [InlineData(ReducedMotion.NoPreference, true)]
    public async Task Nothing_moves_where_less_motion_is_asked_for(ReducedMotion motion, bool moves)
    {
        await using var hall = await WallHall.OpenAsync();
        var voters = await WallPolls.FillAsync(hall);
        await using var wall = await Wall.OpenAsync(chromium, hall, await hall.KeyAsync(), motion: motion);
        var poll = await hall.AskAsync(WallPolls.Single with { IsLive = true });
        await WallPolls.EverybodyVotesAsync(hall, poll, voters);
        await wall.SeesAsync("It moves in steps");

        var durations = await wall.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.bar i')).transitionProperty + ' ' + getComputedStyle(document.querySelector('#state'), '::before').animationName");
        durations.ShouldBe(moves ? "width breathe" : "none none");
    }

    [Fact]
    public async Task Whoever_cannot_see_it_is_told_how_many_have_voted_and_what_came_of_it()
    {
        await using var hall = await WallHall.OpenAsync();
        var voters = await WallPolls.FillAsync(hall);
        await using var wall = await Wall.OpenAsync(chromium, hall, await hall.KeyAsync());
        var poll = await hall.AskAsync(WallPolls.Single);
        var voice = wall.Page.Locator("#spoken[aria-live=polite]");
        await Expect(voice).ToContainTextAsync("of 40 have voted", new() { Timeout = 30_000 });

        await WallPolls.EverybodyVotesAsync(hall, poll, voters);
        await hall.CloseAsync(poll);

        await Expect(voice).ToContainTextAsync("Voting has closed. Result: Witnesses turn hostile before the trial ends: 50%", new() { Timeout = 30_000 });
        (await wall.Page.EvaluateAsync<string>("() => [...document.querySelectorAll('h1, h2')].map(one => one.checkVisibility() ? one.tagName : '').join('')")).ShouldStartWith("H1H2");
        (await wall.Page.Locator("canvas").CountAsync()).ShouldBe(0);
    }

    private static async Task ShouldBeLegibleAsync(Wall wall, string what, int leastWords)
    {
        var found = await wall.Page.EvaluateAsync<System.Text.Json.JsonElement>(Texts);
        var texts = found.EnumerateArray()
            .Select(one => new Text(one.GetProperty("words").GetString()!, one.GetProperty("size").GetDouble(), one.GetProperty("contrast").GetDouble())).ToList();
        texts.Count.ShouldBeGreaterThanOrEqualTo(leastWords, what);
        texts.Where(one => one.Size < 32).ShouldBeEmpty(what);
        texts.Where(one => one.Contrast < 4.5).ShouldBeEmpty(what);
        (await wall.Page.EvaluateAsync<string[]>(Overlaps)).ShouldBeEmpty(what);
    }

    private sealed record Text(string Words, double Size, double Contrast);
}
