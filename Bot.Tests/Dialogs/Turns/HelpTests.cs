using Consultations.Joining;
using Consultations.Moderating;
using Consultations.Organising;

namespace Bot.Tests.Dialogs.Turns;

using Said = global::Dialogs.Sentences;

public sealed class HelpTests
{
    [Theory]
    [InlineData("help")]
    [InlineData("HELP")]
    [InlineData("Hi")]
    [InlineData("hello!")]
    [InlineData("?")]
    [InlineData("  help  ")]
    public async Task Whoever_comes_in_is_told_how(string line)
    {
        using var hall = await Hall.OpenAsync();

        (await hall.Visitor("nobody").SayAsync(line)).Text.ShouldStartWith(Said.HelloStranger);
    }

    [Fact]
    public async Task Everybody_sees_just_what_they_can_do_now()
    {
        using var hall = await Hall.OpenAsync();
        var (asha, meera) = (await hall.DelegateAsync("asha"), await hall.FacilitatorAsync("meera"));
        string[] delegates = ["challenge", "mine", "withdraw", "summary", "forget me", "code"], facilitators = ["hide", "lock joining", "for"], organisers = ["rule", "invite", "export", "verify"];

        await ShowsAsync(hall.Visitor("nobody"), [], [.. delegates, .. facilitators, .. organisers]);
        await ShowsAsync(asha, delegates, [.. facilitators, .. organisers]);
        await ShowsAsync(meera, facilitators, organisers);
        await ShowsAsync(hall.Organiser, organisers, ["reopen"]);
    }

    [Fact]
    public async Task What_makes_no_sense_just_now_is_not_offered()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await ShowsAsync(asha, [], ["named", "unnamed"]);
        await ShowsAsync(hall.Organiser, ["close consultation"], ["reopen"]);

        await hall.Organiser.SayAsync("close consultation");

        await ShowsAsync(hall.Organiser, ["reopen"], ["close consultation"]);
    }

    [Fact]
    public async Task Under_named_consent_can_be_changed()
    {
        using var hall = await Hall.OpenAsync(AttributionRule.Named);
        var asha = await hall.DelegateAsync("asha");

        await ShowsAsync(asha, ["named", "unnamed"], []);
        (await asha.SayAsync("unnamed")).Text.ShouldBe(Said.UnnamedFromNow);
        (await hall.DelegatesAsync()).Single().MayBeNamed.ShouldBeFalse();
        (await asha.SayAsync("named")).Text.ShouldBe(Said.NamedFromNow);
    }

    [Fact]
    public async Task Somebody_removed_is_shown_a_way_forward()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await hall.DoAsync(new SetStanding(hall.Consultation.Id, 1, Standing.Removed) { By = Bot.Tests.Storage.Workshop.Organiser });

        var heard = await asha.SayAsync("help");

        heard.Text.ShouldContain("join CODE");
        heard.Text.ShouldNotContain("withdraw N");
    }

    private static async Task ShowsAsync(Visitor who, IEnumerable<string> shown, IEnumerable<string> hidden)
    {
        var lines = new List<string>();
        for (var line = "help"; line is not null;)
        {
            var page = await who.SayAsync(line);
            lines.AddRange(page.Text.Split('\n'));
            var next = line == "help" ? "help page 2" : $"help page {int.Parse(line.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture) + 1}";
            line = page.Buttons.FirstOrDefault(button => button == next);
        }

        foreach (var verb in shown)
            lines.ShouldContain(line => Begins(line, verb), verb);
        foreach (var verb in hidden)
            lines.ShouldNotContain(line => Begins(line, verb), verb);
    }

    /// <summary>"reopen poll N" is another verb than "reopen".</summary>
    private static bool Begins(string line, string verb) => line == verb || (line.StartsWith(verb + " ", StringComparison.Ordinal) && !line.StartsWith("reopen poll", StringComparison.Ordinal)) || line.StartsWith(verb + ":", StringComparison.Ordinal);
}
