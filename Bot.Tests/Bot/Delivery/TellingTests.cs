using Bot.Tests.BadInput;

namespace Bot.Tests.Delivery;

/// <summary>Telling everybody something, in the service as it is.</summary>
public sealed class TellingTests
{
    [Fact]
    public async Task Everybody_on_a_page_gets_the_message_and_the_organiser_sees_that_they_have()
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, code) = await bot.ConsultationAsync();
        var (asha, bina) = (await bot.DelegateAsync(code, "Asha Rao"), await bot.DelegateAsync(code, "Bina Das"));

        await organiser.SayAsync("tell everyone Lunch is served on the terrace.");
        await bot.ToldAsync();

        foreach (var guest in new[] { asha, bina })
            (await guest.TranscriptAsync()).Split("Lunch is served on the terrace.").Length.ShouldBe(2);
        (await organiser.SayAsync("broadcasts 1")).Text.ShouldContain("2 of 2");
        await bot.IsWellAsync();
    }
}
