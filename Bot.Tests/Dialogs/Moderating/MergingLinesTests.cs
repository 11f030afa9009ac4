using Consultations.Conversing;
using Consultations.Joining;
using Dialogs.Conversing;

namespace Bot.Tests.Dialogs.Moderating;

using Refused = global::Consultations.Sentences;
using Said = global::Dialogs.Sentences;

public sealed class MergingLinesTests
{
    [Fact]
    public async Task Whoever_is_here_twice_is_asked_and_agrees()
    {
        using var hall = await Hall.OpenAsync();
        var (asha, meera) = (await hall.DelegateAsync("asha"), await hall.FacilitatorAsync("meera"));
        var phone = hall.Visitor("phone");
        await phone.SayAsync($"join {hall.Consultation.JoinCode} Asha; ; ; Madhya Pradesh; police; unnamed");
        await phone.SayAsync("challenge the homes are full");

        (await meera.SayAsync("who")).Buttons.ShouldContain("merge 2 into 1");
        (await meera.SayAsync("merge 2 into 1")).Text.ShouldBe(string.Format(null, Said.MergeProposed, 1, 2));
        (await asha.SayAsync("merge yes 2")).Text.ShouldBe(string.Format(null, Said.MergedNow, 2));

        (await asha.SayAsync("mine")).Text.ShouldContain("the homes are full");
        (await meera.SayAsync("who")).Buttons.ShouldNotContain("merge 2 into 1");
        foreach (var line in new[] { "challenge the police do not come", "summary", "mine", "who", "the homes are full again", $"join {hall.Consultation.JoinCode}", "hello" })
            (await phone.SayAsync(line)).Text.ShouldContain(Refused.YouWereMerged, Case.Sensitive, line);
        (await hall.SaidAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task They_may_say_no()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await hall.DelegateAsync("bina");
        await hall.Organiser.SayAsync("merge #2 into #1");

        (await asha.SayAsync("merge no 2")).Text.ShouldBe(string.Format(null, Said.MergeDeclined, 2));

        (await hall.DelegatesAsync()).ShouldAllBe(d => d.Standing == Standing.Joined && d.ProposedAs == null);
        (await asha.SayAsync("merge yes 2")).Text.ShouldBe(string.Format(null, Refused.NobodyAsksToMerge, 2));
    }

    [Theory]
    [InlineData("merge")]
    [InlineData("merge 12")]
    [InlineData("merge the two helplines into one")]
    public async Task What_is_not_understood_is_answered_with_how(string line)
    {
        using var hall = await Hall.OpenAsync();

        (await hall.Organiser.SayAsync(line)).Text.ShouldContain("merge 12 into 7");
        (await (await hall.DelegateAsync("asha")).SayAsync("merge 2 into 1")).Text.ShouldBe(Refused.OnlyFacilitators);
    }

    [Fact]
    public void Its_notices_say_what_to_type()
    {
        NoticeSentences.Of(new SamePerson(12), "Bhopal").ShouldContain("merge yes 12");
        NoticeSentences.Of(new SamePerson(12), "Bhopal").ShouldContain("merge no 12");
        NoticeSentences.Of(new MergeAgreed(7, 12), "Bhopal").ShouldContain("Delegates 7 and 12 of “Bhopal” are one now");
        NoticeSentences.Of(new SameName(12, 7), "Bhopal").ShouldContain("merge 12 into 7");
    }
}
