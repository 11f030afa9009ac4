using Consultations.Joining;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Screening;

namespace Bot.Tests.Dialogs.Joining;

using Refused = global::Consultations.Sentences;
using Said = global::Dialogs.Sentences;

public sealed class JoinDialogTests
{
    [Fact]
    public async Task A_code_asks_for_one_thing_at_a_time_says_what_is_stored_and_lets_in()
    {
        using var hall = await Hall.OpenAsync();
        var asha = hall.Visitor("asha");

        (await asha.SayAsync($"join {hall.Consultation.JoinCode}")).Text.ShouldContain(Said.AskName);
        (await asha.SayAsync("Asha Rao")).Text.ShouldBe(Said.AskDesignation);
        (await asha.SayAsync("Superintendent of Police")).Text.ShouldBe(Said.AskOrganisation);
        (await asha.SayAsync("skip")).Offered.ShouldContain("law enforcement");
        (await asha.SayAsync("police")).Offered.ShouldBe(["Madhya Pradesh", "Maharashtra", Said.NoPlace]);
        var promise = await asha.SayAsync("madhya pradesh");
        foreach (var part in new[] { "Asha Rao, Superintendent of Police, law enforcement, Madhya Pradesh", "Countering Trafficking in Persons", "28 February 2020", "at least 5 delegates" })
            promise.Text.ShouldContain(part);
        (await hall.DelegatesAsync()).ShouldBeEmpty();
        var welcome = await asha.SayAsync("join");

        welcome.Text.ShouldContain("https://bot.example/#k=");
        var who = (await hall.DelegatesAsync()).Single();
        (who.Name, who.Designation, who.Organisation, who.Group, who.Jurisdiction, who.MayBeNamed)
            .ShouldBe(("Asha Rao", "Superintendent of Police", "", "law-enforcement", "IN-MP", false));
    }

    [Theory]
    [InlineData("GD45X9Y6A7")]
    [InlineData("98765-43223")]
    [InlineData("98765 43223")]
    public async Task A_code_is_nobodys_words_whatever_it_looks_like(string code)
    {
        Screen.Examine("join " + code).IsClear.ShouldBeFalse();
        using var hall = await Hall.OpenAsync();
        var asha = hall.Visitor("asha");

        (await asha.SayAsync("join " + code)).Text.ShouldBe(Refused.CodeUnknown);
        (await asha.SayAsync($"join {code} Asha Rao, 98765 43210; ; ; none; police")).Text.ShouldContain(FindingKind.PhoneNumber.Name);
    }

    [Theory]
    [InlineData("named", true)]
    [InlineData("unnamed", false)]
    [InlineData("Join, my name may be shown", true)]
    [InlineData("Join without my name", false)]
    public async Task Where_names_are_shown_it_asks_whether_this_one_may_be(string answer, bool mayBeNamed)
    {
        using var hall = await Hall.OpenAsync(AttributionRule.Named);
        var asha = hall.Visitor("asha");
        (await asha.SayAllAsync($"join {hall.Consultation.JoinCode}", "Asha Rao", "skip", "skip", "police", "none")).Text.ShouldContain(Said.MayWeNameYou);

        await asha.SayAsync(answer);

        (await hall.DelegatesAsync()).Single().MayBeNamed.ShouldBe(mayBeNamed);
    }

    [Fact]
    public async Task A_bare_yes_where_no_name_will_be_shown_is_no_consent_to_be_named()
    {
        using var hall = await Hall.OpenAsync(AttributionRule.ChathamHouse);
        var asha = hall.Visitor("asha");

        (await asha.SayAllAsync($"join {hall.Consultation.JoinCode}", "Asha Rao", "skip", "skip", "police", "none")).Text.ShouldContain(Said.RuleChatham);
        (await asha.SayAsync("named")).Text.ShouldContain(Said.ConsentHow);
        await asha.SayAsync("yes");

        (await hall.DelegatesAsync()).Single().MayBeNamed.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Asha Rao; SP; State Police; Madhya Pradesh; police; named", true)]
    [InlineData("Asha Rao; SP; State Police; IN-MP; police; unnamed", false)]
    public async Task One_line_says_it_all(string details, bool mayBeNamed)
    {
        using var hall = await Hall.OpenAsync(AttributionRule.Named);
        var code = hall.Consultation.JoinCode;

        await hall.Visitor("asha").SayAsync($"join {code[..3].ToLowerInvariant()}-{code[3..]} {details}");

        var who = (await hall.DelegatesAsync()).Single();
        (who.Name, who.Designation, who.Organisation, who.Group, who.Jurisdiction, who.MayBeNamed)
            .ShouldBe(("Asha Rao", "SP", "State Police", "law-enforcement", "IN-MP", mayBeNamed));
    }

    [Fact]
    public async Task What_a_line_leaves_out_or_says_wrongly_is_asked()
    {
        using var hall = await Hall.OpenAsync();
        var asha = hall.Visitor("asha");

        (await asha.SayAsync($"join {hall.Consultation.JoinCode} Asha Rao; SP; State Police; Atlantis; police")).Text.ShouldContain(Said.AskPlace);
        (await asha.SayAsync("Atlantis")).Text.ShouldStartWith(string.Format(null, Said.PlaceUnknown, "Atlantis"));
        (await asha.SayAsync("Nepal")).Text.ShouldContain("Nepal");
        await asha.SayAsync("join");

        (await hall.DelegatesAsync()).Single().Jurisdiction.ShouldBe("NP");
    }

    [Theory]
    [InlineData(0, "x")]
    [InlineData(0, "12345")]
    [InlineData(3, "wizards")]
    public async Task An_answer_that_is_none_is_asked_again(int answered, string nonsense)
    {
        using var hall = await Hall.OpenAsync();
        var asha = hall.Visitor("asha");
        await asha.SayAllAsync([$"join {hall.Consultation.JoinCode}", .. new[] { "Asha Rao", "skip", "skip" }[..answered]]);
        var asked = answered == 0 ? Said.AskName : Said.AskGroup;

        (await asha.SayAsync(nonsense)).Text.ShouldContain(asked);
    }

    [Fact]
    public async Task Back_and_change_correct_what_was_said_and_cancel_stores_nothing()
    {
        using var hall = await Hall.OpenAsync();
        var asha = hall.Visitor("asha");
        await asha.SayAllAsync($"join {hall.Consultation.JoinCode}", "Asha Roa");

        (await asha.SayAsync("back")).Text.ShouldBe(Said.AskName);
        await asha.SayAllAsync("Asha Rao", "SP", "skip", "police", "none");
        (await asha.SayAsync("change")).Text.ShouldContain(Said.AskName);
        (await asha.SayAsync("cancel")).Text.ShouldBe(Said.Cancelled);

        (await hall.DelegatesAsync()).ShouldBeEmpty();
        hall.HoldsTraceOf("Asha Ro").ShouldBeFalse();
    }

    [Fact]
    public async Task The_code_typed_once_more_is_nobodys_name()
    {
        using var hall = await Hall.OpenAsync();
        var asha = hall.Visitor("asha");

        (await asha.SayAllAsync($"join {hall.Consultation.JoinCode}", $"join {hall.Consultation.JoinCode}")).Text.ShouldContain(Said.AskName);
        (await asha.SayAsync("join ZZZZZZ")).Text.ShouldStartWith(Refused.CodeUnknown);
        (await asha.SayAsync($"join {hall.Consultation.JoinCode} Asha Rao; ; ; none; police; unnamed")).Text.ShouldContain("Asha Rao");

        (await hall.DelegatesAsync()).Single().Name.ShouldBe("Asha Rao");
    }

    [Fact]
    public async Task A_restart_in_the_middle_loses_nothing()
    {
        using var hall = await Hall.OpenAsync();
        var asha = hall.Visitor("asha");
        foreach (var answer in new[] { $"join {hall.Consultation.JoinCode}", "Asha Rao", "SP", "skip", "police", "Kerala" })
        {
            await asha.SayAsync(answer);
            hall.Restart();
        }

        await asha.SayAsync("join");

        var who = (await hall.DelegatesAsync()).Single();
        (who.Name, who.Designation, who.Jurisdiction).ShouldBe(("Asha Rao", "SP", "IN-KL"));
    }

    [Fact]
    public async Task What_is_known_is_not_asked_in_a_second_consultation()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        hall.Clock.Now += TimeSpan.FromMinutes(1);
        var second = await hall.MakeAsync("the-second", "Conclave in Assam");

        var promise = await asha.SayAsync($"join {second.JoinCode}");
        promise.Text.ShouldContain("asha, law enforcement, Madhya Pradesh");
        promise.Offered.ShouldContain(Said.JoinNow);
        (await asha.SayAsync("join")).Text.ShouldNotContain("#k=");

        (await hall.DelegatesAsync()).Count.ShouldBe(2);
        (await asha.SayAsync("switch")).Text.ShouldContain("Conclave in Assam");
        (await asha.SayAsync("switch 2")).Text.ShouldBe(string.Format(null, Said.NowIn, "Countering Trafficking in Persons"));
    }

    [Fact]
    public async Task Who_is_in_already_is_welcomed_back()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        (await asha.SayAsync($"join {hall.Consultation.JoinCode}")).Text.ShouldContain("Countering Trafficking in Persons");

        (await hall.DelegatesAsync()).Count.ShouldBe(1);
        (await asha.SayAsync("challenge the homes are full")).Text.ShouldContain("Challenge 1");
    }

    [Fact]
    public async Task Wrong_codes_are_refused_then_slowed_and_nobody_else_is()
    {
        using var hall = await Hall.OpenAsync();
        var guesser = hall.Visitor("guesser");
        for (var n = 0; n < 5; n++)
            (await guesser.SayAsync("join ZZZZZZ")).Text.ShouldBe(Refused.CodeUnknown);

        (await guesser.SayAsync($"join {hall.Consultation.JoinCode}")).Text.ShouldBe(string.Format(null, Refused.CodeSlowDown, 15));
        (await hall.Visitor("asha").SayAsync($"join {hall.Consultation.JoinCode}")).Text.ShouldContain(Said.AskName);
        hall.Clock.Now += TimeSpan.FromSeconds(15);
        (await guesser.SayAsync($"join {hall.Consultation.JoinCode}")).Text.ShouldContain(Said.AskName);
    }

    [Fact]
    public async Task A_flood_of_wrong_codes_slows_every_newcomer_and_nobody_who_is_in()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        for (var n = 0; n < global::Dialogs.Joining.CodeGuard.Flood; n++)
            await hall.Visitor($"guesser{n}").SayAsync("join ZZZZZZ");

        (await hall.Visitor("bina").SayAsync($"join {hall.Consultation.JoinCode}")).Text.ShouldContain("one wrong code too many");
        (await asha.SayAsync("challenge the homes are full")).Text.ShouldContain("Challenge 1");
        hall.Clock.Now += TimeSpan.FromMinutes(1);
        (await hall.Visitor("bina").SayAsync($"join {hall.Consultation.JoinCode}")).Text.ShouldContain(Said.AskName);
    }

    [Fact]
    public async Task A_locked_or_closed_door_is_said_before_anything_is_asked()
    {
        using var hall = await Hall.OpenAsync();
        await hall.DoAsync(new SetDoor(hall.Consultation.Id, Locked: true, null) { By = Bot.Tests.Storage.Workshop.Organiser });

        (await hall.Visitor("asha").SayAsync($"join {hall.Consultation.JoinCode}")).Text.ShouldBe(string.Format(null, Refused.JoiningLocked, "Countering Trafficking in Persons"));
        (await hall.Visitor("asha").SayAsync("join")).Text.ShouldBe(Said.JoinHow);
    }

    [Fact]
    public async Task Whoever_has_to_be_admitted_is_told_to_wait()
    {
        using var hall = await Hall.OpenAsync();
        await hall.DoAsync(new SetDoor(hall.Consultation.Id, null, Admission: true) { By = Bot.Tests.Storage.Workshop.Organiser });
        var asha = hall.Visitor("asha");

        (await asha.SayAsync($"join {hall.Consultation.JoinCode} Asha Rao; ; ; none; police; unnamed")).Text.ShouldContain("has to admit you");
        (await asha.SayAsync("hello")).Text.ShouldContain("has to admit you");
        (await asha.SayAsync("challenge the homes are full")).Text.ShouldBe(Refused.WaitForAdmission);
        await hall.Organiser.SayAsync("admit 1");

        (await asha.SayAsync("challenge the homes are full")).Text.ShouldContain("Challenge 1");
    }

    [Fact]
    public async Task An_invitation_is_used_as_a_code_is()
    {
        using var hall = await Hall.OpenAsync();
        var shown = await hall.Organiser.SayAsync("invite facilitator Meera");
        var line = shown.Text.Split('\n').First(part => part.Contains("#j=", StringComparison.Ordinal));
        (await hall.Visitor("meera").SayAsync($"join {line[(line.IndexOf("#j=", StringComparison.Ordinal) + 3)..]}")).Text.ShouldContain("You are a facilitator of");
    }

    [Fact]
    public async Task The_personal_link_is_renewed_leaving_says_goodbye_and_forgetting_asks_first()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        (await asha.SayAsync("my link")).Text.ShouldContain("https://bot.example/#k=");
        (await asha.SayAsync("leave")).Text.ShouldBe(Said.YouLeft);
        (await asha.SayAsync("forget me")).Text.ShouldBe(Said.ForgetSure);
        (await hall.DelegatesAsync()).Single().Standing.ShouldBe(Standing.Joined);
        (await asha.SayAsync("forget me yes")).Text.ShouldBe(Said.Forgotten);
        (await hall.DelegatesAsync()).Single().Standing.ShouldBe(Standing.Forgotten);
        (await asha.SayAsync("mine")).Text.ShouldBe(Refused.JoinFirst);
    }
}
