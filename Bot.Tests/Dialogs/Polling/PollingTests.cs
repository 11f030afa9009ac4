using Consultations.Polling;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Dialogs.Polling;

public sealed class PollingTests : IDisposable
{
    private const string WhatHolds = "poll \"What holds prosecutions back most?\" witnesses turn hostile | too few prosecutors | weak evidence";
    private readonly Hall hall;

    public PollingTests() => hall = Hall.OpenAsync().GetAwaiter().GetResult();

    public void Dispose() => hall.Dispose();

    [Fact]
    public async Task A_typed_line_makes_a_draft_that_only_facilitators_see()
    {
        var meera = await hall.FacilitatorAsync("meera");
        var asha = await hall.DelegateAsync("asha");

        var drafted = await meera.SayAsync(WhatHolds);

        drafted.Text.ShouldContain("What holds prosecutions back most?");
        drafted.Text.ShouldContain("witnesses turn hostile");
        drafted.Buttons.ShouldContain("open poll 1");
        (await asha.SayAsync("polls")).Text.ShouldNotContain("prosecutions");
        (await asha.SayAsync("results 1")).Text.ShouldContain("There is no poll 1");
        (await meera.SayAsync("polls")).Text.ShouldContain("What holds prosecutions back most?");
    }

    [Fact]
    public async Task A_room_votes_by_button_letter_number_and_words_and_sees_the_result_when_it_is_closed()
    {
        var meera = await hall.FacilitatorAsync("meera");
        var room = await RoomAsync(6);
        await meera.SayAllAsync(WhatHolds, "open poll 1");

        var ballot = await room[0].SayAsync("vote");
        ballot.Text.ShouldContain("What holds prosecutions back most?");
        ballot.Buttons.ShouldContain("vote 1: b");
        (await room[0].PressAsync(new JObject { ["line"] = "vote 1: b" })).Text.ShouldContain("Your vote in poll 1 is in");
        (await room[1].SayAsync("vote b")).Text.ShouldContain("is in");
        (await room[2].SayAsync("vote 2")).Text.ShouldContain("is in");
        (await room[3].SayAsync("vote too few prosecutors")).Text.ShouldContain("is in");
        (await room[4].SayAsync("vote 1: weak")).Text.ShouldContain("is in");
        (await room[4].SayAsync("vote 1: a")).Text.ShouldContain("changed");
        (await room[5].SayAsync("results 1")).Text.ShouldContain("5 of 6");

        var closed = await meera.SayAsync("close poll");

        closed.Text.ShouldContain("too few prosecutors");
        closed.Text.ShouldContain("4 · 80%");
        (await room[5].SayAsync("vote 1: a")).Text.ShouldContain("is closed");
        (await room[5].SayAsync("results")).Text.ShouldContain("4 · 80%");
    }

    [Fact]
    public async Task Nothing_of_a_secret_vote_stands_in_the_dialogs_state_nor_in_the_ledger()
    {
        var meera = await hall.FacilitatorAsync("meera");
        var asha = await hall.DelegateAsync("asha");
        await meera.SayAllAsync("poll words \"What would help first?\"", "open poll 1");

        (await asha.SayAsync("vote 1: Interpreters, call 98765 43210")).Text.ShouldContain("nothing of it is kept");
        (await asha.SayAsync("vote 1: interpreters")).Text.ShouldContain("is in");

        (await hall.StateAsync("asha")).ShouldNotContain("nterpreters");
        (await hall.ReadAsync(books => books.All<global::Consultations.Ledger.LedgerRow>().AsEnumerable().Select(row => row.What).ToList())).ShouldNotContain("ballot.cast");
    }

    [Theory]
    [InlineData("poll multiple 2 \"Which?\" pensions | shelters | courts", "vote 1: a, c", "vote 1: a, b, c", "2 are the most")]
    [InlineData("poll rating \"How useful?\" not at all | very", "vote 1: 4", "vote 1: 6", "from 1 to 5")]
    [InlineData("poll ranking \"Which first?\" pensions | shelters | courts", "vote 1: b, a, c", "vote 1: b, a", "each of them once")]
    [InlineData("poll dots 5 \"Where?\" pensions | shelters | courts", "vote 1: a 3, b 2", "vote 1: a 3, b 3", "6 dots; you have 5")]
    [InlineData("poll words \"In a word?\"", "vote 1: pensions, shelters", "vote 1: one, two, three, four", "3 are the most")]
    [InlineData("poll \"Yes or no?\" yes | no", "vote 1: yes", "vote 1: perhaps", "no option “perhaps”")]
    public async Task Every_kind_is_answered_by_a_typed_line_and_a_wrong_one_with_how_it_is_done(string poll, string right, string wrong, string said)
    {
        var meera = await hall.FacilitatorAsync("meera");
        var asha = await hall.DelegateAsync("asha");
        await meera.SayAllAsync(poll, "open poll 1");

        (await asha.SayAsync(wrong)).Text.ShouldContain(said);
        (await asha.SayAsync(right)).Text.ShouldContain("Your vote in poll 1 is in");
        (await hall.ReadAsync(books => books.All<Voted>().Count())).ShouldBe(1);
    }

    [Fact]
    public async Task The_room_says_which_inputs_it_stands_behind()
    {
        var meera = await hall.FacilitatorAsync("meera");
        var room = await RoomAsync(3);
        await room[0].SayAllAsync("recommend fund interpreters in every court", "recommend one helpline for all states");

        (await meera.SayAsync("poll agree \"Does the room stand behind these?\" 1 | 9")).Text.ShouldContain("There is no input 9");
        await meera.SayAllAsync("cancel", "poll agree named live \"Does the room stand behind these?\" 1 | 2", "open poll 1");
        (await room[1].SayAsync("vote")).Text.ShouldContain("fund interpreters in every court");
        (await room[1].SayAsync("vote 1: a agree, b disagree")).Text.ShouldContain("is in");
        (await room[2].SayAsync("vote 1: agree, pass")).Text.ShouldContain("is in");

        (await meera.SayAsync("ballots 1")).Text.ShouldContain("delegate2");
    }

    [Fact]
    public async Task A_form_asks_for_all_of_it_at_once_and_what_is_wrong_is_asked_again()
    {
        var meera = await hall.FacilitatorAsync("meera");
        var form = await meera.SayAsync("form poll");

        var twice = await meera.PressAsync(form.Filled(("question", "Which first?"), ("options", "courts\ncourts"), ("secrecy", "named")));
        twice.Text.ShouldContain("“courts” stands there twice");
        var drafted = await meera.SayAsync("courts | shelters");

        drafted.Text.ShouldContain("Which first?");
        (await hall.ReadAsync(books => books.All<Poll>().Single())).IsSecret.ShouldBeFalse();
    }

    [Fact]
    public async Task A_dialog_asks_one_thing_at_a_time()
    {
        var meera = await hall.FacilitatorAsync("meera");

        var drafted = await meera.SayAllAsync("poll", "dot vote", "Where should the money go?", "courts | shelters | pensions", "4", "secret", "hidden until the close");

        drafted.Text.ShouldContain("Where should the money go?");
        var poll = await hall.ReadAsync(books => books.All<Poll>().Single());
        (poll.Kind, poll.AtMost, poll.IsSecret, poll.IsLive).ShouldBe(("dot-vote", 4, true, false));
    }

    [Fact]
    public async Task A_countdown_pause_nudge_second_round_and_reveal_are_typed()
    {
        var meera = await hall.FacilitatorAsync("meera");
        var room = await RoomAsync(5);
        await meera.SayAsync(WhatHolds);
        (await meera.SayAsync("open poll 1 for 2 fortnights")).Text.ShouldContain("for 2 minutes");
        await meera.SayAsync("open poll 1 for 2 minutes");
        foreach (var one in room[..4])
            await one.SayAsync("vote a");

        (await meera.SayAsync("nudge")).Text.ShouldContain("4 of 5");
        (await meera.SayAsync("nudge 1")).Text.ShouldContain("once is enough");
        await meera.SayAsync("pause");
        (await room[4].SayAsync("vote a")).Text.ShouldContain("paused");
        await meera.SayAsync("resume");
        (await room[4].SayAsync("vote b")).Text.ShouldContain("is in");
        await meera.SayAsync("close poll 1");
        (await meera.SayAsync("reveal 1")).Text.ShouldContain("on its way");
        (await meera.SayAsync("reopen poll 1")).Text.ShouldContain("stays closed");
        (await meera.SayAsync("poll 1 again")).Buttons.ShouldContain("open poll 2");
        (await meera.SayAsync("results 1 by state")).Text.ShouldContain("no two parts of at least 5 people");
    }

    [Fact]
    public async Task The_room_is_run_while_the_next_poll_is_still_being_written()
    {
        var meera = await hall.FacilitatorAsync("meera");
        var room = await RoomAsync(5);
        await meera.SayAllAsync(WhatHolds, "open poll 1", "poll", "single choice");

        foreach (var (line, answer) in new[]
        {
            ("pause poll 1", "paused"), ("resume poll 1", "open"), ("nudge 1", "0 of 5"), ("wall", "The wall"), ("wall show poll 1", "poll 1"), ("open poll 1 for 1 minute", "closes by itself"),
            ("results 1", "0 of 5"), ("close poll 1", "closed"), ("reveal 1", "on its way"), ("ballots 1", "secret"), ("wall off", "off"),
        })
        {
            var heard = await meera.SayAsync(line);
            heard.Text.ShouldContain(answer, Case.Insensitive, line);
            heard.Text.ShouldEndWith("What do you ask the room?", Case.Sensitive, line);
        }

        (await meera.SayAllAsync("open courts at 8 in the morning?", "yes | no", "secret", "hidden")).Text.ShouldContain("open courts at 8 in the morning?");
        (await room[0].SayAsync("results 1")).Text.ShouldContain("closed");
    }

    [Fact]
    public async Task A_whole_poll_that_is_typed_at_a_question_begins_instead_of_the_one_before()
    {
        var meera = await hall.FacilitatorAsync("meera");
        (await meera.SayAsync("poll \"Where?\" here")).Text.ShouldContain("at least two options");
        (await meera.SayAsync("poll \"\" here | there")).Text.ShouldContain("needs a question");

        var drafted = await meera.SayAsync(WhatHolds);

        drafted.Buttons.ShouldContain("open poll 1");
        (await hall.ReadAsync(books => books.All<Poll>().Single())).Question.ShouldBe("What holds prosecutions back most?");
    }

    [Fact]
    public async Task A_draft_is_changed_and_dropped()
    {
        var meera = await hall.FacilitatorAsync("meera");
        await meera.SayAsync(WhatHolds);

        (await meera.SayAsync("poll 1 question: What holds courts back most?")).Text.ShouldContain("What holds courts back most?");
        (await meera.SayAsync("poll 1 options: few judges | few judge | no rooms")).Text.ShouldContain("few judges");
        (await meera.SayAsync("poll 1 named")).Text.ShouldContain("Ballots: named");
        (await meera.SayAsync("poll 1 colour: blue")).Text.ShouldContain("Write what is to change");
        (await meera.SayAsync("drop poll 1")).Text.ShouldContain("gone");
        (await meera.SayAsync("poll 1")).Text.ShouldContain("There is no poll 1");
    }

    [Fact]
    public async Task A_ballot_does_not_vote_in_another_consultation_that_the_chat_has_turned_to()
    {
        var meera = await hall.FacilitatorAsync("meera");
        var asha = await hall.DelegateAsync("asha");
        await meera.SayAllAsync(WhatHolds, "open poll 1");
        var ballot = await asha.SayAsync("vote");
        var button = ballot.Activities[^1].Attachments[0].Content.ShouldBeOfType<JObject>().SelectTokens("$..data").First(data => (string?)data["line"] == "vote 1: b");
        var other = await hall.MakeAsync("the-second", "Conclave in Assam");
        await asha.SayAsync($"join {other.JoinCode} Asha; ; ; Assam; police; unnamed");
        await hall.Organiser.SayAllAsync("switch 1", "poll \"Another question?\" yes | no", "open poll 1");

        (await asha.PressAsync(button)).Text.ShouldContain("another consultation");

        (await hall.ReadAsync(books => books.All<Voted>().Count())).ShouldBe(0);
    }

    [Fact]
    public async Task A_delegate_cannot_ask_the_room_and_a_sentence_that_begins_with_vote_is_still_a_sentence()
    {
        var asha = await hall.DelegateAsync("asha");

        (await asha.SayAsync("poll \"Shall we go home?\" yes | no")).Text.ShouldContain("facilitator");
        (await asha.SayAsync("vote b")).Text.ShouldContain("No poll is open");
        (await asha.SayAsync("vote bank politics keeps the police from raiding brick kilns in the weeks before an election")).Text.ShouldContain("What is it?");
    }

    private async Task<List<Visitor>> RoomAsync(int people)
    {
        var room = new List<Visitor>();
        for (var i = 1; i <= people; i++)
            room.Add(await hall.DelegateAsync($"delegate{i}", i % 2 == 0 ? "IN-MP" : "IN-MH"));
        return room;
    }
}
