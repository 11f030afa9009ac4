using Bot.Tests.Storage;
using Consultations.Deciding;
using Consultations.Ledger;
using Consultations.Moderating;
using Consultations.Organising;

namespace Bot.Tests.Consultations.Organising;

using Sentences = global::Consultations.Sentences;

public sealed class ChangeConsultationTests
{
    [Fact]
    public async Task Only_an_organiser_changes_what_it_is_held_under()
    {
        using var workshop = await Workshop.OpenAsync();
        var before = await workshop.CountAsync<LedgerRow>();
        foreach (var by in new[] { People.Nobody, Workshop.Door("asha"), Workshop.Door("meera") })
        {
            foreach (var command in Commands(workshop.Id, by))
                await workshop.RefuseAsync(command, nameof(Sentences.OnlyOrganisers));
        }

        (await workshop.CountAsync<LedgerRow>()).ShouldBe(before);
    }

    [Fact]
    public async Task Delegates_and_facilitators_change_none_of_it()
    {
        using var workshop = await Workshop.OpenAsync();
        foreach (var by in new[] { await workshop.DelegateAsync("asha"), await workshop.FacilitatorAsync() })
        {
            foreach (var command in Commands(workshop.Id, by))
                await workshop.RefuseAsync(command, nameof(Sentences.OnlyOrganisers));
        }
    }

    [Fact]
    public async Task An_organiser_who_is_in_no_consultation_is_told_so()
    {
        using var workshop = await Workshop.OpenAsync();

        foreach (var command in Commands(Guid.Empty, Workshop.Organiser).Append(new SetDoor(Guid.Empty, true, null) { By = Workshop.Organiser }))
            await workshop.RefuseAsync(command, nameof(Sentences.NotInThatConsultation));
    }

    [Fact]
    public async Task The_rule_is_free_until_somebody_has_joined_and_then_only_becomes_stricter()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.RuleAsync(AttributionRule.ChathamHouse);
        await workshop.RuleAsync(AttributionRule.Named);
        await workshop.DelegateAsync("asha");

        await workshop.RuleAsync(AttributionRule.ByGroup);
        await workshop.RefuseAsync(Rule(workshop, AttributionRule.Named), nameof(Sentences.RuleOnlyStricter));
        await workshop.RuleAsync(AttributionRule.ChathamHouse);
        await workshop.RefuseAsync(Rule(workshop, AttributionRule.ByGroup), nameof(Sentences.RuleOnlyStricter));

        (await ReadAsync(workshop)).Rule.ShouldBe(AttributionRule.ChathamHouse);
    }

    [Fact]
    public async Task The_rule_stays_strict_when_whoever_joined_has_been_forgotten()
    {
        using var workshop = await Workshop.OpenAsync();
        var asha = await workshop.DelegateAsync("asha");
        await workshop.DoAsync(new global::Consultations.Joining.ForgetMe { By = asha });

        await workshop.RefuseAsync(Rule(workshop, AttributionRule.Named), nameof(Sentences.RuleOnlyStricter));
    }

    [Fact]
    public async Task K_has_a_floor_and_a_ceiling_and_does_not_shrink_once_somebody_has_joined()
    {
        using var workshop = await Workshop.OpenAsync();
        foreach (var outside in new[] { -1, 0, Consultation.LeastK - 1, 101 })
            await workshop.RefuseAsync(K(workshop, outside), nameof(Sentences.KOutOfRange));
        await workshop.DoAsync(K(workshop, 7));
        await workshop.DoAsync(K(workshop, 4));
        await workshop.DelegateAsync("asha");

        await workshop.RefuseAsync(K(workshop, 3), nameof(Sentences.KOnlyLarger));
        await workshop.DoAsync(K(workshop, 6));

        (await ReadAsync(workshop)).K.ShouldBe(6);
    }

    [Fact]
    public async Task The_day_of_deletion_only_comes_nearer_once_somebody_was_told_it()
    {
        using var workshop = await Workshop.OpenAsync();
        foreach (var outside in new[] { 0, 3651 })
            await workshop.RefuseAsync(Keep(workshop, outside), nameof(Sentences.KeepOutOfRange));
        await workshop.DoAsync(Keep(workshop, 400));
        await workshop.DelegateAsync("asha");

        await workshop.RefuseAsync(Keep(workshop, 401), nameof(Sentences.KeepOnlyShorter));
        await workshop.DoAsync(Keep(workshop, 30));

        (await ReadAsync(workshop)).KeptUntil.ShouldBe(workshop.Store.Clock.Now.AddDays(30));
    }

    [Fact]
    public async Task Closed_it_takes_nothing_and_reopened_it_does_again()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");
        await workshop.DoAsync(new CloseConsultation(workshop.Id, true) { By = Workshop.Organiser });

        await workshop.RefuseAsync(workshop.Saying("asha", "Too late"), nameof(Sentences.ConsultationClosed));
        await workshop.RefuseAsync(workshop.Joining("bina"), nameof(Sentences.ConsultationClosed));

        await workshop.DoAsync(new CloseConsultation(workshop.Id, false) { By = Workshop.Organiser });
        await workshop.SayAsync("asha", "In time");
        await workshop.DelegateAsync("bina");
    }

    [Fact]
    public async Task The_same_change_twice_is_written_down_once()
    {
        using var workshop = await Workshop.OpenAsync();
        foreach (var command in Commands(workshop.Id, Workshop.Organiser))
            await workshop.DoAsync(command);
        var before = await workshop.CountAsync<LedgerRow>();

        foreach (var command in Commands(workshop.Id, Workshop.Organiser))
            await workshop.DoAsync(command);

        (await workshop.CountAsync<LedgerRow>()).ShouldBe(before);
    }

    private static IEnumerable<Command<Consultation>> Commands(Guid id, Asker by) =>
    [
        new SetRule(id, AttributionRule.ChathamHouse) { By = by },
        new SetK(id, 9) { By = by },
        new SetKeepDays(id, 10) { By = by },
        new CloseConsultation(id, true) { By = by },
    ];

    private static SetRule Rule(Workshop workshop, AttributionRule rule) => new(workshop.Id, rule) { By = Workshop.Organiser };

    private static SetK K(Workshop workshop, int k) => new(workshop.Id, k) { By = Workshop.Organiser };

    private static SetKeepDays Keep(Workshop workshop, int days) => new(workshop.Id, days) { By = Workshop.Organiser };

    private static Task<Consultation> ReadAsync(Workshop workshop) => workshop.Store.ReadAsync(books => books.Find<Consultation>(workshop.Id)!);
}
