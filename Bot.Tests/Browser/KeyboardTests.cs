namespace Bot.Tests.Browser;

[Collection(InTheBrowser.Name)]
public sealed class KeyboardTests(Chromium chromium)
{
    [Fact]
    public async Task Everything_can_be_done_with_the_keyboard_alone()
    {
        await using var room = await Room.OpenAsync();
        await using var organiser = await Person.AtADeskAsync(chromium, room);
        var keys = organiser.Page.Keyboard;

        await organiser.OpensAsync(await room.OrganiserLink);
        await organiser.SeesAsync("You opened a personal link.");
        await keys.PressAsync("Enter");
        await organiser.HearsAsync("You are an organiser now");

        await keys.TypeAsync("new consultation");
        await keys.PressAsync("Enter");
        await organiser.HearsAsync("What is the consultation’s title?");
        await keys.TypeAsync("Shelter");
        await keys.PressAsync("Enter");
        await organiser.HearsAsync("In which city");

        await organiser.SeesAsync("not known yet");
        for (var steps = 0; steps < 4 && await organiser.Page.EvaluateAsync<string>("() => document.activeElement.innerText.trim()") != "not known yet"; steps++)
            await keys.PressAsync("Shift+Tab");
        await keys.PressAsync("Enter");
        await organiser.HearsAsync("On which day");
        organiser.HasNothingToComplainOf();
    }

    [Fact]
    public async Task A_wrong_code_is_refused_on_the_first_screen_in_a_sentence_and_the_field_can_be_typed_into_again()
    {
        await using var room = await Room.OpenAsync();
        await using var stranger = await Person.OnAPhoneAsync(chromium, room);
        var keys = stranger.Page.Keyboard;

        await stranger.SeesAsync("Your code");
        await keys.TypeAsync("wrong1");
        await keys.PressAsync("Enter");
        await stranger.SeesAsync("No consultation or invitation has that code.");
        (await stranger.Page.EvaluateAsync<string>("() => document.activeElement.id")).ShouldBe("code");
        stranger.HasNothingToComplainOf("/guest/enter");
    }
}
