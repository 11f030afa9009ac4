using Consultations.Contributing;

namespace Bot.Tests.Dialogs.Turns;

using Said = global::Dialogs.Sentences;

public sealed class WithheldTests
{
    private const string Number = "98765 43210", Line = "challenge call 98765 43210 about the shelter #protection";

    [Fact]
    public async Task What_was_found_and_what_is_left_is_shown_and_nothing_is_stored()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        var asked = await asha.SayAsync(Line);

        asked.Text.ShouldContain("a phone number");
        asked.Text.ShouldContain("call [phone number] about the shelter");
        asked.Text.ShouldNotContain(Number);
        asked.Offered.ShouldBe([Said.SendRedacted, Said.WriteAgain, Said.DropIt, Said.FalseAlarm]);
        (await hall.SaidAsync()).ShouldBeEmpty();
        (await hall.StateAsync("asha")).ShouldNotContain(Number);
        hall.HoldsTraceOf(Number).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Send it like that")]
    [InlineData("send")]
    [InlineData("1")]
    public async Task Sent_like_that_it_is_filed_without(string answer)
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync(Line);
        hall.Restart();

        (await asha.SayAsync(answer)).Text.ShouldContain("Challenge 1");

        var filed = (await hall.SaidAsync()).Single();
        (filed.Text, filed.Topics.Single()).ShouldBe(("call [phone number] about the shelter", "protection"));
        hall.HoldsTraceOf(Number).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Write it again")]
    [InlineData("Drop it")]
    [InlineData("cancel")]
    public async Task Written_again_or_dropped_nothing_of_it_is_left(string answer)
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync(Line);

        (await asha.SayAsync(answer)).Text.ShouldBeOneOf(Said.WriteItAgain, Said.Dropped);

        (await hall.StateAsync("asha")).ShouldNotContain("shelter");
        (await asha.SayAsync("send")).Text.ShouldBe(Said.NotUnderstoodDelegate);
        (await hall.SaidAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Any_other_line_takes_its_place()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync(Line);

        await asha.SayAsync("challenge the shelter has no telephone");

        (await hall.SaidAsync()).Single().Text.ShouldBe("the shelter has no telephone");
        (await asha.SayAsync("send")).Text.ShouldBe(Said.NotUnderstoodDelegate);
    }

    [Fact]
    public async Task In_the_middle_of_a_dialog_the_answer_is_withheld_and_the_dialog_goes_on()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync("challenge");

        (await asha.SayAsync("Call 98765 43210 about the shelter")).Text.ShouldContain("[phone number]");
        (await asha.SayAsync("write again")).Text.ShouldContain("What is the challenge?");
        (await asha.SayAsync("Write to asha@police.example.in about the shelter")).Text.ShouldContain("[e-mail address]");
        (await asha.SayAsync("send")).Text.ShouldContain("What is it about?");
        await asha.SayAllAsync("skip", "skip", "skip", "File it");

        (await hall.SaidAsync()).Single().Text.ShouldBe("Write to [e-mail address] about the shelter");
        hall.HoldsTraceOf(Number).ShouldBeFalse();
        hall.HoldsTraceOf("asha@police.example.in").ShouldBeFalse();
    }

    [Theory]
    [InlineData("edit 1 call 98765 43210")]
    [InlineData("hide 1 call 98765 43210")]
    [InlineData("new consultation \"Call 98765 43210\" in Bhopal")]
    [InlineData("Call 98765 43210 about the shelter homes")]
    [InlineData("join K7Q2MX; Asha 98765 43210")]
    [InlineData("9876543210")]
    public async Task No_line_of_whatever_kind_gets_past_it(string line)
    {
        using var hall = await Hall.OpenAsync();
        await (await hall.DelegateAsync("asha")).SayAsync("challenge the homes are full");

        foreach (var who in new[] { "asha", "organiser", "nobody" })
            (await hall.Visitor(who).SayAsync(line)).Text.ShouldContain("a phone number");

        (await hall.SaidAsync()).Single().Text.ShouldBe("the homes are full");
    }

    [Fact]
    public async Task Helplines_and_figures_are_no_numbers_of_persons()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        await asha.SayAsync("practice 1098 and 112 answer within 95 seconds in 2018");

        (await hall.SaidAsync()).Single().Text.ShouldContain("1098");
    }

    [Fact]
    public async Task The_same_withheld_line_sent_twice_is_filed_once()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync(Line, "line-1");
        var before = await hall.StateAsync("asha");
        await asha.SayAsync("send", "line-2");

        await hall.WriteStateAsync("asha", before);
        (await asha.SayAsync("send", "line-2")).Text.ShouldContain("Challenge 1");

        (await hall.ReadAsync(books => books.All<Contribution>().Count())).ShouldBe(1);
    }
}
