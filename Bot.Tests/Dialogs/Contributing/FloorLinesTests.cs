using Consultations.Contributing;
using Consultations.Organising;

namespace Bot.Tests.Dialogs.Contributing;

using Refused = global::Consultations.Sentences;
using Said = global::Dialogs.Sentences;

/// <summary>What whoever takes the record down types.</summary>
public sealed class FloorLinesTests
{
    [Theory]
    [InlineData("for participants: challenge IN-KL: compensation comes late #protection", Voice.Participants, "IN-KL", "participants")]
    [InlineData("for the meeting: trend more cases are reported", Voice.Meeting, "", "the meeting")]
    [InlineData("for delegate 1: practice “Every district has a cell.”", Voice.Delegate, "", "a delegate")]
    [InlineData("for Asha Rao; judge; High Court; judiciary; Kerala; named: statement “Trials take too long.”", Voice.Speaker, "", "a speaker")]
    public async Task It_is_filed_as_theirs_and_about_nowhere_unless_the_line_says_so(string line, Voice voice, string about, string label)
    {
        using var hall = await Hall.OpenAsync();
        await hall.DelegateAsync("bina");
        var ravi = await hall.WithRoleAsync(Role.Rapporteur, "ravi");

        var receipt = (await ravi.SayAsync(line)).Text;

        receipt.ShouldContain(label);
        var said = (await hall.SaidAsync()).Single();
        (said.Voice, said.About.ToString()).ShouldBe((voice, about));
    }

    [Fact]
    public async Task What_a_group_brings_back_belongs_to_its_item()
    {
        using var hall = await Hall.OpenAsync();
        await hall.Organiser.SayAsync("new item group work \"Borders\" on day 1");

        (await hall.Organiser.SayAsync("for item 1: recommend one form for all states")).Text.ShouldContain("Borders");
        (await hall.Organiser.SayAsync("for item 7: recommend two forms for all states")).Text.ShouldContain("There is no item 7");

        (await hall.SaidAsync()).Single().Item.ShouldBe(1);
    }

    [Fact]
    public async Task For_alone_asks_for_one_thing_at_a_time()
    {
        using var hall = await Hall.OpenAsync();

        (await hall.Organiser.SayAsync("for")).Text.ShouldContain("Whose words are they?");
        (await hall.Organiser.SayAsync("somebody")).Text.ShouldStartWith(Said.ForHow);
        await hall.Organiser.SayAllAsync("Asha Rao; judge; High Court; judiciary; Kerala", "statement", "Trials take too long", "skip", "skip", "skip");
        await hall.Organiser.SayAsync("File it");

        var said = (await hall.SaidAsync()).Single();
        (said.Voice, said.Text, said.Spoken.Group, said.Spoken.Name, said.About.IsNothing).ShouldBe((Voice.Speaker, "Trials take too long", "judiciary", "", true));
        hall.HoldsTraceOf("Asha Rao").ShouldBeFalse();
    }

    [Fact]
    public async Task Others_are_told_who_may()
    {
        using var hall = await Hall.OpenAsync();
        var (asha, omar) = (await hall.DelegateAsync("asha"), await hall.WithRoleAsync(Role.Observer, "omar"));

        foreach (var visitor in new[] { asha, omar })
            (await visitor.SayAsync("for participants: trend more cases")).Text.ShouldBe(Refused.OnlyRapporteurs);
        (await asha.SayAsync("for")).Text.ShouldBe(Said.ForHow);
        (await hall.Organiser.SayAsync("for delegate 9: trend more cases")).Text.ShouldContain("There is no delegate number 9");
        (await hall.SaidAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_said_already_is_filed_again_for_the_same_speaker()
    {
        using var hall = await Hall.OpenAsync(AttributionRule.Named);
        const string Line = "for Asha Rao; judge; High Court; judiciary; Kerala; named: statement Trials take too long";
        await hall.Organiser.SayAllAsync(Line, Line);

        (await hall.Organiser.SayAsync("again")).Text.ShouldContain("Asha Rao, judge, High Court");

        (await hall.SaidAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_figure_is_given_later_and_only_to_ones_own()
    {
        using var hall = await Hall.OpenAsync();
        var (asha, bina) = (await hall.DelegateAsync("asha"), await hall.DelegateAsync("bina"));
        await asha.SayAsync("challenge the homes are full");

        (await asha.SayAsync("evidence 1 40 per cent of cases (source: state police, 2018)")).Text.ShouldContain("state police, 2018");
        (await bina.SayAsync("evidence 1 50")).Text.ShouldContain("1 is not an input of yours");
        (await asha.SayAsync("evidence 1")).Text.ShouldBe(Said.EvidenceHow);
        (await asha.SayAsync("evidence")).Text.ShouldBe(Said.EvidenceHow);

        (await hall.SaidAsync()).Single().Evidence.ShouldBe(new Evidence("40 per cent of cases", "state police, 2018"));
    }

    [Theory]
    [InlineData("challenge the homes are full (figure: 40 per cent) (source: police) (language: hi) #protection", "40 per cent", "police", "hi")]
    [InlineData("challenge the homes are full #protection (language: Hindi) (source: police)", "", "police", "hi")]
    [InlineData("challenge the homes are full (figure: 40)", "40", "", "")]
    public async Task Brackets_at_the_end_are_evidence_and_language(string line, string figure, string source, string language)
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        await asha.SayAsync(line);

        var said = (await hall.SaidAsync()).Single();
        (said.Text, said.Evidence, said.Language).ShouldBe(("the homes are full", new Evidence(figure, source), language));
    }

    [Fact]
    public async Task A_language_that_there_is_not_stays_text()
    {
        using var hall = await Hall.OpenAsync();
        await (await hall.DelegateAsync("asha")).SayAsync("challenge the homes are full (language: Klingon)");

        (await hall.SaidAsync()).Single().ShouldSatisfyAllConditions(said => said.Language.ShouldBe(""), said => said.Text.ShouldEndWith("(language: Klingon)"));
    }
}
