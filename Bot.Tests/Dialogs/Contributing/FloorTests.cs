using Consultations.Contributing;
using Dialogs.Contributing;

namespace Bot.Tests.Dialogs.Contributing;

using Said = global::Dialogs.Sentences;

public sealed class FloorTests
{
    [Theory]
    [InlineData("participants: trend more cases", Voice.Participants, null, null)]
    [InlineData("the room: trend more cases", Voice.Participants, null, null)]
    [InlineData("THE MEETING: trend more cases", Voice.Meeting, null, null)]
    [InlineData("delegate 12: trend more cases", Voice.Delegate, 12, null)]
    [InlineData("item 3: trend more cases", Voice.Participants, null, 3)]
    [InlineData("group 3 : trend more cases", Voice.Participants, null, 3)]
    public void It_says_whose_words_they_are(string rest, Voice voice, int? who, int? item)
    {
        var (floor, line, whyNot) = Floor.Read(rest);

        (floor!.Voice, floor.Delegate, floor.Item, floor.Spoken, whyNot).ShouldBe((voice, who, item, Spoken.Nobody, null));
        line.ShouldBe("trend more cases");
    }

    [Theory]
    [InlineData("Asha Rao; judge; High Court; judiciary; Kerala; named: x", "Asha Rao", "judge", "High Court", "judiciary", "IN-KL", true)]
    [InlineData("Asha Rao; judge; High Court; judiciary; Kerala: x", "Asha Rao", "judge", "High Court", "judiciary", "IN-KL", false)]
    [InlineData("Asha Rao; ; ; police; IN-MP; unnamed: x", "Asha Rao", "", "", "law-enforcement", "IN-MP", false)]
    [InlineData("; none; -; ; : x", "", "", "", "", "", false)]
    [InlineData("Asha Rao;: x", "Asha Rao", "", "", "", "", false)]
    public void A_speaker_has_parts_of_which_some_may_be_empty(string rest, string name, string role, string organisation, string group, string place, bool mayBeNamed)
    {
        var floor = Floor.Read(rest).Floor!;

        floor.Spoken.ShouldBe(new Spoken(name, role, organisation, group, place));
        (floor.Voice, floor.MayBeNamed).ShouldBe((Voice.Speaker, mayBeNamed));
    }

    [Theory]
    [InlineData("Asha Rao; judge; High Court; clowns; Kerala: x", "I do not know that group")]
    [InlineData("Asha Rao; judge; High Court; judiciary; Narnia: x", "Narnia")]
    [InlineData("Asha Rao; judge; High Court; judiciary; Kerala; perhaps: x", "Type: for participants")]
    [InlineData("Asha Rao; judge; High Court; judiciary; Kerala; named; twice: x", "Type: for participants")]
    public void What_is_wrong_with_a_speaker_is_said(string rest, string sentence)
    {
        var (floor, _, whyNot) = Floor.Read(rest);

        floor.ShouldBeNull();
        whyNot!.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("somebody: trend more cases")]
    [InlineData("delegate twelve: trend more cases")]
    [InlineData("participants trend more cases")]
    public async Task What_is_no_head_says_how_it_is_written(string rest)
    {
        Floor.Read(rest).Floor.ShouldBeNull();
        using var hall = await Hall.OpenAsync();

        var heard = await hall.Organiser.SayAsync($"for {rest}");

        heard.Text.ShouldBeOneOf(Said.ForHow, Said.NotUnderstood);
        (await hall.SaidAsync()).ShouldBeEmpty();
    }
}
