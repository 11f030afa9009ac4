using Bot.Tests.Storage;
using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Ledger;
using Consultations.Moderating;
using Consultations.Organising;

namespace Bot.Tests.Consultations.Contributing;

using Sentences = global::Consultations.Sentences;

public sealed class TakeBackTests
{
    [Fact]
    public async Task Nobody_takes_back_what_another_said()
    {
        using var workshop = await FilledAsync();
        var other = await workshop.AnotherConsultationAsync();
        await workshop.FacilitatorAsync("elsewhere", other.Id);
        await workshop.FacilitatorAsync("meera");
        await workshop.DelegateAsync("bina");
        foreach (var who in new[] { "bina", "elsewhere", "meera", "organiser" })
        {
            await workshop.RefuseAsync(new Edit(workshop.Id, 1, "Mine now") { By = Workshop.Door(who) }, nameof(Sentences.NotYours));
            await workshop.RefuseAsync(new Withdraw(workshop.Id, 1) { By = Workshop.Door(who) }, nameof(Sentences.NotYours));
            await workshop.RefuseAsync(new Unname(workshop.Id, 1) { By = Workshop.Door(who) }, nameof(Sentences.NotYours));
        }

        await workshop.RefuseAsync(new Withdraw(workshop.Id, 1) { By = People.Nobody }, nameof(Sentences.JoinFirst));
        await workshop.RefuseAsync(new Withdraw(workshop.Id, 99) { By = Asha }, nameof(Sentences.NotYours));
        await workshop.RefuseAsync(new Withdraw(other.Id, 1) { By = Asha }, nameof(Sentences.NotYours));
        (await workshop.FindAsync(1)).Text.ShouldBe("The first wording");
    }

    [Fact]
    public async Task Whoever_took_down_what_the_room_said_may_take_it_back()
    {
        using var workshop = await FilledAsync();
        await workshop.FacilitatorAsync("meera");
        await workshop.DoAsync(workshop.Saying("meera", "The room agreed") with { Voice = Voice.Participants });

        await workshop.RefuseAsync(new Withdraw(workshop.Id, 2) { By = Asha }, nameof(Sentences.NotYours));
        (await workshop.DoAsync(new Withdraw(workshop.Id, 2) { By = Workshop.Door("meera") })).IsWithdrawn.ShouldBeTrue();
    }

    [Fact]
    public async Task An_edit_leaves_nothing_of_the_earlier_wording()
    {
        using var workshop = await FilledAsync();
        await workshop.ExportAsync();
        var digest = (await workshop.FindAsync(1)).Digest();

        (await workshop.DoAsync(new Edit(workshop.Id, 1, "The second wording") { By = Asha })).Contribution.Text.ShouldBe("The second wording");

        (await workshop.FindAsync(1)).Digest().ShouldNotBe(digest);
        await workshop.RefuseAsync(new OpenExport("link") { By = Asker.House }, nameof(Sentences.DownloadGone));
        (await workshop.Store.ReadAsync(books => Verification.Of(books).Findings)).ShouldBeEmpty();
        workshop.Store.Close();
        workshop.Store.HoldsTraceOf("The first wording").ShouldBeFalse();
    }

    [Fact]
    public async Task An_edit_is_held_to_what_holds_for_any_text()
    {
        using var workshop = await FilledAsync();

        await workshop.RefuseAsync(new Edit(workshop.Id, 1, " ") { By = Asha }, nameof(Sentences.TextMissing));
        await workshop.RefuseAsync(new Edit(workshop.Id, 1, new string('x', 4001)) { By = Asha }, nameof(Sentences.TextTooLong));
        await workshop.RefuseAsync(new Edit(workshop.Id, 1, "Write to a@b.in") { By = Asha }, nameof(Sentences.TextHoldsPersonalData));
        await workshop.DoAsync(new CloseConsultation(workshop.Id, true) { By = Workshop.Organiser });
        await workshop.RefuseAsync(new Edit(workshop.Id, 1, "Too late") { By = Asha }, nameof(Sentences.ConsultationClosed));
    }

    [Fact]
    public async Task A_withdrawal_leaves_the_number_and_nothing_else_and_holds_when_closed()
    {
        using var workshop = await FilledAsync();
        await workshop.ExportAsync();
        await workshop.DoAsync(new CloseConsultation(workshop.Id, true) { By = Workshop.Organiser });

        await workshop.DoAsync(new Withdraw(workshop.Id, 1) { By = Asha });

        var left = await workshop.FindAsync(1);
        (left.Text, left.Evidence, left.Salt.Length, left.Number).ShouldBe(("", Evidence.None, 0, 1));
        await workshop.RefuseAsync(new OpenExport("link") { By = Asker.House }, nameof(Sentences.DownloadGone));
        await workshop.RefuseAsync(new Edit(workshop.Id, 1, "Back again") { By = Asha }, nameof(Sentences.AlreadyWithdrawn));
        await workshop.RefuseAsync(new Unname(workshop.Id, 1) { By = Asha }, nameof(Sentences.AlreadyWithdrawn));
        await workshop.RefuseAsync(new Hide(workshop.Id, 1, "why") { By = Workshop.Organiser }, nameof(Sentences.AlreadyWithdrawn));
    }

    [Fact]
    public async Task To_take_back_twice_is_to_take_back_once()
    {
        using var workshop = await FilledAsync();
        Command<Contribution>[] unnamed = [new Unname(workshop.Id, 1) { By = Asha }, new Withdraw(workshop.Id, 1) { By = Asha }];
        await workshop.DoAsync(new Edit(workshop.Id, 1, "Other") { By = Asha });
        await workshop.DoAsync(new Edit(workshop.Id, 1, "Other") { By = Asha });
        foreach (var command in unnamed)
        {
            await workshop.DoAsync(command);
            (await workshop.Desk.TakeAsync(command)).Refusal.ShouldBeNull();
        }

        var written = await workshop.Store.ReadAsync(books => books.All<LedgerRow>().Where(r => r.Chain == workshop.Id).OrderBy(r => r.Position).Select(r => r.What).ToList());
        written.ShouldBe(["consultation.created", "consultation.rule", "delegate.joined", "contribution.submitted", "contribution.edited", "contribution.unnamed", "contribution.withdrawn"]);
    }

    [Fact]
    public async Task Unnamed_it_stays_as_a_delegates_for_good()
    {
        using var workshop = await FilledAsync();
        (await workshop.LabelAsync(1)).ShouldBe("asha, asha's office, asha's house");

        await workshop.DoAsync(new Unname(workshop.Id, 1) { By = Asha });

        (await workshop.LabelAsync(1)).ShouldBe("a delegate");
        (await workshop.FindAsync(1)).Text.ShouldBe("The first wording");
    }

    private static Asker Asha => Workshop.Door("asha");

    private static async Task<Workshop> FilledAsync()
    {
        var workshop = await Workshop.OpenAsync();
        await workshop.RuleAsync(AttributionRule.Named);
        await workshop.DelegateAsync("asha", mayBeNamed: true);
        await workshop.SayAsync("asha", "The first wording");
        return workshop;
    }
}
