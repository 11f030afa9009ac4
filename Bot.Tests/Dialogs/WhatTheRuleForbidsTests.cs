using Consultations.Organising;

namespace Bot.Tests.Dialogs;

using Refused = global::Consultations.Sentences;

/// <summary>
/// Whoever looks, and wherever: what the attribution rule forbids stands nowhere. Convenors of the series, and moderators and panellists of the published agenda,
/// are what frames the meeting and stand there under every rule.
/// </summary>
public sealed class WhatTheRuleForbidsTests
{
    private static readonly string[] Labels =
        ["a police delegate", "a civil society delegate", "a media delegate", "an academic delegate", "a judicial delegate", "a government delegate", "a speaker"];

    [Fact]
    public async Task Named_shows_whoever_agreed_and_nobody_else()
    {
        using var meeting = await SpokenMeeting.OpenAsync(AttributionRule.Named);

        var everything = await meeting.EverythingAsync();

        everything.ShouldContain("Anvira, Desk of Anvira, House of Anvira");
        everything.ShouldContain("Lakshmi Iyer, presiding judge, Court of Appeal");
        ShouldHoldNone(everything, [.. SpokenMeeting.NeverNamed, SpokenMeeting.ShySpeaker, SpokenMeeting.ShyOffice, "Bureau of Quiet", .. Labels.Except(["a speaker"])]);
        ShouldHoldTheFrameAndEveryWord(everything);
    }

    [Fact]
    public async Task By_group_shows_no_name_no_office_and_no_smaller_crowd_than_k()
    {
        using var meeting = await SpokenMeeting.OpenAsync(AttributionRule.ByGroup);

        var everything = await meeting.EverythingAsync();

        everything.ShouldContain("a police delegate, Madhya Pradesh");
        ShouldHoldNone(everything, [.. Names, .. Labels.Except(["a police delegate", "a speaker"])]);
        ShouldHoldTheFrameAndEveryWord(everything);
    }

    [Fact]
    public async Task Chatham_House_shows_nothing_of_who_said_it()
    {
        using var meeting = await SpokenMeeting.OpenAsync(AttributionRule.ChathamHouse);

        var everything = await meeting.EverythingAsync();

        // In quotation marks it is no label: it tells whoever is put on record what they can ask for.
        ShouldHoldNone(everything.Replace("“a delegate”", ""), [.. Names, .. Labels, "a delegate"]);
        ShouldHoldTheFrameAndEveryWord(everything);
    }

    [Theory]
    [InlineData(AttributionRule.ByGroup)]
    [InlineData(AttributionRule.ChathamHouse)]
    public async Task When_the_rule_becomes_stricter_what_was_shown_before_is_shown_no_more_and_it_stays_so(AttributionRule stricter)
    {
        using var meeting = await SpokenMeeting.OpenAsync(AttributionRule.Named);
        var organiser = meeting.Hall.Organiser;

        await organiser.SayAsync(stricter == AttributionRule.ByGroup ? "rule by group" : "rule chatham house");

        (await organiser.SayAsync("rule named")).Text.ShouldBe(Refused.RuleOnlyStricter);
        var everything = await meeting.EverythingAsync();
        ShouldHoldNone(everything, [.. Names, .. Labels.Except(stricter == AttributionRule.ByGroup ? ["a police delegate", "a speaker"] : [])]);
        ShouldHoldTheFrameAndEveryWord(everything);
    }

    [Theory]
    [InlineData(AttributionRule.ByGroup, "rule named")]
    [InlineData(AttributionRule.ChathamHouse, "rule named")]
    [InlineData(AttributionRule.ChathamHouse, "rule by group")]
    public async Task Once_somebody_has_joined_no_rule_is_loosened_and_no_crowd_made_smaller(AttributionRule rule, string looser)
    {
        using var hall = await Hall.OpenAsync(rule);
        await hall.DelegateAsync("asha");

        (await hall.Organiser.SayAsync(looser)).Text.ShouldBe(Refused.RuleOnlyStricter);
        (await hall.Organiser.SayAsync("k 3")).Text.ShouldBe(Refused.KOnlyLarger);

        (await hall.ReadAsync(books => books.Find<Consultation>(hall.Consultation.Id)!)).ShouldSatisfyAllConditions(
            now => now.Rule.ShouldBe(rule),
            now => now.K.ShouldBe(Consultation.UsualK));
    }

    [Theory]
    [InlineData(AttributionRule.Named)]
    [InlineData(AttributionRule.ByGroup)]
    [InlineData(AttributionRule.ChathamHouse)]
    public async Task Nothing_that_no_reader_may_learn_of_a_speaker_is_kept(AttributionRule rule)
    {
        using var meeting = await SpokenMeeting.OpenAsync(rule);

        foreach (var words in new[] { SpokenMeeting.ShySpeaker, SpokenMeeting.ShyOffice, "Bureau of Quiet" })
            meeting.Hall.HoldsTraceOf(words).ShouldBeFalse(words);
        meeting.Hall.HoldsTraceOf(SpokenMeeting.Judge).ShouldBe(rule == AttributionRule.Named);
    }

    /// <summary>Each name stands in its owner's office and house too.</summary>
    private static IEnumerable<string> Names =>
    [
        SpokenMeeting.Named, .. SpokenMeeting.NeverNamed, SpokenMeeting.Judge, SpokenMeeting.JudgesOffice, "Court of Appeal",
        SpokenMeeting.ShySpeaker, SpokenMeeting.ShyOffice, "Bureau of Quiet",
    ];

    private static void ShouldHoldNone(string everything, IEnumerable<string> forbidden)
    {
        foreach (var words in forbidden)
            everything.Split('\n').Where(line => line.Contains(words, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(words);
    }

    private static void ShouldHoldTheFrameAndEveryWord(string everything)
    {
        foreach (var words in new[] { "Kaveri Bose", "Prof. Menon", "Justice Rao, High Court", "point of number", "Trials take too long.", "Nobody asked us.", "more offers", "lists of those", "one form for all" })
            everything.ShouldContain(words);
    }
}
