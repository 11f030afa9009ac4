using AdaptiveCards;
using Cards.Joining;
using Consultations.Joining;
using Consultations.Organising;

namespace Bot.Tests.Cards.Joining;

public sealed class JoinedCardTests
{
    [Fact]
    public void The_delegate_sees_who_they_are_as_stored()
    {
        var card = Welcome(AttributionRule.ByGroup, jurisdiction: null);

        card.Texts().ShouldContain("Name: Arun");
        card.Texts().ShouldContain("Designation: Designation of Arun");
        card.Texts().ShouldContain("Organisation: Organisation of Arun");
        card.Texts().ShouldContain("Stakeholder group: law enforcement");
        card.Texts().ShouldContain("Jurisdiction: speaks for no jurisdiction");
        Welcome(AttributionRule.ByGroup).Texts().ShouldContain("Jurisdiction: Madhya Pradesh");
    }

    [Theory]
    [InlineData(AttributionRule.Named, true, "“Arun, Designation of Arun, Organisation of Arun”")]
    [InlineData(AttributionRule.Named, false, "because you did not agree to be named")]
    [InlineData(AttributionRule.ByGroup, true, "“a police delegate, Madhya Pradesh”, and only once at least 3 delegates")]
    [InlineData(AttributionRule.ChathamHouse, true, "no label at all")]
    public void The_delegate_is_told_how_they_will_be_shown(AttributionRule rule, bool mayBeNamed, string sentence) =>
        Welcome(rule, mayBeNamed: mayBeNamed).AllText().ShouldContain(sentence);

    [Fact]
    public void The_delegate_is_told_when_it_is_deleted() =>
        Welcome(AttributionRule.ByGroup).AllText().ShouldContain("On 28 February 2020 names and texts are deleted");

    [Fact]
    public void The_personal_link_is_shown_only_when_it_is_new()
    {
        Welcome(AttributionRule.ByGroup, link: Samples.Link).AllText().ShouldContain(Samples.Link);
        Welcome(AttributionRule.ByGroup, link: null).AllText().ShouldNotContain("personal link");
    }

    [Fact]
    public void It_offers_kinds_of_input_the_summary_and_help() =>
        Welcome(AttributionRule.ByGroup).Lines().ShouldBe(["challenge", "practice", "recommend", "summary", "help"]);

    [Fact]
    public void Whoever_waits_is_told_so_and_offered_no_input()
    {
        var card = Welcome(AttributionRule.ByGroup, standing: Standing.Waiting);

        card.AllText().ShouldContain("A facilitator has to admit you first");
        card.Lines().ShouldBe(["summary", "help"]);
    }

    private static AdaptiveCard Welcome(
        AttributionRule rule, string? jurisdiction = "IN-MP", bool mayBeNamed = false, Standing standing = Standing.Joined, string? link = null)
    {
        var room = new MadeUpRoom(rule);
        var who = room.Joins("Arun", jurisdiction: jurisdiction, mayBeNamed: mayBeNamed, standing: standing);
        return JoinedCard.Of(new Joined(room.Consultation, who, link, IsNew: true), link);
    }
}
