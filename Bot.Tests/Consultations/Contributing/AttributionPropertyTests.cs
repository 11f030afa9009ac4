using System.Text;
using Cards.Summarising;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Exporting;
using Consultations.Summarising;
using Consultations.Words;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Reports;

namespace Bot.Tests.Consultations.Contributing;

/// <summary>Whatever the room, whoever spoke: what is shown and what is handed on holds nothing that the rule forbids.</summary>
public sealed class AttributionPropertyTests
{
    [Theory]
    [InlineData(AttributionRule.ByGroup)]
    [InlineData(AttributionRule.ChathamHouse)]
    public void Without_names_no_card_and_no_record_holds_a_name_an_office_or_an_organisation(AttributionRule rule) => Check(rule, room =>
    {
        var shown = Shown(room);
        foreach (var who in room.People)
        {
            shown.ShouldNotContain(who.Name);
            shown.ShouldNotContain(who.Designation);
            shown.ShouldNotContain(who.Organisation);
        }
    });

    [Fact]
    public void With_names_only_those_stand_there_who_agreed_when_they_spoke_and_still_do() => Check(AttributionRule.Named, room =>
    {
        var shown = Shown(room);
        foreach (var (who, said) in room.People.Zip(room.Said))
            shown.Contains(who.Name, StringComparison.Ordinal).ShouldBe(who.MayBeNamed && said.MayBeNamed && !said.IsUnnamed, who.Name);
    });

    [Fact]
    public void By_group_no_label_points_at_fewer_than_k() => Check(AttributionRule.ByGroup, room =>
    {
        var labels = Labels(room);
        foreach (var group in room.People.Select(d => d.Group).Distinct())
        {
            var person = StakeholderGroups.OfId(group)?.Person ?? group;
            if (room.Crowd(group) < room.Consultation.K)
                labels.ShouldAllBe(label => !label.StartsWith(person, StringComparison.Ordinal));
            foreach (var place in new[] { "IN-MP", "IN-KL" }.Where(place => room.Crowd(group, place) < room.Consultation.K))
                labels.ShouldNotContain($"{person}, {Jurisdictions.OfCode(place)!.Name}");
        }
    });

    [Fact]
    public void By_group_no_figure_counts_fewer_than_k() => Check(AttributionRule.ByGroup, room =>
    {
        var attendance = Summary.Of(room, room.Consultation.Id, Focus.All).Attendance;
        attendance.Places.Concat(attendance.Groups).ShouldAllBe(stratum => stratum.Count == null || stratum.Count == 0 || stratum.Count >= room.Consultation.K);
    });

    [Fact]
    public void Under_Chatham_House_there_is_no_label_at_all() => Check(AttributionRule.ChathamHouse, room =>
    {
        Labels(room).ShouldAllBe(label => label.Length == 0);
        var shown = Focused(room);
        foreach (var group in StakeholderGroups.All)
            shown.ShouldNotContain(group.Person);
        shown.ShouldNotContain("a delegate");
        shown.ShouldNotContain("Kerala");
    });

    private static void Check(AttributionRule rule, Action<MadeUpRoom> holds)
    {
        using var _ = new English();
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), (int seed) => holds(new MadeUpRoom(rule, seed))).QuickCheckThrowOnFailure();
    }

    private static List<string> Labels(MadeUpRoom room) =>
        [.. Summary.Of(room, room.Consultation.Id, Focus.All).Entries.Select(entry => entry.Said.Label)];

    /// <summary>Every card of every focus, all of its pages, and the record.</summary>
    private static string Shown(MadeUpRoom room)
    {
        var summary = Summary.Of(room, room.Consultation.Id, Focus.All);
        var record = MarkdownWriter.Write(Report.Of(new ReportSource(new PublishedRecord(summary, [], 1), DateTimeOffset.UnixEpoch)));
        return Focused(room) + Card(SummaryCard.Of(summary, -1, 1)) + record;
    }

    private static string Focused(MadeUpRoom room)
    {
        var shown = new StringBuilder();
        foreach (var focus in new Focus[] { new Focus.Place("NP"), new Focus.Subject(Topics.OfId("protection")), new Focus.Sort(ContributionKind.Challenge) })
        {
            var summary = Summary.Of(room, room.Consultation.Id, focus);
            summary.Entries.Count.ShouldBe(room.Said.Count);
            for (var page = 1; page <= 4; page++)
                shown.Append(Card(SummaryCard.Of(summary, -1, page)));
        }

        return shown.ToString();
    }

    private static string Card(AdaptiveCards.AdaptiveCard card) => JObject.FromObject(card).ToString();
}
