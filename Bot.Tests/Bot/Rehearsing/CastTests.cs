using Bot.Rehearsing;
using Consultations.Words;

namespace Bot.Tests.Rehearsing;

public sealed class CastTests
{
    private static readonly StakeholderGroup Ngo = StakeholderGroups.Find("NGO")!, Police = StakeholderGroups.Find("police")!;

    [Fact]
    public void Who_speaks_for_a_state_says_no_line_that_names_no_place()
    {
        var stateDelegate = new SamplePerson("Asha Rao", "Inspector", "", "IN-KA", Police);
        var cast = Cast.Of(Sample([stateDelegate], Line(1, Police, "Inspector"), Line(2, Police, "Inspector", "IN-KA")));

        cast.SpeakerOf(Line(2, Police, "Inspector", "IN-KA")).ShouldBe(0);
        var other = cast.Delegates[cast.SpeakerOf(Line(1, Police, "Inspector")).ShouldNotBeNull()];
        other.ShouldNotBe(stateDelegate);
        other.Jurisdiction.ShouldBeNull();
        other.Group.ShouldBe(Police);
    }

    [Fact]
    public void One_delegate_speaks_for_each_group_and_role()
    {
        var cast = Cast.Of(Sample([], Line(1, Ngo, "director"), Line(2, Ngo, "founder"), Line(3, Ngo, "director"), Line(4, Police, "")));

        cast.Delegates.Select(one => one.Name).ShouldBe(["Director", "Founder", "Delegate (law enforcement)"]);
        cast.SpeakerOf(Line(3, Ngo, "director")).ShouldBe(0);
    }

    [Fact]
    public void A_group_that_was_present_is_in_the_room_though_it_said_nothing()
    {
        var cast = Cast.Of(Sample([], Line(1, Ngo, "director")) with { Frame = new SampleFrame("Title", "", "", "", [], [Ngo, Police]) });

        cast.Delegates.Select(one => one.Group).ShouldBe([Ngo, Police]);
    }

    private static Sample Sample(IReadOnlyList<SamplePerson> people, params SampleLine[] lines) =>
        new("name", "", new SampleFrame("Title", "", "", "", [], []), people, lines, [], []);

    private static SampleLine Line(int position, StakeholderGroup group, string role, params string[] where) =>
        new(position, ContributionKind.Challenge, new SampleSpeaker.Member(group, role), where, "Words.", [], IsQuote: false);
}
