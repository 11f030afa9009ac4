using System.Text.RegularExpressions;
using Consultations.Joining;
using Consultations.Organising;
using Dialogs.Conversing;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Dialogs.Organising;

using Refused = global::Consultations.Sentences;
using Said = global::Dialogs.Sentences;

public sealed partial class InvitingDelegatesTests
{
    [Fact]
    public async Task A_pasted_table_gives_everybody_a_code_and_names_the_lines_that_it_could_not_read()
    {
        using var hall = await Hall.OpenAsync();

        var answer = await hall.Organiser.SayAsync("invite delegates\nName\tOrganisation\tGroup\tState\nAsha Rao\t\tpolice\tMadhya Pradesh\n\n\n\nBina Das\tSunrise\twizards\tAssam\nChitra Nair\tHigh Court\tjudge\tKerala\nCall 98765 43210\n");

        answer.Text.ShouldContain("Asha Rao, law enforcement, Madhya Pradesh");
        answer.Text.ShouldContain("Chitra Nair, High Court, judiciary, Kerala");
        answer.Text.ShouldContain("Line 6 was not taken: I do not know its group");
        answer.Text.ShouldContain("Line 8 was not taken: it holds a phone number");
        Code().Matches(answer.Text).Select(match => match.Value).Distinct().Count().ShouldBe(2);
        answer.Activities[0].WhatIsKept().ShouldBe(Said.InvitationsWereShown);
        (await hall.StateAsync("organiser")).ShouldNotContain("98765");
        hall.HoldsTraceOf("98765 43210").ShouldBeFalse();
        hall.HoldsTraceOf("Bina Das").ShouldBeFalse();
    }

    [Fact]
    public async Task The_same_list_delivered_again_makes_nothing_twice()
    {
        using var hall = await Hall.OpenAsync();

        await hall.Organiser.SayAsync("invite delegates Asha Rao; State Police", "line-1");
        (await hall.Organiser.SayAsync("invite delegates Asha Rao; State Police", "line-1")).Text.ShouldBe(Said.InvitedAlready);

        (await hall.ReadAsync(books => books.All<Invitation>().Count(i => i.Role == Role.Delegate))).ShouldBe(1);
    }

    [Fact]
    public async Task Hundreds_of_people_fit_on_cards_of_which_none_is_cut_off()
    {
        using var hall = await Hall.OpenAsync();
        var list = string.Join('\n', Enumerable.Range(0, 500).Select(at => $"Delegate {(char)('A' + (at / 26))}{(char)('a' + (at % 26))} of a long and winding family name; The Organisation of Everybody; police; IN-MP"));

        var answer = await hall.Organiser.SayAsync($"invite delegates\n{list}");

        Code().Matches(answer.Text).Select(match => match.Value).Distinct().Count().ShouldBe(500);
        answer.Activities.ShouldAllBe(activity => ((JObject)activity.Attachments[0].Content).ToString().Length <= 40_000);
        (await hall.Organiser.SayAsync($"invite delegates\n{list}\nOne More")).Text.ShouldBe(string.Format(null, Refused.ListTooManyPeople, 500, 501));
        (await hall.Organiser.SayAsync($"invite delegates\nAsha; {new string('x', 80_000)}")).Text.ShouldContain("characters; 70000 are the most");
    }

    [Fact]
    public async Task A_list_is_taken_in_the_middle_of_a_dialog_and_words_are_not()
    {
        using var hall = await Hall.OpenAsync();
        await hall.Organiser.SayAsync("new consultation");

        (await hall.Organiser.SayAsync("invite delegates\nAsha Rao; State Police")).Text.ShouldContain(Said.AskTitle);
        (await hall.Organiser.SayAsync("invite delegates from villages")).Text.ShouldBe(Said.AskCity);
    }

    [Theory]
    [InlineData("invite delegates")]
    [InlineData("invite delegates Name; Organisation")]
    public async Task Without_a_list_it_says_how(string line)
    {
        using var hall = await Hall.OpenAsync();

        (await hall.Organiser.SayAsync(line)).Text.ShouldBe(Said.InviteDelegatesHow);
        foreach (var who in new[] { await hall.DelegateAsync("asha"), await hall.FacilitatorAsync("meera"), hall.Visitor("nobody") })
            (await who.SayAsync("invite delegates\nAsha; x")).Text.ShouldBe(Refused.OnlyOrganisers);
    }

    [Fact]
    public async Task Whoever_is_invited_sees_what_was_written_of_them_and_joins_with_one_word()
    {
        using var hall = await Hall.OpenAsync();
        var code = await CodeAsync(hall, "Asha Rao; State Police; police; Madhya Pradesh");
        await hall.Organiser.SayAllAsync("lock joining", "admission on");
        var asha = hall.Visitor("asha");

        var shown = await asha.SayAsync($"join {code}");
        shown.Text.ShouldContain("Asha Rao, State Police, law enforcement, Madhya Pradesh");
        shown.Text.ShouldContain("28 February 2020");
        (await hall.StateAsync("asha")).ShouldNotContain(code);
        (await hall.DelegatesAsync()).ShouldBeEmpty();
        (await asha.SayAsync("join")).Text.ShouldContain("https://bot.example/#k=");

        var who = (await hall.DelegatesAsync()).Single();
        (who.Name, who.Organisation, who.Group, who.Jurisdiction, who.Standing).ShouldBe(("Asha Rao", "State Police", "law-enforcement", "IN-MP", Standing.Joined));
        (await hall.Visitor("thief").SayAsync($"join {code}")).Text.ShouldBe(Refused.InvitationUsed);
        (await asha.SayAsync($"join {code}")).Text.ShouldContain("Asha Rao");
        (await hall.ReadAsync(books => books.All<Grant>().Count())).ShouldBe(1);
    }

    [Fact]
    public async Task They_can_change_it_and_what_is_missing_is_asked()
    {
        using var hall = await Hall.OpenAsync();
        var asha = hall.Visitor("asha");

        (await asha.SayAsync($"join {await CodeAsync(hall, "A. Rao; State Police")}")).Text.ShouldContain(Said.AskGroup);
        await asha.SayAllAsync("police", "none");
        (await asha.SayAsync("change")).Text.ShouldContain(Said.AskName);
        await asha.SayAllAsync("Asha Rao", "SP", "skip", "police", "Kerala", "join");

        var who = (await hall.DelegatesAsync()).Single();
        (who.Name, who.Designation, who.Organisation, who.Jurisdiction).ShouldBe(("Asha Rao", "SP", "", "IN-KL"));
    }

    [Fact]
    public async Task One_line_with_the_code_says_it_all()
    {
        using var hall = await Hall.OpenAsync();

        await hall.Visitor("asha").SayAsync($"join {await CodeAsync(hall, "A. Rao; State Police")} Asha Rao; SP; ; none; media; unnamed");

        (await hall.DelegatesAsync()).Single().Name.ShouldBe("Asha Rao");
    }

    [Fact]
    public async Task An_invitation_that_is_too_old_or_to_what_is_closed_gets_a_sentence()
    {
        using var hall = await Hall.OpenAsync();
        var code = await CodeAsync(hall, "Asha Rao; State Police");
        await hall.Organiser.SayAsync("close consultation");
        (await hall.Visitor("asha").SayAsync($"join {code}")).Text.ShouldBe(string.Format(null, Refused.ConsultationClosed, hall.Consultation.Title));
        await hall.Organiser.SayAsync("reopen");

        hall.Clock.Now += InviteDelegates.Validity;

        (await hall.Visitor("asha").SayAsync($"join {code}")).Text.ShouldBe(Refused.InvitationExpired);
    }

    private static async Task<string> CodeAsync(Hall hall, string line) => Code().Match((await hall.Organiser.SayAsync($"invite delegates {line}")).Text).Value;

    [GeneratedRegex($"[{Codes.Alphabet}]{{10}}", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
