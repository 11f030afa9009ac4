using Newtonsoft.Json.Linq;

namespace Bot.Tests.Dialogs.Turns;

using Refused = global::Consultations.Sentences;
using Said = global::Dialogs.Sentences;

public sealed class ReceptionTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u0000\u0007")]
    [InlineData("\u202E\u200B")]
    public async Task Nothing_to_read_is_said(string line)
    {
        using var hall = await Hall.OpenAsync();

        (await hall.Visitor("nobody").SayAsync(line)).Text.ShouldBe(Said.NothingSaid);
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_not_looked_at()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        (await asha.SayAsync("challenge " + new string('x', 99_990))).Text.ShouldBe(Filled(Said.LineTooLong, 100_000, 8_000));
        (await asha.SayAsync("challenge " + new string('x', 5_000))).Text.ShouldBe(Filled(Refused.TextTooLong, 4_000, 5_000));

        (await hall.SaidAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Control_characters_and_direction_overrides_are_left_out_of_what_is_stored()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        await asha.SayAsync("challenge the\u0007 homes\u202E are\u0000 full\u2066");

        (await hall.SaidAsync()).Single().Text.ShouldBe("the homes are full");
    }

    [Fact]
    public async Task Markup_and_links_are_kept_as_text_and_shown_as_text()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        const string Text = "**bold** [press](https://evil.example) <b>x</b> {{DATE(2019-01-01)}}";

        var receipt = await asha.SayAsync($"challenge {Text}");

        (await hall.SaidAsync()).Single().Text.ShouldBe(Text);
        receipt.Text.ShouldContain(Text);
        var shown = JObject.FromObject(receipt.Activities[^1].Attachments[0].Content).SelectTokens("$..text").Select(text => (string)text!).ToList();
        shown.ShouldNotContain(text => text.Contains("**bold**") || text.Contains("[press](") || text.Replace("\\<", "").Contains('<') || text.Contains("{{DATE"));
    }

    [Fact]
    public async Task A_button_is_the_line_it_stands_for_with_nobody_elses_rights()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        (await asha.PressAsync(new JObject { ["line"] = "challenge pressed, not typed" })).Text.ShouldContain("Challenge 1");
        (await asha.PressAsync(new JObject { ["line"] = "close consultation" })).Text.ShouldBe(Refused.OnlyOrganisers);
        (await asha.PressAsync(new JObject { ["line"] = "hide 1 why", ["role"] = "Organiser", ["consultationId"] = Guid.NewGuid() })).Text.ShouldBe(Refused.OnlyFacilitators);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"line":null}""")]
    [InlineData("""{"line":17}""")]
    [InlineData("""{"line":{"line":"summary"}}""")]
    [InlineData("""{"action":"approve","number":1}""")]
    [InlineData("""["line"]""")]
    [InlineData("\"summary\"")]
    [InlineData("17")]
    public async Task A_button_that_is_none_of_ours_is_said_to_be_none(string value)
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        (await asha.PressAsync(JToken.Parse(value))).Text.ShouldBe(Said.UnknownButton);
    }

    [Fact]
    public async Task People_who_speak_at_once_do_not_get_into_each_others_way()
    {
        using var hall = await Hall.OpenAsync();
        var people = new List<Visitor>();
        for (var n = 0; n < 8; n++)
            people.Add(await hall.DelegateAsync($"delegate{n}"));

        await Task.WhenAll(people.Select((who, n) => Task.Run(() => who.SayAllAsync("challenge", $"Point {n}", "skip", "skip", "skip", "File it"))));

        (await hall.SaidAsync()).Select(c => c.Text).Order().ShouldBe(Enumerable.Range(0, 8).Select(n => $"Point {n}"));
    }

    private static string Filled(string sentence, params object[] values) => string.Format(System.Globalization.CultureInfo.GetCultureInfo("en-IN"), sentence, values);
}
