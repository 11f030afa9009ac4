using Bot.Tests.BadInput;

namespace Bot.Tests.Joining;

using Said = global::Dialogs.Sentences;

/// <summary>Somebody who came twice, in the service as it is.</summary>
public sealed class TwiceInTheRoomTests
{
    [Fact]
    public async Task Once_they_are_one_the_other_name_is_nowhere_and_the_other_persons_lines_stay()
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, code) = await bot.ConsultationAsync();
        var asha = await bot.DelegateAsync(code, "Asha Rao");
        var phone = await bot.EnterAsync(new { code });
        foreach (var line in new[] { "Zubeida Khatun", "skip", "skip", "police", "Madhya Pradesh", "join", "challenge the homes are full" })
            await phone.SayAsync(line);

        (await organiser.SayAsync("who")).Text.ShouldContain("Zubeida Khatun");
        await organiser.SayAsync("merge 2 into 1");
        (await asha.SayAsync("merge yes 2")).Text.ShouldContain(string.Format(null, Said.MergedNow, 2));

        (await asha.SayAsync("mine")).Text.ShouldContain("the homes are full");
        (await phone.SayAsync("mine")).Text.ShouldBe(global::Consultations.Sentences.YouWereMerged);
        (await phone.TranscriptAsync()).ShouldNotContain("Zubeida");
        (await asha.TranscriptAsync()).ShouldContain("Asha Rao");
        await bot.IsWellAsync();
        (await bot.LeavesTraceOfAsync("Zubeida")).ShouldBeFalse();
    }
}
