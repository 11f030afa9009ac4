using Bot.Tests.Storage;
using Consultations.Contributing;
using Consultations.Joining;
using Consultations.Moderating;
using Consultations.Organising;

namespace Bot.Tests.Consultations.Contributing;

public sealed class AttributionTests
{
    [Theory]
    [InlineData(true, "asha, asha's office, asha's house")]
    [InlineData(false, "a delegate")]
    public async Task A_name_is_shown_only_with_consent(bool mayBeNamed, string label)
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.RuleAsync(AttributionRule.Named);
        await workshop.DelegateAsync("asha", mayBeNamed: mayBeNamed);

        await workshop.SayAsync("asha", "The shelter homes are full");

        (await workshop.LabelAsync(1)).ShouldBe(label);
    }

    [Fact]
    public async Task Consent_that_was_taken_back_holds_for_what_was_said_with_it()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.RuleAsync(AttributionRule.Named);
        var asha = await workshop.DelegateAsync("asha", mayBeNamed: true);
        await workshop.SayAsync("asha", "The shelter homes are full");

        await workshop.DoAsync(new SetMayBeNamed(workshop.Id, false) { By = asha });

        (await workshop.LabelAsync(1)).ShouldBe("a delegate");
    }

    [Fact]
    public async Task By_group_a_label_is_coarsened_until_k_delegates_fit()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");
        await workshop.SayAsync("asha", "The shelter homes are full");
        await JoinAsync(workshop, 3, "law-enforcement", "IN-MH");
        (await workshop.LabelAsync(1)).ShouldBe("a delegate", "four police delegates, one of them of Madhya Pradesh");

        await JoinAsync(workshop, 1, "law-enforcement", "IN-MP");
        (await workshop.LabelAsync(1)).ShouldBe("a police delegate", "five police delegates, two of them of Madhya Pradesh");

        await JoinAsync(workshop, 2, "law-enforcement", "IN-MP");
        (await workshop.LabelAsync(1)).ShouldBe("a police delegate", "four of Madhya Pradesh");

        await JoinAsync(workshop, 1, "law-enforcement", "IN-MP");
        (await workshop.LabelAsync(1)).ShouldBe("a police delegate, Madhya Pradesh", "five of Madhya Pradesh");
    }

    [Fact]
    public async Task Who_waits_was_removed_or_forgotten_hides_nobody()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");
        await workshop.SayAsync("asha", "The shelter homes are full");
        await JoinAsync(workshop, 4, "law-enforcement", "IN-MP");
        (await workshop.LabelAsync(1)).ShouldBe("a police delegate, Madhya Pradesh");

        await workshop.DoAsync(new SetStanding(workshop.Id, 5, Standing.Removed) { By = Workshop.Organiser });
        (await workshop.LabelAsync(1)).ShouldBe("a delegate");

        await workshop.DoAsync(new SetDoor(workshop.Id, null, Admission: true) { By = Workshop.Organiser });
        await JoinAsync(workshop, 3, "law-enforcement", "IN-MP");
        (await workshop.LabelAsync(1)).ShouldBe("a delegate");
    }

    [Fact]
    public async Task Nobodys_delegate_is_labelled_by_group_alone()
    {
        using var workshop = await Workshop.OpenAsync();
        await JoinAsync(workshop, 5, "civil-society", null);

        await workshop.SayAsync("civil-society--0-0", "We were not asked");

        (await workshop.LabelAsync(1)).ShouldBe("a civil society delegate");
    }

    [Fact]
    public async Task Chatham_House_labels_nothing_at_all()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.RuleAsync(AttributionRule.ChathamHouse);
        await workshop.FacilitatorAsync("meera");
        await JoinAsync(workshop, 6, "law-enforcement", "IN-MP");
        await workshop.SayAsync("law-enforcement-IN-MP-0-0", "The shelter homes are full");
        await workshop.DoAsync(workshop.Saying("meera", "The room agreed") with { Voice = Voice.Participants });

        (await workshop.LabelAsync(1)).ShouldBe("");
        (await workshop.LabelAsync(2)).ShouldBe("");
    }

    [Fact]
    public async Task A_stricter_rule_holds_for_what_was_said_under_the_looser_one()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.RuleAsync(AttributionRule.Named);
        await workshop.DelegateAsync("asha", mayBeNamed: true);
        await workshop.SayAsync("asha", "The shelter homes are full");

        await workshop.RuleAsync(AttributionRule.ByGroup);
        (await workshop.LabelAsync(1)).ShouldBe("a delegate");
        await workshop.RuleAsync(AttributionRule.ChathamHouse);
        (await workshop.LabelAsync(1)).ShouldBe("");
    }

    private static async Task JoinAsync(Workshop workshop, int count, string group, string? place)
    {
        var before = await workshop.CountAsync<Delegate>();
        for (var n = 0; n < count; n++)
            await workshop.DelegateAsync($"{group}-{place}-{before}-{n}", group, place);
    }
}
