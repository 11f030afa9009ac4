using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

/// <summary>Whoever reads Hindi meets a page in Hindi, and whoever does not finds the other one without losing what opens the door.</summary>
[Collection(InTheBrowser.Name)]
public sealed class HindiTests(Chromium chromium)
{
    private const string Welcome = "अपनी परामर्श बैठक में शामिल हों", CodeLabel = "आपका कोड";

    [Fact]
    public async Task The_first_screen_is_in_Hindi_and_the_way_to_English_and_back_keeps_the_code()
    {
        await using var room = await Room.OpenAsync();
        await using var reader = await Person.OnAPhoneAsync(chromium, room, "hi-IN");

        await reader.OpensAsync($"{room.Address}#j=K7Q2MX");
        await IsInAsync(reader, "hi", Welcome);
        await Expect(reader.Page.GetByLabel(CodeLabel)).ToHaveValueAsync("K7Q2MX");
        await PressAsync(reader, "English");

        await IsInAsync(reader, "en", "Join your consultation");
        await Expect(reader.Page.GetByLabel("Your code")).ToHaveValueAsync("K7Q2MX");
        await reader.Page.GetByLabel("Your code").FillAsync("abc 234");
        await PressAsync(reader, "हिन्दी");

        await IsInAsync(reader, "hi", Welcome);
        await Expect(reader.Page.GetByLabel(CodeLabel)).ToHaveValueAsync("ABC 234");
        reader.HasNothingToComplainOf();
    }

    [Fact]
    public async Task Who_asked_for_Hindi_is_refused_in_Hindi_whatever_the_browser_reads()
    {
        await using var room = await Room.OpenAsync();
        await using var reader = await Person.AtADeskAsync(chromium, room);

        await reader.OpensAsync($"{room.Address}?lang=hi#j=WRONG1");
        await IsInAsync(reader, "hi", Welcome);
        await reader.Page.Keyboard.PressAsync("Enter");

        await reader.SeesAsync("इस कोड की कोई परामर्श बैठक या निमंत्रण नहीं है।");
        reader.HasNothingToComplainOf("/guest/enter");
    }

    [Fact]
    public async Task A_personal_link_outlives_the_switch_and_the_chat_that_it_opens_is_in_Hindi()
    {
        await using var room = await Room.OpenAsync();
        await using var organiser = await Person.OnAPhoneAsync(chromium, room);

        await organiser.OpensAsync(await room.OrganiserLink);
        await organiser.SeesAsync("You opened a personal link.");
        await PressAsync(organiser, "हिन्दी");
        await IsInAsync(organiser, "hi", "आपने एक निजी लिंक खोला है।");
        await organiser.Page.GetByRole(AriaRole.Button, new() { Name = "आगे बढ़ें", Exact = true }).ClickAsync();

        await Expect(organiser.Page.GetByPlaceholder("अपना संदेश लिखें")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(organiser.Page.GetByRole(AriaRole.Link, new() { Name = "English" })).ToBeHiddenAsync();
        await organiser.Page.GetByRole(AriaRole.Button, new() { Name = "बाहर जाएँ", Exact = true }).ClickAsync();
        await organiser.SeesAsync("आप चैट से बाहर आ गए हैं।");
        organiser.HasNothingToComplainOf();
    }

    private static async Task IsInAsync(Person reader, string language, string sentence)
    {
        await reader.SeesAsync(sentence);
        await Expect(reader.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Expect(reader.Page).ToHaveURLAsync(new Regex("^[^#]*$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        (await reader.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
    }

    /// <summary>Goes to the link with the keyboard, backwards from where the page has put the person.</summary>
    private static async Task PressAsync(Person reader, string language)
    {
        for (var steps = 0; steps < 3 && await reader.Page.EvaluateAsync<string>("() => document.activeElement.innerText") != language; steps++)
            await reader.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(reader.Page.GetByRole(AriaRole.Link, new() { Name = language })).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
    }
}
