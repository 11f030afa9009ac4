using System.Text.RegularExpressions;
using Consultations.Joining;
using Dialogs.Conversing;
using Dialogs.Joining;

namespace Bot.Tests.Dialogs.Joining;

using Refused = global::Consultations.Sentences;
using Said = global::Dialogs.Sentences;

public sealed partial class DoorLinesTests
{
    [Fact]
    public async Task A_code_printed_in_one_chat_and_typed_in_another_makes_them_one()
    {
        using var hall = await Hall.OpenAsync();
        var (asha, phone) = (await hall.DelegateAsync("asha"), hall.Visitor("phone"));

        var shown = await asha.SayAsync("link");
        shown.Activities.Single().WhatIsKept().ShouldBe(Said.LinkCodeWasShown);
        var code = CodeIn(shown.Text);
        (await phone.SayAsync($"LINK {code[..4].ToLowerInvariant()}-{code[4..]}")).Text.ShouldBe(Said.Linked);
        (await phone.SayAsync($"link {code}")).Text.ShouldBe(Said.Linked);

        await phone.SayAsync("challenge the homes are full");
        (await asha.SayAsync("mine")).Text.ShouldContain("the homes are full");
        (await hall.Visitor("thief").SayAsync($"link {code}")).Text.ShouldBe(Refused.DoorCodeUsed);
    }

    [Fact]
    public async Task Two_delegates_who_become_one_are_told_where()
    {
        using var hall = await Hall.OpenAsync();
        var (asha, phone) = (await hall.DelegateAsync("asha"), await hall.DelegateAsync("phone"));

        (await phone.SayAsync($"link {CodeIn((await asha.SayAsync("link")).Text)}")).Text.ShouldContain(string.Format(null, Said.LinkedDelegates, hall.Consultation.Title));

        (await hall.DelegatesAsync()).Select(d => d.Standing).ShouldBe([Standing.Joined, Standing.Merged]);
        (await hall.Organiser.SayAsync("verify")).Text.ShouldStartWith("Verified: ");
    }

    [Fact]
    public async Task Guesses_are_slowed_and_words_are_no_guesses()
    {
        using var hall = await Hall.OpenAsync();
        var thief = hall.Visitor("thief");

        for (var word = 0; word < 9; word++)
            (await thief.SayAsync("link shelters")).Text.ShouldBe(Said.LinkHow);
        for (var guess = 0; guess < CodeGuard.Few; guess++)
            (await thief.SayAsync("link 2222222Z")).Text.ShouldBe(Refused.DoorCodeUnknown);
        (await thief.SayAsync("link 2222222Z")).Text.ShouldContain("Please wait");
    }

    [Fact]
    public async Task A_sentence_that_begins_with_link_is_offered_back()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        (await asha.SayAsync("Link between poverty and trafficking is ignored")).Text.ShouldContain(Said.IsThis.Split('\n')[0]);
    }

    [Fact]
    public async Task A_code_that_is_too_old_or_ones_own_gets_a_sentence()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        var code = CodeIn((await asha.SayAsync("link")).Text);

        (await asha.SayAsync($"link {code}")).Text.ShouldBe(Refused.DoorCodeOfThisDoor);
        hall.Clock.Now += DoorCode.Validity;
        (await hall.Visitor("phone").SayAsync($"link {code}")).Text.ShouldBe(Refused.DoorCodeExpired);
        (await hall.Visitor("nobody").SayAsync("link")).Text.ShouldBe(Refused.JoinFirst);
    }

    [Fact]
    public async Task In_the_middle_of_a_dialog_it_is_done_and_the_question_comes_again()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync("challenge");

        (await asha.SayAsync("link")).Text.ShouldContain("What is the challenge?");
    }

    private static string CodeIn(string text) => Code().Match(text).Groups["code"].Value;

    [GeneratedRegex(@"link (?<code>[2-9A-Z]{8})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
