using Newtonsoft.Json.Linq;

namespace Bot.Tests.Browser;

/// <summary>A facilitator asks the room, seven times and once more: six delegates answer by taps, forms, lines and keys, and the wall shows what comes of it.</summary>
[Collection(InTheBrowser.Name)]
public sealed class PollingTests(Chromium chromium)
{
    private const string Prosecutions = "What holds prosecutions back most?";

    private static readonly string[] Holding = ["A – witnesses turn hostile", "B – too few special prosecutors", "C – weak evidence"];
    private static readonly string[] Changing = ["A – a coordinator for witnesses in each court", "B – interpreters on call", "C – travel money for witnesses", "D – shelter within 50 km"];
    private static readonly string[] Spending = ["A – shelter homes", "B – special courts", "C – night patrols on trains"];
    private static readonly string[] Beginning = ["A – a model procedure for rescue", "B – a fund for witnesses", "C – one form for referral"];
    private static readonly string[] Stances = ["Agree", "Disagree", "Pass"];

    [Fact]
    public async Task A_room_is_asked_every_kind_of_poll_and_each_sees_what_is_theirs_to_see()
    {
        await using var hall = await PollingHall.OpenAsync(chromium);
        await PutForwardAsync(hall);

        await ChoosesOneAsync(hall);
        await SeesItByStateAsync(hall);
        await ChoosesTwoWhileFiguresMoveAsync(hall);
        await RatesUntilTimeIsUpAsync(hall);
        await RanksAfterAPauseAsync(hall);
        await SpreadsDotsByNameAsync(hall);
        await AnswersInWordsAsync(hall);
        await SaysWhatItStandsBehindAsync(hall);
        await IsAskedAgainAsync(hall);

        await hall.Organiser.SaysAsync("verify", "every chain holds and every number agrees");
        hall.NobodyHasAnythingToComplainOf();
    }

    private static async Task PutForwardAsync(PollingHall hall)
    {
        string[] said = ["Fund interpreters in every district court.", "Pay the travel of witnesses before the hearing.", "Open one helpline for all states of the northeast."];
        // One after the other, so that their numbers are known.
        foreach (var (at, words) in said.Index())
            await hall.Seats[at].SaysAsync($"recommend {words}", $"Recommendation {at + 1}");
    }

    /// <summary>Single choice, secret and hidden: one tap votes, or the keyboard does; a vote is changed; the facilitator's card moves in its place.</summary>
    private static async Task ChoosesOneAsync(PollingHall hall)
    {
        await hall.Facilitator.SaysAsync($"poll \"{Prosecutions}\" witnesses turn hostile | too few special prosecutors | weak evidence", "Before it opens");
        await Pictures.TakeAsync(hall.Facilitator.Page, "poll-draft");
        await hall.OpenAsync("Poll 1, single choice");
        await hall.Wall.SeesAsync(Prosecutions);
        await Pictures.TakeAsync(hall.Seats[2].Page, "ballot-phone");

        await hall.Seats[0].TapsAsync(Holding[0], "Your vote in poll 1 is in.");
        (await hall.Seats[0].Page.GetByText("vote 1: a", new() { Exact = true }).CountAsync()).ShouldBe(0, "a tap in a secret poll is not written onto the screen");
        await hall.Facilitator.HearsAsync("1 of 6 has voted.");
        await hall.Wall.SeesAsync("1 of 6");
        await VotesByKeysAsync(hall.Seats[1], Holding[0]);
        await Task.WhenAll(new[] { 1, 1, 2, 1 }.Select((choice, at) => hall.Seats[at + 2].TapsAsync(Holding[choice], "Your vote in poll 1 is in.")));
        await hall.Seats[5].TapsAsync(Holding[0], "Your vote in poll 1 is changed.");
        await hall.Facilitator.HearsAsync("6 of 6 have voted.");
        await hall.Wall.SeesAsync("6 of 6");
        (await hall.Facilitator.CountAsync("Poll 1, single choice: open")).ShouldBe(1);
        (await hall.Facilitator.CountAsync("of 6 have voted.")).ShouldBe(1);

        (await hall.Facilitator.TapsAsync("Close", "Percentages are of 6 ballots.")).ShouldContain("3 · 50%");
        await hall.Facilitator.HearsNoMoreAsync("Poll 1, single choice: open");
        (await hall.Facilitator.CountAsync("3 · 50%")).ShouldBe(2, "the card that moved ends on the final state, and the answer shows the same");
        await hall.Wall.SeesAsync("Voting has closed");
    }

    /// <summary>The result by state, shown to the room; and whoever taps too late is told so.</summary>
    private static async Task SeesItByStateAsync(PollingHall hall)
    {
        var byState = await hall.Facilitator.SaysAsync("results 1 by state", "Meghalaya – 3 ballots");
        byState.ShouldContain("Assam – 3 ballots");
        (await hall.Wall.Page.InnerTextAsync("body")).ShouldNotContain("Meghalaya");

        await hall.RevealAsync(1, "Poll 1, single choice");
        foreach (var part in new[] { "Assam", "Meghalaya", "Law enforcement", "Civil society" })
            await hall.Wall.SeesAsync(part);

        await hall.Seats[0].TapsAsync(Holding[2], "Poll 1 is closed and takes no more votes");
        await hall.Seats[3].TapsAsync("By state", "Meghalaya – 3 ballots");
        await Pictures.TakeAsync(hall.Seats[3].Page, "poll-by-state-phone-dark");
    }

    /// <summary>Multiple choice, secret and live: boxes are ticked, and the figures move in steps of three.</summary>
    private static async Task ChoosesTwoWhileFiguresMoveAsync(PollingHall hall)
    {
        await hall.AskAsync(
            "poll multiple 2 secret live \"Which two would change most within a year?\" a coordinator for witnesses in each court | interpreters on call | travel money for witnesses | shelter within 50 km",
            "Poll 2, multiple choice");
        await hall.EverybodyAsync(async (seat, at) =>
        {
            await seat.TicksAsync("Your choice", Changing[at % 4]);
            await seat.TicksAsync("Your choice", Changing[(at + 1) % 4]);
            await seat.TapsAsync("Vote", "Your vote in poll 2 is in.");
        });
        await hall.Facilitator.HearsAsync("So far, 3 of 6 ballots; the bars move in steps of at least 3 people.");
        await hall.Seats[4].TapsAsync("Results", "So far, 3 of 6 ballots");
        (await hall.CloseAndRevealAsync(2, "Poll 2, multiple choice")).ShouldContain("Percentages are of 6 ballots. Each could choose several");
    }

    /// <summary>Rating, with a countdown that is begun once all have voted, and closes the poll while the next one is open already.</summary>
    private static async Task RatesUntilTimeIsUpAsync(PollingHall hall)
    {
        await hall.AskAsync("poll rating \"How useful was this morning for your work?\" not at all | very", "Poll 3, rating");
        await hall.EverybodyAsync((seat, at) => seat.TapsAsync(at == 1 ? "5" : "4", "Your vote in poll 3 is in."));
        (await hall.Facilitator.SaysAsync("open poll 3 for 10 seconds", "It closes by itself at")).ShouldMatch(@"closes by itself at \d{1,2}:\d\d");
        (await hall.Facilitator.CountAsync("a newer one has taken over")).ShouldBe(1);
        await hall.Facilitator.HearsAsync("Mean: 4.2");
    }

    /// <summary>Ranking: while the poll is paused no vote is taken, and the same form is sent again after it.</summary>
    private static async Task RanksAfterAPauseAsync(PollingHall hall)
    {
        await hall.AskAsync("poll ranking \"In which order should the money be spent?\" shelter homes | special courts | night patrols on trains", "Poll 4, ranking");
        await hall.EverybodyAsync(async (seat, at) =>
        {
            await seat.PicksAsync("Place 1", Spending[at % 2]);
            await seat.PicksAsync("Place 2", Spending[1 - (at % 2)]);
            await seat.PicksAsync("Place 3", Spending[2]);
        });
        await Pictures.TakeAsync(hall.Seats[4].Page, "ballot-ranking-phone");
        await hall.Facilitator.TapsAsync("Pause", "Poll 4, ranking: paused");
        await hall.Seats[4].TapsAsync("Vote", "Poll 4 is paused");
        await hall.Facilitator.TapsAsync("Resume", "Poll 4, ranking: open");
        await hall.EverybodyAsync((seat, _) => seat.TapsAsync("Vote", "Your vote in poll 4 is in."));
        (await hall.CloseAndRevealAsync(4, "Poll 4, ranking")).ShouldContain("Options with the same number are tied.");
    }

    /// <summary>Dot vote, named and live: the facilitator sees who chose what, the room only figures.</summary>
    private static async Task SpreadsDotsByNameAsync(PollingHall hall)
    {
        await hall.AskAsync("poll dots 5 named live \"Where should the working group begin?\" a model procedure for rescue | a fund for witnesses | one form for referral", "Poll 5, dot vote");
        await hall.EverybodyAsync(async (seat, at) =>
        {
            if (at == 2)
            {
                await seat.SaysAsync("vote 5: a 3, b 2", "Your vote in poll 5 is in.");
                return;
            }

            await seat.PicksAsync(Beginning[at % 3], "3");
            await seat.PicksAsync(Beginning[(at + 1) % 3], "2");
            await seat.TapsAsync("Vote", "Your vote in poll 5 is in.");
        });
        await hall.Facilitator.HearsAsync("So far, 6 of 6 ballots.");
        var ballots = await hall.Facilitator.SaysAsync("ballots 5", "Only facilitators and organisers see this.");
        ballots.ShouldContain("Daphisha Lyngdoh");
        await hall.CloseAndRevealAsync(5, "Poll 5, dot vote");
        (await hall.Seats[0].TranscriptAsync()).ShouldNotContain("Daphisha");
    }

    /// <summary>Open text: the words of a secret ballot are on no page once it is loaded again, be it typed or filled in; those of a named one are.</summary>
    private static async Task AnswersInWordsAsync(PollingHall hall)
    {
        string[] words = ["interpreters", "travel money", "court escorts", "night staff", "interpreters", "travel money"];
        await hall.AskAsync("poll words \"What is missing most where you work?\"", "Poll 6, open text");
        await hall.EverybodyAsync(async (seat, at) =>
        {
            if (at == 2)
            {
                await seat.SaysAsync($"vote 6: {words[at]}, interpreters", "Your vote in poll 6 is in.");
                return;
            }

            await seat.FillsAsync("Answer 1", words[at]);
            await seat.TapsAsync("Vote", "Your vote in poll 6 is in.");
        });

        foreach (var at in new[] { 2, 3 })
            await IsLoadedAgainAsync(hall.Seats[at], words[at]);
        (await SaidAsync(hall.Seats[2])).ShouldBe(["vote 5: a 3, b 2"]);
        (await SaidAsync(hall.Seats[3])).ShouldBeEmpty();

        (await hall.CloseAndRevealAsync(6, "Poll 6, open text")).ShouldContain("court escorts");
    }

    private static async Task IsLoadedAgainAsync(Person seat, string words)
    {
        await seat.ReloadsAsync();
        await seat.HearsAsync("Your vote in poll 6 is in.");
        (await seat.TranscriptAsync()).ShouldNotContain(words);
        string.Join('\n', seat.Received).ShouldNotContain(words);
        (await seat.Page.Locator("[aria-pressed=true]").CountAsync()).ShouldBe(0);
    }

    /// <summary>The votes that the page was sent as this person's own, whatever it shows of them.</summary>
    private static Task<List<string>> SaidAsync(Person seat)
    {
        var activities = seat.Received.Where(frame => frame.Length > 0).SelectMany(frame => JObject.Parse(frame)["activities"]!);
        return Task.FromResult(activities.Where(one => (string?)one["from"]!["role"] != "bot").SelectMany(one => new[] { (string?)one["text"], one["value"]?.ToString() })
            .OfType<string>().Where(said => said.Contains("vote", StringComparison.Ordinal)).ToList());
    }

    /// <summary>Agreement on what the delegates put forward themselves.</summary>
    private static async Task SaysWhatItStandsBehindAsync(PollingHall hall)
    {
        await hall.AskAsync("poll agree \"Which of these does the room stand behind?\" 1 | 2 | 3", "Poll 7, agreement");
        await Pictures.TakeAsync(hall.Seats[1].Page, "ballot-agreement-dark");
        await hall.EverybodyAsync(async (seat, at) =>
        {
            foreach (var (place, statement) in new[] { "A", "B", "C" }.Index())
                await seat.TicksAsync($"What do you say to {statement}?", Stances[place == 0 ? 0 : (at + place) % 3]);
            await seat.TapsAsync("Vote", "Your vote in poll 7 is in.");
        });
        (await hall.CloseAndRevealAsync(7, "Poll 7, agreement")).ShouldContain("Agree: 6 · 100%");
        await Pictures.TakeAsync(hall.Seats[2].Page, "poll-agreement-phone");
    }

    /// <summary>The first question again: who has not voted is reminded, the shift stands beside the figures, and one mind is not shown unasked.</summary>
    private static async Task IsAskedAgainAsync(PollingHall hall)
    {
        await hall.Facilitator.SaysAsync("poll 1 again", "Poll 8, single choice: not open yet");
        await hall.OpenAsync("Poll 8, single choice");
        await Task.WhenAll(new[] { 0, 0, 0, 1, 0 }.Select((choice, at) => hall.Seats[at].TapsAsync(Holding[choice], "Your vote in poll 8 is in.")));
        await hall.Facilitator.TapsAsync("Remind the others", "So far 5 of 6 have.");
        await hall.Seats[5].HearsAsync("Your vote is still missing.");
        await hall.Seats[5].TapsAsync(Holding[2], "Your vote in poll 8 is in.");

        (await hall.Facilitator.SaysAsync("close poll 8", "Poll 8, single choice: closed")).ShouldContain("before: 50% (+17 points)");
        await Pictures.TakeAsync(hall.Facilitator.Page, "poll-second-round");
        (await hall.Facilitator.SaysAsync("reveal 8", "To show the result all the same, type: reveal 8 anyway")).ShouldContain("Assam");
        await hall.RevealAsync(8, "Poll 8, single choice");
    }

    /// <summary>From the send box back to the ballot, into it, to the option, and there it is tapped: with Tab and Enter alone.</summary>
    private static async Task VotesByKeysAsync(Person seat, string option)
    {
        var keys = seat.Page.Keyboard;
        for (var steps = 0; steps < 4 && !await seat.IsAtAsync("Chat history"); steps++)
            await keys.PressAsync("Shift+Tab");
        await keys.PressAsync("Enter");
        for (var steps = 0; steps < 4 && !await seat.IsAtAsync(option); steps++)
            await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await seat.HearsAsync("Your vote in poll 1 is in.");
    }
}
