using Bot.Tests.Dialogs;
using Consultations.Joining;
using Consultations.Organising;
using Consultations.Polling;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Teams;

using SaysOf = global::Dialogs.Sentences;

/// <summary>What is done and what is not in a group chat or a channel.</summary>
public sealed class InCompanyTests
{
    [Theory]
    [InlineData(AttributionRule.ByGroup, "asha", Seat.Group)]
    [InlineData(AttributionRule.ChathamHouse, "asha", Seat.Channel)]
    [InlineData(AttributionRule.Named, "shy", Seat.Channel)]
    public async Task Where_nobody_is_named_what_is_typed_among_others_is_not_filed_and_leaves_no_trace(AttributionRule rule, string who, string scope)
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(rule), who);
        await Seat.FacilitateAsync(hall);

        var heard = await new Seat(hall, who, scope).SayAsync("challenge the shelters of Vidisha overflow #protection");

        heard.Text.ShouldContain($"{SaysOf.OnlyInOurChat}\n{SaysOf.DeleteItHere}");
        heard.Text.ShouldContain("https://teams.microsoft.com/l/chat/0/0?users=28%3Abot-1");
        heard.Buttons.ShouldBe(["challenge"]);
        (await hall.SaidAsync()).ShouldBeEmpty();
        hall.HoldsTraceOf("Vidisha").ShouldBeFalse();
    }

    [Fact]
    public async Task Where_people_are_named_it_is_filed_and_the_receipt_is_for_its_author_alone()
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(AttributionRule.Named), "asha");
        await Seat.FacilitateAsync(hall);
        var asha = new Seat(hall, "asha", Seat.Channel);

        (await asha.SayAsync("challenge shelters overflow")).Text.ShouldContain(SaysOf.LookInOurChat);
        hall.Whispered.IsKnown = true;
        (await asha.SayAsync("trend offers come by phone")).Text.ShouldBe(SaysOf.AnsweredInOurChat);

        (await hall.SaidAsync()).Select(one => one.Text).ShouldBe(["shelters overflow", "offers come by phone"]);
        new Heard(hall.Whispered.Said).Text.ShouldContain("offers come by phone");
    }

    [Fact]
    public async Task Ones_own_inputs_are_shown_to_oneself_alone()
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(), "asha");
        await Seat.FacilitateAsync(hall);
        await new Seat(hall, "asha").SayAsync("challenge shelters overflow");
        var asha = new Seat(hall, "asha", Seat.Group);

        (await asha.SayAsync("mine")).Text.ShouldNotContain("overflow");
        hall.Whispered.IsKnown = true;
        (await asha.SayAsync("MINE")).Text.ShouldBe(SaysOf.AnsweredInOurChat);

        new Heard(hall.Whispered.Said).Text.ShouldContain("shelters overflow");
    }

    [Theory]
    [InlineData("join {0} Asha Rao; SP; State Police; Madhya Pradesh; police; unnamed")]
    [InlineData("join {0}")]
    [InlineData("forget me yes")]
    [InlineData("my link")]
    [InlineData("link")]
    [InlineData("leave")]
    [InlineData("named")]
    [InlineData("again")]
    [InlineData("wall")]
    [InlineData("export md")]
    [InlineData("invite observer Anil Sen")]
    [InlineData("false alarm challenge the file has 12 pages")]
    [InlineData("new consultation")]
    public async Task What_is_personal_is_sent_to_the_own_chat_and_nothing_of_it_is_done(string line)
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(), "bela");
        await Seat.FacilitateAsync(hall, "bela");
        var before = await CountAsync(hall);

        (await new Seat(hall, "bela", Seat.Channel).SayAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, line, hall.Consultation.JoinCode))).Text.ShouldContain(SaysOf.OnlyInOurChat);
        (await new Seat(hall, "stranger", Seat.Channel).SayAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, line, hall.Consultation.JoinCode))).Text.ShouldContain(SaysOf.OnlyInOurChat);

        (await CountAsync(hall)).ShouldBe(before);
    }

    [Fact]
    public async Task A_secret_vote_is_not_taken_there_and_its_window_carries_no_choice()
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(), "asha");
        var meera = await Seat.FacilitateAsync(hall);
        await meera.SayAsync("poll \"What first?\" courts | shelters");
        await meera.SayAsync("open poll 1");

        var heard = await new Seat(hall, "asha", Seat.Group).SayAsync("vote 1: b");

        heard.Text.ShouldContain($"{SaysOf.OnlyInOurChat}\n{SaysOf.DeleteItHere}");
        heard.Buttons.ShouldBe(["vote 1:"]);
        (await new Seat(hall, "asha", Seat.Group).SayAsync("vote 2")).Buttons.ShouldBe(["vote"]);
        (await hall.ReadAsync(books => books.All<Voted>().Count())).ShouldBe(0);
    }

    [Fact]
    public async Task A_named_vote_is_taken_and_answered_aside()
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(), "asha");
        var meera = await Seat.FacilitateAsync(hall);
        await meera.SayAsync("poll named \"What first?\" courts | shelters");
        await meera.SayAsync("open poll 1");

        (await new Seat(hall, "asha", Seat.Group).SayAsync("vote 1: b")).Text.ShouldContain(SaysOf.LookInOurChat);

        (await hall.ReadAsync(books => books.All<Ballot>().Count())).ShouldBe(1);
    }

    [Fact]
    public async Task A_facilitator_shows_the_room_no_more_than_any_delegate_may_see()
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(), "asha", "bela", "chand", "devi", "eka");
        var meera = await Seat.FacilitateAsync(hall);
        await meera.SayAsync("poll \"What first?\" courts | shelters");
        await meera.SayAsync("open poll 1");
        foreach (var who in new[] { "asha", "bela", "chand", "devi", "eka" })
            await new Seat(hall, who).SayAsync("vote 1: b");
        var room = new Seat(hall, "meera", Seat.Group);

        (await room.SayAsync("results 1")).Text.ShouldBe((await new Seat(hall, "asha").SayAsync("results 1")).Text);
        (await room.SayAsync("polls")).Text.ShouldBe((await new Seat(hall, "asha").SayAsync("polls")).Text);
        (await room.SayAsync("who")).Text.ShouldBe((await new Seat(hall, "asha").SayAsync("who")).Text);
        (await meera.SayAsync("who")).Text.ShouldContain("asha");
    }

    [Fact]
    public async Task A_button_on_a_shared_card_whose_answer_is_for_one_alone_opens_a_window()
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(), "asha");
        var meera = await Seat.FacilitateAsync(hall);
        await meera.SayAsync("poll \"What first?\" courts | shelters");
        await meera.SayAsync("open poll 1");

        WindowsOf(await new Seat(hall, "asha", Seat.Channel).SayAsync("polls")).ShouldContain("vote 1:");
        WindowsOf(await new Seat(hall, "asha", Seat.Channel).SayAsync("polls")).ShouldNotContain(line => line.StartsWith("results", StringComparison.Ordinal));
        WindowsOf(await new Seat(hall, "asha").SayAsync("polls")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("hi", Seat.Personal)]
    [InlineData("HELLO", Seat.Group)]
    [InlineData("Help", Seat.Channel)]
    [InlineData("", Seat.Channel)]
    public async Task Hello_and_help_are_answered_in_any_case_and_anywhere_even_to_strangers(string line, string scope)
    {
        using var hall = await Hall.OpenAsync();

        var heard = await new Seat(hall, "stranger", scope).SayAsync(line);

        heard.Text.ShouldContain(scope == Seat.Personal ? SaysOf.HelloStranger : SaysOf.HelloCompanyNowhere);
        heard.Text.ShouldContain(scope == Seat.Personal ? "join CODE" : "language");
        (scope == Seat.Personal || !heard.Text.Contains("join CODE")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_plain_sentence_is_neither_offered_nor_kept()
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(), "asha");
        await Seat.FacilitateAsync(hall);

        (await new Seat(hall, "asha", Seat.Group).SayAsync("the shelters of Vidisha are all full")).Text.ShouldContain(SaysOf.NotUnderstoodHere);
        (await new Seat(hall, "asha", Seat.Group).SayAsync("challenge")).Text.ShouldContain(SaysOf.OnlyInOurChat);

        (await hall.SaidAsync()).ShouldBeEmpty();
        hall.HoldsTraceOf("Vidisha").ShouldBeFalse();
    }

    [Fact]
    public async Task What_could_lead_to_a_person_is_turned_back_whatever_the_line_is()
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(AttributionRule.Named), "asha");
        await Seat.FacilitateAsync(hall);

        (await new Seat(hall, "asha", Seat.Group).SayAsync("challenge call 98765 43210 for shelter")).Text.ShouldEndWith(SaysOf.DeleteItHere);

        (await hall.SaidAsync()).ShouldBeEmpty();
        hall.HoldsTraceOf("43210").ShouldBeFalse();
    }

    [Fact]
    public async Task Only_who_looks_after_a_consultation_turns_a_group_to_it()
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(), "asha");

        (await new Seat(hall, "asha", Seat.Group).SayAsync("switch 1")).Text.ShouldBe(global::Consultations.Sentences.OnlyFacilitators);
        (await new Seat(hall, "asha", Seat.Group).SayAsync("summary")).Text.ShouldBe(global::Consultations.Sentences.JoinFirst);

        await Seat.FacilitateAsync(hall);
        (await new Seat(hall, "asha", Seat.Group).SayAsync("summary")).Text.ShouldContain(hall.Consultation.Title);
    }

    [Fact]
    public async Task The_rule_itself_lets_nobody_else_turn_it_and_joining_there_does_not()
    {
        using var workshop = await Storage.Workshop.OpenAsync();
        await workshop.JoinAsync("asha");
        var asha = Storage.Workshop.Door("asha") with { ConversationId = "19:group", IsShared = true };

        (await workshop.Desk.TakeAsync(new Switch(workshop.Id) { By = asha })).Refusal!.Key.ShouldBe(nameof(global::Consultations.Sentences.OnlyFacilitators));
        await workshop.DoAsync(new Join { By = asha, Code = workshop.Consultation.JoinCode, Name = "asha", Group = "law-enforcement" });

        (await workshop.Store.ReadingRoom.ReadAsync(books => books.All<global::Consultations.Conversing.Conversation>().Count(one => one.Id == "19:group"))).ShouldBe(0);
    }

    private static IEnumerable<string> WindowsOf(Heard heard) => heard.Activities
        .SelectMany(activity => ((JObject)activity.Attachments[0].Content).SelectTokens("$..data"))
        .Where(data => (string?)data.SelectToken("msteams.type") == "task/fetch").Select(data => (string)data["line"]!);

    private static Task<string> CountAsync(Hall hall) => hall.ReadAsync(books => string.Join(' ',
        books.All<Delegate>().Count(), books.All<Person>().Count(), books.All<Grant>().Count(), books.All<Invitation>().Count(),
        books.All<DoorCode>().Count(), books.All<global::Consultations.Ledger.LedgerRow>().Count(),
        string.Join(',', books.All<Person>().Select(person => person.ReturnKeyHash).ToList().Order(StringComparer.Ordinal)),
        books.All<global::Consultations.Conversing.Conversation>().Count(one => one.IsOpen)));
}
