using System.Globalization;
using Bot.Tests.BadInput;
using Consultations.Words;

namespace Bot.Tests.Delivery;

using Said = global::Dialogs.Sentences;

/// <summary>What people are told without being asked, in the service as it is.</summary>
public sealed class NoticeTests
{
    [Fact]
    public async Task It_is_said_in_the_language_that_each_of_them_asked_for()
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, code) = await bot.ConsultationAsync();
        var (asha, bina) = (await bot.DelegateAsync(code, "Asha Rao"), await bot.DelegateAsync(code, "Bina Das"));
        await asha.SayAsync("language hi");
        await asha.SayAsync("challenge the homes are full");
        await bina.SayAsync("challenge the roads are long");

        await organiser.SayAsync("hide 1 off the subject");
        await organiser.SayAsync("hide 2 off the subject");
        await bot.ToldAsync();

        (await asha.TranscriptAsync()).ShouldContain(Hidden(Languages.Hindi, 1));
        (await bina.TranscriptAsync()).ShouldContain(Hidden(Languages.English, 2));
    }

    [Fact]
    public async Task Where_nobody_asked_it_is_said_in_the_consultations()
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, code) = await bot.ConsultationAsync();
        var asha = await bot.DelegateAsync(code, "Asha Rao");
        await asha.SayAsync("challenge the homes are full");
        await organiser.SayAsync("frame language: hi");

        await organiser.SayAsync("hide 1 off the subject");
        await bot.ToldAsync();

        (await asha.TranscriptAsync()).ShouldContain(Hidden(Languages.Hindi, 1));
    }

    [Fact]
    public async Task Whoever_is_put_on_record_is_shown_the_words_until_they_take_them_back()
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, code) = await bot.ConsultationAsync();
        var asha = await bot.DelegateAsync(code, "Asha Rao");

        await organiser.SayAsync("for delegate 1: challenge the shelter by the mill is full");
        await bot.ToldAsync();
        (await asha.TranscriptAsync()).ShouldContain("the shelter by the mill is full");
        await asha.SayAsync("withdraw 1");

        (await asha.TranscriptAsync()).ShouldNotContain("the shelter by the mill");
        (await organiser.TranscriptAsync()).ShouldNotContain("the shelter by the mill");
        (await bot.LeavesTraceOfAsync("the shelter by the mill")).ShouldBeFalse();
    }

    [Fact]
    public async Task What_nobody_decided_on_in_time_is_deleted_and_its_author_told()
    {
        await using var bot = await RunningBot.StartAsync();
        var (_, code) = await bot.ConsultationAsync();
        var asha = await bot.DelegateAsync(code, "Asha Rao");
        await asha.SayAsync("false alarm challenge the file is number 9876543210");
        (await asha.TranscriptAsync()).ShouldNotContain("9876543210");

        var link = (await asha.SayAsync("my link")).Text;
        bot.Clock.Advance(TimeSpan.FromHours(24));
        await bot.TidyAsync();
        await bot.ToldAsync();

        asha = await bot.EnterAsync(new { key = link.Split("/#k=")[1].Split((char[]?)null)[0] });
        (await asha.TranscriptAsync()).ShouldContain("was not let pass");
        (await bot.LeavesTraceOfAsync("9876543210")).ShouldBeFalse();
    }

    /// <summary>The beginning of the sentence, up to its reason.</summary>
    private static string Hidden(Language language, int number) => string.Format(
        CultureInfo.InvariantCulture, Said.ResourceManager.GetString(nameof(Said.NoticeHidden), language.Culture)!.Split('“')[0], number, "", "");
}
