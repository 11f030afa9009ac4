namespace Bot.Tests.Dialogs.Summarising;

using Refused = global::Consultations.Sentences;

public sealed class SummarisingLinesTests
{
    [Fact]
    public async Task The_overview_says_what_is_new_since_one_last_asked()
    {
        using var hall = await Hall.OpenAsync();
        var (asha, bina) = (await hall.DelegateAsync("asha"), await hall.DelegateAsync("bina"));
        await asha.SayAsync("challenge the homes are full");
        (await bina.SayAsync("summary")).Text.ShouldNotContain("new since", Case.Insensitive);
        await asha.SayAllAsync("challenge the roads are long", "trend more offers come by phone");

        var second = (await bina.SayAsync("summary")).Text;
        var third = (await bina.SayAsync("summary")).Text;

        second.ShouldContain(string.Format(null, global::Cards.Sentences.NewMany, 2));
        third.ShouldContain(global::Cards.Sentences.NothingNew);
    }

    [Theory]
    [InlineData("summary IN-KL", "about Kerala")]
    [InlineData("summary kerala", "about Kerala")]
    [InlineData("summary prosecution", "under prosecution")]
    [InlineData("summary #night-shelters", "under a new topic")]
    [InlineData("summary trends", "the trend")]
    [InlineData("summary unfiled", "the trend")]
    public async Task A_summary_of_one_thing_holds_that_and_nothing_else(string line, string only)
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        string[] said = ["challenge Kerala: about Kerala #protection", "challenge under prosecution #prosecution", "challenge under a new topic #night-shelters", "trend the trend"];
        await asha.SayAllAsync(said);

        var heard = (await asha.SayAsync(line)).Text;

        heard.ShouldContain(only);
        foreach (var other in new[] { "about Kerala", "under prosecution", "under a new topic", "the trend" }.Where(text => text != only))
            heard.ShouldNotContain(other);
    }

    [Fact]
    public async Task The_buttons_of_the_overview_open_what_they_count()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync("challenge Kerala: about Kerala #protection");
        var overview = await asha.SayAsync("summary");
        overview.Buttons.ShouldBe(["summary challenges", "summary protection", "summary IN-KL", "who"], ignoreOrder: true);

        foreach (var button in overview.Buttons.Where(line => line != "who"))
            (await asha.PressAsync(new Newtonsoft.Json.Linq.JObject { ["line"] = button })).Text.ShouldContain("about Kerala", Case.Insensitive, button);
    }

    [Fact]
    public async Task A_long_list_pages_and_every_input_is_on_one_page()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        for (var n = 10; n < 40; n++)
            await asha.SayAsync($"challenge point {n} of many");
        var shown = new System.Text.StringBuilder();
        for (var line = "summary challenges"; line is not null;)
        {
            var page = await asha.SayAsync(line);
            shown.Append(page.Text);
            var number = line.Contains("page", StringComparison.Ordinal) ? int.Parse(line.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture) : 1;
            line = page.Buttons.FirstOrDefault(button => button == $"summary challenges page {number + 1}");
        }

        for (var n = 10; n < 40; n++)
            shown.ToString().Split($"point {n} of many").Length.ShouldBe(2, $"point {n}");
    }

    [Fact]
    public async Task What_is_neither_place_nor_theme_nor_kind_is_said_with_a_way_forward()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        var heard = await asha.SayAsync("summary Atlantis");

        heard.Text.ShouldContain("Atlantis");
        heard.Offered.ShouldContain("summary challenges");
        (await hall.Visitor("nobody").SayAsync("summary")).Text.ShouldBe(Refused.JoinFirst);
    }
}
