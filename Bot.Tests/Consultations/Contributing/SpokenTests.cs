using Bot.Tests.Storage;
using Consultations.Contributing;
using Consultations.Exporting;
using Consultations.Organising;

namespace Bot.Tests.Consultations.Contributing;

using Sentences = global::Consultations.Sentences;

/// <summary>What is kept of somebody who spoke on the floor and is no delegate.</summary>
public sealed class SpokenTests
{
    private static readonly Spoken Judge = new("Lakshmi Iyer", "presiding judge", "Court of Appeal", "judiciary", "IN-KL");

    [Theory]
    [InlineData(AttributionRule.Named, true, "Lakshmi Iyer", "presiding judge", "judiciary", "Lakshmi Iyer, presiding judge, Court of Appeal")]
    [InlineData(AttributionRule.Named, false, "", "", "judiciary", "a speaker")]
    [InlineData(AttributionRule.ByGroup, true, "", "", "judiciary", "a speaker")]
    [InlineData(AttributionRule.ByGroup, false, "", "", "judiciary", "a speaker")]
    [InlineData(AttributionRule.ChathamHouse, true, "", "", "", "")]
    [InlineData(AttributionRule.ChathamHouse, false, "", "", "", "")]
    public async Task No_more_than_the_rule_can_show(AttributionRule rule, bool agreed, string name, string role, string group, string label)
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.RuleAsync(rule);

        var kept = (await workshop.DoAsync(Judges(workshop) with { SpeakerMayBeNamed = agreed })).Contribution;

        (kept.Spoken.Name, kept.Spoken.Role, kept.Spoken.Group).ShouldBe((name, role, group));
        (kept.Voice, kept.About.IsNothing, kept.AuthorId).ShouldBe((Voice.Speaker, true, null));
        (await workshop.LabelAsync(1)).ShouldBe(label);
        workshop.Store.HoldsTraceOf("Lakshmi").ShouldBe(name.Length > 0);
        workshop.Store.HoldsTraceOf("Court of Appeal").ShouldBe(name.Length > 0);
    }

    [Fact]
    public async Task By_group_the_label_points_at_k_delegates_or_at_nobody()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DoAsync(Judges(workshop));
        for (var n = 1; n <= Consultation.UsualK; n++)
        {
            (await workshop.LabelAsync(1)).ShouldBe("a speaker");
            await workshop.DelegateAsync($"judge{n}", "judiciary", "IN-MP");
        }

        (await workshop.LabelAsync(1)).ShouldBe("a judicial delegate");
    }

    [Theory]
    [InlineData(AttributionRule.ByGroup, "judiciary")]
    [InlineData(AttributionRule.ChathamHouse, "")]
    public async Task When_the_rule_becomes_stricter_what_it_forbids_is_deleted_and_records_made_before_are_shut(AttributionRule stricter, string group)
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.RuleAsync(AttributionRule.Named);
        await workshop.DelegateAsync("asha");
        await workshop.DoAsync(Judges(workshop) with { SpeakerMayBeNamed = true });
        await workshop.ExportAsync();

        await workshop.RuleAsync(stricter);

        var kept = (await workshop.FindAsync(1)).Spoken;
        (kept.Name, kept.Role, kept.Organisation, kept.Group).ShouldBe(("", "", "", group));
        await workshop.RefuseAsync(new OpenExport("link") { By = global::Consultations.Deciding.Asker.House }, nameof(Sentences.DownloadGone));
        await workshop.RefuseAsync(new SetRule(workshop.Id, AttributionRule.Named) { By = Workshop.Organiser }, nameof(Sentences.RuleOnlyStricter));
        await workshop.ShouldBeSoundAsync();
        workshop.Store.Close();
        workshop.Store.HoldsTraceOf("Lakshmi").ShouldBeFalse();
    }

    [Fact]
    public async Task Unnamed_it_is_nobodys_any_more()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.RuleAsync(AttributionRule.Named);
        await workshop.DoAsync(Judges(workshop) with { SpeakerMayBeNamed = true });

        await workshop.DoAsync(new Unname(workshop.Id, 1) { By = Workshop.Organiser });

        (await workshop.FindAsync(1)).Spoken.ShouldBe(Spoken.Nobody);
        (await workshop.LabelAsync(1)).ShouldBe("a speaker");
        workshop.Store.Close();
        workshop.Store.HoldsTraceOf("Lakshmi").ShouldBeFalse();
    }

    [Fact]
    public async Task A_delegate_names_no_speaker_and_an_office_holds_nothing_personal()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.RuleAsync(AttributionRule.Named);
        await workshop.DelegateAsync("asha");

        await workshop.RefuseAsync(Judges(workshop) with { By = Workshop.Door("asha") }, nameof(Sentences.OnlyRapporteurs));
        (await workshop.DoAsync(workshop.Saying("asha", "My own") with { Spoken = Judge, SpeakerMayBeNamed = true })).Contribution.Spoken.ShouldBe(Spoken.Nobody);
        await workshop.RefuseAsync(Judges(workshop) with { Spoken = Judge with { Organisation = "lakshmi@court.example.in" } }, nameof(Sentences.TextHoldsPersonalData));
        await workshop.RefuseAsync(Judges(workshop) with { Spoken = Judge with { Name = new string('x', 121) } }, nameof(Sentences.NameTooLong));
    }

    private static Contribute Judges(Workshop workshop) => workshop.Saying("organiser", "Trials take long") with { Voice = Voice.Speaker, Spoken = Judge };
}
