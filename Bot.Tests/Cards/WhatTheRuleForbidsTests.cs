using AdaptiveCards;
using Bot.Tests.Reports;
using Cards.Moderating;
using Cards.Organising;
using Cards.Summarising;
using Consultations.Contributing;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Summarising;
using Consultations.Words;
using Reports;

namespace Bot.Tests.Cards;

/// <summary>Whatever a reader can get hold of is searched for what the attribution rule does not let out.</summary>
public sealed class WhatTheRuleForbidsTests
{
    private static readonly string[] Shy = ["Arun", "Bina", "Chandra", "Dev"];
    private static readonly string[] Labels = ["a police delegate", "a civil society delegate", "a delegate", "participants"];

    [Fact]
    public void Named_shows_whoever_agreed_and_nobody_else()
    {
        var everything = Everything(AttributionRule.Named);

        everything.ShouldContain("Esha, Designation of Esha, Organisation of Esha");
        foreach (var name in Shy)
            everything.ShouldNotContain(name, Case.Insensitive);
        everything.ShouldNotContain("Fatima", Case.Insensitive);
    }

    [Fact]
    public void By_group_shows_no_name_and_no_smaller_crowd_than_k()
    {
        var everything = Everything(AttributionRule.ByGroup);

        everything.ShouldContain("a police delegate, Madhya Pradesh");
        foreach (var name in Shy.Append("Esha").Append("Fatima"))
            everything.ShouldNotContain(name, Case.Insensitive);
        everything.ShouldNotContain("Organisation of", Case.Insensitive);
        everything.ShouldNotContain("a civil society delegate", Case.Insensitive);
    }

    [Fact]
    public void Chatham_House_shows_no_label_at_all()
    {
        var everything = Everything(AttributionRule.ChathamHouse);

        everything.ShouldContain("Said by a fifth");
        foreach (var forbidden in Shy.Append("Esha").Append("Fatima").Append("Organisation of").Concat(Labels))
            everything.ShouldNotContain(forbidden, Case.Insensitive);
    }

    /// <summary>Every page of every summary, the public attendance, the card of the room, and the record in every format.</summary>
    private static string Everything(AttributionRule rule)
    {
        var room = new MadeUpRoom(rule);
        foreach (var name in Shy)
            room.Hears("Said by one", from: room.Joins(name), about: About.Place("IN-MP"), topics: "shelter");
        room.Hears("Said by a fifth", "recommendation", room.Joins("Esha", "civil-society", "IN-MH", mayBeNamed: true), About.Place("IN-MH"), "prevention");
        var taken = room.Hears("Said by another", "trend", room.Joins("Fatima", "media", mayBeNamed: true), new About([], ["Central India"]));
        taken.IsUnnamed = true;
        room.Hears("Said by all", "statement");
        return string.Join('\n', Cards(room).Select(card => card.ToJson() + card.AllText())
            .Append(new MarkdownReports().Text(Written.Source(room)))
            .Append(new JsonReports().Text(Written.Source(room))));
    }

    private static IEnumerable<AdaptiveCard> Cards(MadeUpRoom room)
    {
        IEnumerable<Focus> focuses =
        [
            Focus.All, new Focus.Unfiled(), new Focus.Place("IN-MP"), new Focus.Place("IN-MH"),
            .. ContributionKind.All.Select(kind => new Focus.Sort(kind)),
            .. Theme.All.Select(theme => new Focus.Subject(new Topic(theme.Id, theme))),
        ];
        return focuses.Select(focus => SummaryCard.Of(room.Summary(focus), -1, 1))
            .Append(WhoCard.Public(room.Consultation, Attendance.Public(room.Consultation, room.Delegates)))
            .Append(ConsultationCard.Of(room.Consultation, null, Samples.Link));
    }
}
