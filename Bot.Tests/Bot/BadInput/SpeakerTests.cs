using Newtonsoft.Json.Linq;

namespace Bot.Tests.BadInput;

/// <summary>Of somebody who spoke on the floor no more is kept than the rule can show: not in the transcript of whoever took it down either.</summary>
public sealed class SpeakerTests
{
    private const string Name = "Lakshmi Zziyer", Head = Name + "; presiding judge; Court of Zzappeal; judiciary; Kerala";

    [Theory]
    [InlineData("typed", "for " + Head + ": statement “Trials take too long.”")]
    [InlineData("screened", "for " + Head + ": statement “Trials take too long, call 98765 43210.”", "send")]
    [InlineData("guided", "for", Head, "statement", "Trials take too long", "skip", "skip", "skip", "File it")]
    [InlineData("mistyped", "for " + Head + "; perhaps: statement “Trials take too long.”", "for participants: statement “Trials take too long.”")]
    [InlineData("of an unknown group", "for " + Name + "; ; Court of Zzappeal; clowns: statement “Trials.”", "for participants: statement “Trials take too long.”")]
    public async Task Whichever_way_it_came_the_name_is_nowhere(string way, params string[] lines)
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, _) = await bot.ConsultationAsync();

        foreach (var line in lines)
            await organiser.SayAsync(line);

        var transcript = await organiser.TranscriptAsync();
        transcript.ShouldContain("Trials take too long", customMessage: way);
        transcript.ShouldNotContain(Name);
        (await bot.LeavesTraceOfAsync(Name)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_form_leaves_it_nowhere_too()
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, _) = await bot.ConsultationAsync();

        await organiser.PressAsync(new JObject
        {
            ["line"] = "form floor", ["draft"] = "d1", ["who"] = "speaker", ["name"] = Name, ["role"] = "presiding judge", ["organisation"] = "Court of Zzappeal",
            ["group"] = "judiciary", ["from"] = "Kerala", ["kind"] = "statement", ["text"] = "Trials take too long", ["about"] = "none", ["theme"] = "",
        });

        (await organiser.TranscriptAsync()).ShouldContain("Trials take too long");
        (await organiser.TranscriptAsync()).ShouldNotContain(Name);
        (await bot.LeavesTraceOfAsync(Name)).ShouldBeFalse();
    }

    [Fact]
    public async Task When_the_rule_becomes_stricter_it_leaves_the_transcript()
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, _) = await bot.ConsultationAsync();
        await organiser.SayAsync("rule named");
        await organiser.SayAsync($"for {Head}; named: statement “Trials take too long.”");
        (await organiser.TranscriptAsync()).ShouldContain(Name);

        await organiser.SayAsync("rule by group");

        (await organiser.TranscriptAsync()).ShouldNotContain(Name);
        (await bot.LeavesTraceOfAsync(Name)).ShouldBeFalse();
    }
}
