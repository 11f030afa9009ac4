using Consultations.Moderating;
using Consultations.Organising;

namespace Bot.Tests.Dialogs.Moderating;

using Refused = global::Consultations.Sentences;
using Said = global::Dialogs.Sentences;

public sealed class HeldLinesTests
{
    private const string Line = "challenge IN-KL: the file of 1998 is number 9876543210 #courts";

    [Fact]
    public async Task A_false_alarm_is_read_and_let_pass_and_nothing_of_it_stays_in_between()
    {
        using var hall = await Hall.OpenAsync();
        var (asha, meera) = (await hall.DelegateAsync("asha"), await hall.FacilitatorAsync("meera"));
        (await asha.SayAsync(Line)).Offered.ShouldContain(Said.FalseAlarm);
        (await asha.SayAsync(Said.FalseAlarm)).Text.ShouldBe(Said.FalseAlarmHow);

        (await asha.SayAsync($"false alarm {Line}")).Text.ShouldBe(Said.HandedOver);
        (await hall.StateAsync("asha")).ShouldNotContain("9876543210");
        (await asha.SayAsync("summary challenges")).Text.ShouldNotContain("1998");
        var held = await meera.SayAsync("held");
        held.Text.ShouldContain("9876543210");
        held.Buttons.ShouldBe(["release 1", "keep back 1"]);
        (await meera.SayAsync("release 1")).Text.ShouldBe(string.Format(null, Said.LetPass, 1, 1));

        var said = (await hall.SaidAsync()).Single();
        (said.Text, said.About.ToString(), said.Topics.Single()).ShouldBe(("the file of 1998 is number 9876543210", "IN-KL", "courts"));
        (await asha.SayAsync("mine")).Text.ShouldContain("9876543210");
        (await meera.SayAsync("held")).Text.ShouldBe(Said.NothingWaits);
        (await meera.SayAsync("release 1")).Text.ShouldBe(string.Format(null, Said.LetPass, 1, 1));
    }

    [Fact]
    public async Task Kept_back_it_is_gone()
    {
        using var hall = await Hall.OpenAsync();
        var (asha, meera) = (await hall.DelegateAsync("asha"), await hall.FacilitatorAsync("meera"));
        await asha.SayAsync($"false alarm {Line}");

        (await meera.SayAsync("keep back 1")).Text.ShouldBe(string.Format(null, Said.KeptBack, 1));

        (await meera.SayAsync("release 1")).Text.ShouldContain("Nothing waits under the number 1");
        (await hall.SaidAsync()).ShouldBeEmpty();
        hall.HoldsTraceOf("9876543210").ShouldBeFalse();
    }

    [Theory]
    [InlineData("release", "release 1")]
    [InlineData("release all", "release 1")]
    [InlineData("release 7", "Nothing waits under the number 7")]
    [InlineData("keep back", "keep back 1")]
    [InlineData("keep back 7", "Nothing waits under the number 7")]
    [InlineData("false alarm", "false alarm challenge")]
    [InlineData("false alarm the file has 9876543210 pages", "false alarm challenge")]
    public async Task What_is_not_understood_says_what_would_be(string line, string sentence)
    {
        using var hall = await Hall.OpenAsync();

        (await (await hall.FacilitatorAsync("meera")).SayAsync(line)).Text.ShouldContain(sentence);
    }

    [Fact]
    public async Task Who_has_not_joined_or_hands_over_too_much_is_told()
    {
        using var hall = await Hall.OpenAsync();
        (await hall.Visitor("nobody").SayAsync($"false alarm {Line}")).Text.ShouldBe(Refused.JoinFirst);
        var asha = await hall.DelegateAsync("asha");
        for (var n = 0; n < HandOver.MostWaiting; n++)
            await asha.SayAsync($"false alarm {Line}");

        (await asha.SayAsync($"false alarm {Line}")).Text.ShouldContain("wait for a facilitator already");
        (await (await hall.WithRoleAsync(Role.Rapporteur, "ravi")).SayAsync("held")).Text.ShouldBe(Refused.OnlyFacilitators);
    }
}
