using Bot.Polling;
using Bot.Tests.BadInput;
using Consultations.Conversing;
using Consultations.Polling;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Polling;

/// <summary>What the chat does of its own accord while a poll runs, in the service as it is.</summary>
public sealed class PollsInTheChatTests
{
    [Fact]
    public async Task An_opened_poll_brings_everybody_their_ballot_and_whoever_comes_later_too()
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, code) = await bot.ConsultationAsync();
        var asha = await bot.DelegateAsync(code, "Asha Rao");
        await organiser.SayAsync("poll \"Which first?\" courts | shelters");

        await organiser.SayAsync("open poll 1");
        await bot.ToldAsync();
        var bina = await bot.DelegateAsync(code, "Bina Das");
        await bot.ToldAsync();

        BallotsIn(await asha.TranscriptAsync()).ShouldBe(1);
        BallotsIn(await bina.TranscriptAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_chosen_in_a_secret_poll_is_in_no_transcript_and_nowhere_on_the_disk_beside_the_ballots()
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, code) = await bot.ConsultationAsync();
        var asha = await bot.DelegateAsync(code, "Asha Rao");
        await organiser.SayAsync("poll words \"What would help first?\"");
        await organiser.SayAsync("open poll 1");

        (await asha.SayAsync("vote 1: interpreters")).Text.ShouldContain("Your vote in poll 1 is in");
        (await asha.PressAsync(new JObject { ["line"] = "vote 1", ["draft"] = "a-form", ["words1"] = "loudspeakers" })).Text.ShouldContain("is changed");

        (await asha.TranscriptAsync()).ShouldNotContain("interpreters");
        (await asha.TranscriptAsync()).ShouldNotContain("loudspeakers");
        await organiser.SayAsync("close poll 1");
        (await bot.LeavesTraceOfAsync("loudspeakers")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_poll_whose_time_is_up_closes_by_itself_and_facilitators_see_the_result()
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, code) = await bot.ConsultationAsync();
        var asha = await bot.DelegateAsync(code, "Asha Rao");
        await organiser.SayAsync("poll \"Which first?\" courts | shelters");
        await organiser.SayAsync("open poll 1 for 30 seconds");
        await asha.SayAsync("vote a");

        bot.Clock.Advance(TimeSpan.FromSeconds(29));
        await bot.Part<PollClock>().CloseDueAsync(default);
        (await bot.ReadAsync(books => books.All<Poll>().Single())).State.ShouldBe(PollState.Open);
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        (await asha.SayAsync("vote b")).Text.ShouldContain("takes no more votes");
        await bot.Part<PollClock>().CloseDueAsync(default);
        await bot.ToldAsync();

        var poll = await bot.ReadAsync(books => books.All<Poll>().Single());
        (poll.State, Outcome.Read(poll.Result)!.Votes).ShouldBe((PollState.Closed, 1));
        (await organiser.TranscriptAsync()).ShouldContain("Poll 1, single choice: closed");
    }

    [Fact]
    public async Task The_card_with_the_result_ends_on_the_final_state_in_its_place()
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, code) = await bot.ConsultationAsync();
        List<ChatGuest> room = [];
        for (var i = 0; i < 5; i++)
            room.Add(await bot.DelegateAsync(code, $"Delegate {i}"));
        await organiser.SayAsync("poll \"Which first?\" courts | shelters");
        await organiser.SayAsync("open poll 1");
        var cards = CardsOf(await organiser.TranscriptAsync(), "Which first?");
        foreach (var one in room)
            await one.SayAsync("vote a");

        await room[0].SayAsync("results 1");
        (await organiser.SayAsync("close poll 1")).Text.ShouldContain("5 · 100%");
        await bot.UntilAsync(books => !books.All<LiveCard>().Any());

        var after = CardsOf(await organiser.TranscriptAsync(), "Which first?");
        var shown = cards.GetAt(cards.Count - 1);
        after.Keys.ShouldContain(shown.Key);
        after[shown.Key].ShouldContain("5 · 100%");
        (await room[0].TranscriptAsync()).ShouldContain("5 · 100%");
    }

    private static int BallotsIn(string transcript) => System.Text.RegularExpressions.Regex.Count(transcript, "\"line\":\"vote 1: a\"");

    /// <summary>Cards that hold those words, by the ids of their lines.</summary>
    private static OrderedDictionary<string, string> CardsOf(string transcript, string words)
    {
        var cards = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var activity in JObject.Parse(transcript)["activities"]!)
        {
            if ((string?)activity.SelectToken("attachments[0].content.fallbackText") is { } text && text.Contains(words, StringComparison.Ordinal))
                cards[(string)activity["id"]!] = text;
        }

        return cards;
    }
}
