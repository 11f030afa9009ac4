using Consultations.Joining;
using Consultations.Organising;

namespace Bot.Tests.Dialogs.Moderating;

using Refused = global::Consultations.Sentences;
using Said = global::Dialogs.Sentences;

public sealed class ModeratingLinesTests
{
    [Fact]
    public async Task Nobody_but_who_looks_after_the_room_moderates_it()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync("challenge the homes are full");

        foreach (var line in new[] { "hide 1 why", "show 1", "hidden", "lock joining", "unlock joining", "admission on", "admission off", "admit 1", "remove 1" })
            (await asha.SayAsync(line)).Text.ShouldBe(Refused.OnlyFacilitators, line);
    }

    [Fact]
    public async Task What_is_hidden_is_listed_with_its_reason_until_it_is_shown_again()
    {
        using var hall = await Hall.OpenAsync();
        var (asha, meera) = (await hall.DelegateAsync("asha"), await hall.FacilitatorAsync("meera"));
        await asha.SayAsync("challenge the homes are full");

        (await meera.SayAsync("hide")).Text.ShouldContain("hide 17");
        (await meera.SayAsync("hide 1")).Text.ShouldContain("Say why");
        (await meera.SayAsync("hide 1 names a victim")).Text.ShouldBe(string.Format(null, Said.Hidden, 1));
        (await meera.SayAsync("hidden")).Text.ShouldContain("1: names a victim");
        (await asha.SayAsync("summary challenges")).Text.ShouldNotContain("the homes are full");
        (await asha.SayAsync("mine")).Text.ShouldContain("names a victim");
        (await meera.SayAsync("show 1")).Text.ShouldBe(string.Format(null, Said.ShownAgain, 1));
        (await meera.SayAsync("hidden")).Text.ShouldBe(Said.NothingHidden);
        (await asha.SayAsync("summary challenges")).Text.ShouldContain("the homes are full");
    }

    [Theory]
    [InlineData("file 1 under IN-MH, protection", "IN-MH", "protection")]
    [InlineData("file 1 IN-MH", "IN-MH", "")]
    [InlineData("file #1 under #night-shelters, prosecution", "IN-MP", "night-shelters,prosecution")]
    [InlineData("file 1 under Northeast India; Nepal", "NP|region:Northeast India", "")]
    [InlineData("file 1 under meeting", "meeting", "")]
    public async Task A_facilitator_files_an_input_and_what_is_not_said_stays(string line, string about, string topics)
    {
        using var hall = await Hall.OpenAsync();
        var (asha, meera) = (await hall.DelegateAsync("asha"), await hall.FacilitatorAsync("meera"));
        await asha.SayAsync("challenge the homes are full");

        await meera.SayAsync(line);

        var filed = (await hall.SaidAsync()).Single();
        (filed.About.ToString(), string.Join(',', filed.Topics)).ShouldBe((about, topics));
    }

    [Fact]
    public async Task The_door_is_locked_and_people_are_removed_and_admitted()
    {
        using var hall = await Hall.OpenAsync();
        var (asha, meera) = (await hall.DelegateAsync("asha"), await hall.FacilitatorAsync("meera"));

        (await meera.SayAsync("lock joining")).Text.ShouldContain(Said.DoorLocked);
        (await meera.SayAsync("unlock joining")).Text.ShouldContain(Said.DoorOpen);
        (await meera.SayAsync("admission on")).Text.ShouldContain(Said.AdmissionIsOn);
        (await meera.SayAsync("admission off")).Text.ShouldContain(Said.AdmissionIsOff);
        (await meera.SayAsync("remove")).Text.ShouldContain("remove 12");
        (await meera.SayAsync("remove 1")).Text.ShouldBe(string.Format(null, Said.DelegateRemoved, 1));
        (await asha.SayAsync("challenge the homes are full")).Text.ShouldContain("A facilitator has removed you");
        (await meera.SayAsync("who")).Buttons.ShouldContain("admit 1");
        (await meera.SayAsync("admit 1")).Text.ShouldBe(string.Format(null, Said.DelegateAdmitted, 1));
        (await hall.DelegatesAsync()).Single().Standing.ShouldBe(Standing.Joined);
    }

    [Fact]
    public async Task Only_who_looks_after_the_room_sees_its_people_by_name()
    {
        using var hall = await Hall.OpenAsync(AttributionRule.Named);
        var (asha, meera) = (await hall.DelegateAsync("asha"), await hall.FacilitatorAsync("meera"));

        (await meera.SayAsync("who")).Text.ShouldContain("asha");
        (await asha.SayAsync("who")).Text.ShouldNotContain("asha");
        (await hall.Visitor("nobody").SayAsync("who")).Text.ShouldBe(Refused.JoinFirst);
    }
}
