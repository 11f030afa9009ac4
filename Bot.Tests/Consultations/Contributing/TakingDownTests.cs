using Bot.Tests.Storage;
using Consultations.Contributing;
using Consultations.Conversing;
using Consultations.Joining;
using Consultations.Organising;

namespace Bot.Tests.Consultations.Contributing;

using Sentences = global::Consultations.Sentences;

/// <summary>What a rapporteur takes down for a delegate.</summary>
public sealed class TakingDownTests
{
    [Fact]
    public async Task It_is_the_delegates_own_about_nowhere_and_they_are_told()
    {
        using var workshop = await Workshop.OpenAsync();
        var (asha, ravi) = (await workshop.DelegateAsync("asha", mayBeNamed: true), await workshop.WithRoleAsync(Role.Rapporteur, "ravi"));
        await workshop.DelegateAsync("bina");

        var said = (await workshop.DoAsync(ForAsha(workshop))).Contribution;

        (said.Voice, said.About.IsNothing, said.MayBeNamed).ShouldBe((Voice.Delegate, true, true));
        (await workshop.Store.ReadAsync(books => books.Find<Delegate>(said.AuthorId!.Value)!.Name)).ShouldBe("asha");
        (await workshop.NoticesAsync(asha)).ShouldBe([new TakenDown(1)]);
        (await workshop.NoticesAsync(Workshop.Door("bina"))).ShouldBeEmpty();
        (await workshop.NoticesAsync(ravi)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_delegate_words_it_anew_takes_the_name_away_and_takes_it_back()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.RuleAsync(AttributionRule.Named);
        var asha = await workshop.DelegateAsync("asha", mayBeNamed: true);
        await workshop.WithRoleAsync(Role.Rapporteur, "ravi");
        await workshop.DoAsync(ForAsha(workshop));
        (await workshop.LabelAsync(1)).ShouldStartWith("asha");

        (await workshop.DoAsync(new Edit(workshop.Id, 1, "Homes are half empty") { By = asha })).Contribution.Text.ShouldBe("Homes are half empty");
        await workshop.DoAsync(new Unname(workshop.Id, 1) { By = asha });
        (await workshop.LabelAsync(1)).ShouldBe("a delegate");
        (await workshop.DoAsync(new Withdraw(workshop.Id, 1) { By = asha })).IsWithdrawn.ShouldBeTrue();
        await workshop.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task Whoever_took_it_down_puts_it_right_as_long_as_they_look_after_the_record_and_nobody_else_does()
    {
        using var workshop = await Workshop.OpenAsync();
        var (asha, bina) = (await workshop.DelegateAsync("asha"), await workshop.DelegateAsync("bina"));
        var (ravi, sita) = (await workshop.WithRoleAsync(Role.Rapporteur, "ravi"), await workshop.WithRoleAsync(Role.Rapporteur, "sita"));
        await workshop.DoAsync(ForAsha(workshop));

        (await workshop.DoAsync(new Edit(workshop.Id, 1, "Homes are nearly full") { By = ravi })).Contribution.Text.ShouldBe("Homes are nearly full");
        foreach (var by in new[] { bina, sita, Workshop.Organiser })
            await workshop.RefuseAsync(new Edit(workshop.Id, 1, "Mine") { By = by }, nameof(Sentences.NotYours));
        await workshop.DoAsync(workshop.Saying("asha", "My own words"));
        await workshop.RefuseAsync(new Edit(workshop.Id, 2, "Mine") { By = ravi }, nameof(Sentences.NotYours));
        var grant = await workshop.Store.ReadAsync(books => books.All<Grant>().Single(g => g.Name == "ravi").Number);
        await workshop.DoAsync(new RevokeGrant(grant) { By = Workshop.Organiser });
        await workshop.RefuseAsync(new Withdraw(workshop.Id, 1) { By = ravi }, nameof(Sentences.NotYours));
        (await workshop.DoAsync(new Withdraw(workshop.Id, 1) { By = asha })).IsWithdrawn.ShouldBeTrue();
    }

    [Fact]
    public async Task Only_who_looks_after_the_record_does_it_and_only_for_who_has_joined()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");
        await workshop.WithRoleAsync(Role.Rapporteur, "ravi");
        await workshop.WithRoleAsync(Role.Observer, "omar");
        await workshop.DelegateAsync("bina");

        foreach (var by in new[] { People.Nobody, Workshop.Door("bina"), Workshop.Door("omar") })
            await workshop.RefuseAsync(ForAsha(workshop) with { By = by }, nameof(Sentences.OnlyRapporteurs));
        await workshop.RefuseAsync(ForAsha(workshop) with { ForDelegate = 9 }, nameof(Sentences.NoSuchDelegate));
        await workshop.DoAsync(new ForgetMe { By = Workshop.Door("asha") });
        await workshop.RefuseAsync(ForAsha(workshop), nameof(Sentences.NoSuchDelegate));
        (await workshop.CountAsync<Contribution>()).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_words_of_two_delegates_are_two_inputs_and_the_same_line_is_one()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");
        await workshop.DelegateAsync("bina");
        await workshop.WithRoleAsync(Role.Rapporteur, "ravi");
        await workshop.DoAsync(ForAsha(workshop));

        (await workshop.DoAsync(ForAsha(workshop))).IsRepeat.ShouldBeTrue();
        (await workshop.DoAsync(ForAsha(workshop) with { Key = "line-2", ForDelegate = 2 })).Contribution.Number.ShouldBe(2);
        await workshop.RefuseAsync(ForAsha(workshop) with { Key = "line-3" }, nameof(Sentences.SaidAlready));
        (await workshop.NoticesAsync(Workshop.Door("asha"))).Count.ShouldBe(1);
    }

    private static Contribute ForAsha(Workshop workshop) => workshop.Saying("ravi", "Homes are full", "line-1") with { ForDelegate = 1 };
}
