using System.Net.Http.Json;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.BadInput;

/// <summary>What is personal, and what opens a door, is where it belongs and nowhere else.</summary>
public sealed class DiscretionTests
{
    private const string Number = "98765 43210", Words = "the shelter by the old mill turns people away";

    [Fact]
    public async Task The_log_of_a_whole_session_holds_neither_personal_data_nor_a_secret()
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, code) = await bot.ConsultationAsync();
        var invitation = AfterOf((await organiser.SayAsync("invite facilitator Meera Nair")).Text, "/#j=");
        var meera = await bot.EnterAsync(new { code = invitation });
        var asha = await bot.EnterAsync(new { code });
        foreach (var answer in new[] { "Asha Rao", "Superintendent of Zzplace", "Zzhouse", "police", "Madhya Pradesh" })
            await asha.SayAsync(answer);
        var personal = AfterOf((await asha.SayAsync("join")).Text, "/#k=");
        await asha.SayAsync($"challenge {Words} #zztopic (source: Zzsource)");
        await asha.SayAsync($"challenge call {Number} or asha.rao@zz.example");
        await asha.SayAsync("send");
        await asha.PressAsync(new JObject { ["zzforged"] = "Zzvalue" });
        await meera.SayAsync("hide 1 Zzreason given");
        await meera.SayAsync("show 1");
        await meera.SayAsync("summary challenges");
        await meera.SayAsync("join ZZWRNG");
        var download = AfterOf((await organiser.SayAsync("export md")).Text, "/download/");
        using var browser = bot.NewBrowser();
        (await browser.GetStringAsync($"download/{download}")).ShouldContain(Words);
        using (await browser.GetAsync($"directline/conversations/{asha.Conversation}/stream?watermark=&t={asha.Token}"))
        using (await browser.PostAsJsonAsync("guest/enter", new { key = personal }))
        {
            await asha.SayAsync("edit 1 other words");
            await asha.SayAsync("withdraw 1");
            await asha.SayAsync("forget me yes");
        }

        bot.Log.Lines.Count.ShouldBeGreaterThan(50);
        foreach (var secret in new[]
        {
            "Asha", "Superintendent", "Zzhouse", Words, "zztopic", "Zzsource", Number, "9876543210", "zz.example", "zzforged", "Zzvalue", "Zzreason", "Meera", "other words",
            code, "ZZWRNG", invitation, personal, download, asha.Token, organiser.Token,
        })
        {
            bot.Log.Lines.Where(line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(secret);
        }
    }

    [Fact]
    public async Task What_the_screen_held_back_is_in_no_transcript_and_no_file()
    {
        await using var bot = await RunningBot.StartAsync();
        var (_, code) = await bot.ConsultationAsync();
        var asha = await bot.DelegateAsync(code, "Asha Rao");

        await asha.SayAsync($"challenge call {Number} about the night shelter");
        (await asha.TranscriptAsync()).ShouldNotContain(Number);
        await asha.SayAsync("send");

        var transcript = await asha.TranscriptAsync();
        transcript.ShouldNotContain(Number);
        transcript.ShouldContain("[phone number] about the night shelter");
        (await bot.LeavesTraceOfAsync(Number)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("typed", "challenge the shelter by the old mill turns people away")]
    [InlineData("guided", "challenge", "the shelter by the old mill turns people away", "skip", "summary", "skip", "help", "skip", "File it")]
    [InlineData("offered", "the shelter by the old mill turns people away", "what", "challenge")]
    [InlineData("screened", "challenge the shelter by the old mill turns people away, call 98765 43210", "send")]
    [InlineData("screened in a dialog", "challenge", "the shelter by the old mill turns people away, call 98765 43210", "send", "skip", "skip", "skip", "File it")]
    [InlineData("said twice", "challenge the shelter by the old mill turns people away", "challenge the shelter by the old mill turns people away")]
    [InlineData("edited", "challenge the shelter by the old mill turns people away", "edit 1 other words altogether")]
    public async Task Whichever_way_it_came_nothing_of_a_withdrawn_text_is_left(string way, params string[] lines)
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, code) = await bot.ConsultationAsync();
        var asha = await bot.DelegateAsync(code, "Asha Rao");
        foreach (var line in lines)
            await asha.SayAsync(line);
        await asha.SayAsync("mine");
        await organiser.SayAsync("summary challenges");
        await organiser.SayAsync("export md");

        (await asha.SayAsync("withdraw 1")).Text.ShouldContain("1 is withdrawn", Case.Sensitive, way);

        (await asha.TranscriptAsync()).ShouldNotContain("old mill", Case.Sensitive, way);
        (await organiser.TranscriptAsync()).ShouldNotContain("old mill", Case.Sensitive, way);
        await bot.TidyAsync();
        (await bot.LeavesTraceOfAsync("old mill")).ShouldBeFalse(way);
    }

    [Fact]
    public async Task A_forgotten_name_is_in_no_file_whoever_was_shown_it()
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, code) = await bot.ConsultationAsync();
        await organiser.SayAsync("rule named");
        await organiser.SayAsync("invite facilitator Asha Zzrao");
        var asha = await bot.EnterAsync(new { code });
        foreach (var answer in new[] { "Asha Zzrao", "Superintendent", "Zzhouse", "police", "none", "named", "challenge the homes are full" })
            await asha.SayAsync(answer);
        await organiser.SayAsync("who");
        await organiser.SayAsync("summary challenges");
        (await organiser.TranscriptAsync()).ShouldContain("Zzhouse");

        await asha.SayAsync("forget me yes");

        (await organiser.TranscriptAsync()).ShouldNotContain("Zzhouse");
        (await bot.LeavesTraceOfAsync("Zzhouse")).ShouldBeFalse();
    }

    private static string AfterOf(string text, string mark) =>
        string.Concat(text[(text.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..].TakeWhile(c => char.IsLetterOrDigit(c) || c is '-' or '_'));
}
