using System.Text.RegularExpressions;
using Consultations.Organising;
using Dialogs.Conversing;

namespace Bot.Tests.Dialogs.Organising;

using Refused = global::Consultations.Sentences;
using Said = global::Dialogs.Sentences;

public sealed partial class InvitingLinesTests
{
    [Theory]
    [InlineData("facilitator", "looks after the room", "a facilitator of")]
    [InlineData("rapporteur", "takes down what is said", "a rapporteur of")]
    [InlineData("observer", "reads what was said, and nothing else", "an observer of")]
    [InlineData("organiser", "everything, in every consultation", "an organiser now")]
    public async Task The_card_says_what_the_role_may_do_and_whoever_uses_it_is_told_what_they_are(string role, string powers, string welcome)
    {
        using var hall = await Hall.OpenAsync();

        var card = await hall.Organiser.SayAsync($"invite {role} Meera Nair");
        var meera = hall.Visitor("meera");
        var arrival = await meera.SayAsync($"join {Code().Match(card.Text).Value}");

        card.Text.ShouldContain(powers);
        card.Activities.Single().WhatIsKept().ShouldBe(Said.InvitationWasShown);
        arrival.Text.ShouldContain(welcome);
        (await meera.SayAsync("hello")).Text.ShouldContain(role);
    }

    [Fact]
    public async Task An_observer_reads_summaries_and_nothing_else()
    {
        using var hall = await Hall.OpenAsync();
        await (await hall.DelegateAsync("asha")).SayAsync("challenge the homes are full");
        var anil = await ObserverAsync(hall);

        (await anil.SayAsync("summary challenges")).Text.ShouldContain("the homes are full");
        (await anil.SayAsync("switch")).Text.ShouldContain(hall.Consultation.Title);
        (await anil.SayAsync("my link")).Text.ShouldContain("https://bot.example/#k=");
        foreach (var line in new[] { "who", "code" })
            (await anil.SayAsync(line)).Text.ShouldBe(Refused.OnlyThoseInTheRoom, line);
        foreach (var line in new[] { "challenge the homes are full", "for participants: challenge x", "hide 1 why", "hidden", "file 1 under IN-MH", "edit 1 x", "withdraw 1", "admit 1", "export md", "verify", "merge 2 into 1" })
        {
            var before = (await hall.SaidAsync()).Single();
            await anil.SayAsync(line);
            var after = (await hall.SaidAsync()).Single();
            (after.Text, after.IsHidden, after.About.ToString()).ShouldBe((before.Text, before.IsHidden, before.About.ToString()), line);
        }

        var help = (await anil.SayAllAsync("help")).Text;
        foreach (var verb in new[] { "summary", "switch", "my link", "link [CODE]", "leave", "forget me" })
            help.ShouldContain(verb);
        foreach (var verb in new[] { "who [page", "mine [page", "challenge |", "edit N", "file N", "merge yes" })
            help.ShouldNotContain(verb);
    }

    [Fact]
    public async Task An_observer_who_joins_is_a_delegate_too()
    {
        using var hall = await Hall.OpenAsync();
        var anil = await ObserverAsync(hall);

        await anil.SayAsync($"join {hall.Consultation.JoinCode} Anil Sen; ; ; none; media; unnamed");

        (await anil.SayAsync("challenge the homes are full")).Text.ShouldContain("Challenge 1");
        (await anil.SayAsync("who")).Text.ShouldContain("media", Case.Insensitive);
    }

    [Fact]
    public async Task A_facilitator_who_joins_may_do_both()
    {
        using var hall = await Hall.OpenAsync();
        var meera = await hall.FacilitatorAsync("meera");
        await meera.SayAsync($"join {hall.Consultation.JoinCode} Meera Nair; ; ; none; judiciary; unnamed");

        (await meera.SayAsync("challenge the homes are full")).Text.ShouldContain("Challenge 1");
        (await meera.SayAsync("hide 1 names a victim")).Text.ShouldBe(string.Format(null, Said.Hidden, 1));
    }

    private static async Task<Visitor> ObserverAsync(Hall hall)
    {
        var card = await hall.Organiser.SayAsync("invite observer Anil Sen");
        var anil = hall.Visitor("anil");
        await anil.SayAsync($"join {Code().Match(card.Text).Value}");
        return anil;
    }

    [GeneratedRegex($"[{Codes.Alphabet}]{{10}}", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
