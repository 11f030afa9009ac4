using Bot.Tests.Storage;
using Consultations.Contributing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Ledger;
using Consultations.Moderating;
using Consultations.Organising;

namespace Bot.Tests.Consultations.Organising;

using Sentences = global::Consultations.Sentences;

public sealed class DeleteExpiredTests
{
    private const string Words = "The shelter by the old mill turns people away";

    [Fact]
    public async Task On_the_day_that_was_told_names_and_texts_go_and_figures_stay()
    {
        using var workshop = await FilledAsync();
        workshop.Store.Clock.Now = workshop.Consultation.KeptUntil;

        await workshop.DoAsync(Expiring(workshop));

        var said = await workshop.FindAsync(1);
        (said.Text, said.Number, said.Kind, said.IsWithdrawn).ShouldBe(("", 1, "challenge", true));
        (await workshop.Store.ReadAsync(books => books.All<Delegate>().Single())).Name.ShouldBe("");
        (await workshop.Store.ReadAsync(books => Verification.Of(books).Findings)).ShouldBeEmpty();
        workshop.Store.Close();
        foreach (var gone in new[] { Words, "Asha Rao", "Meera Nair", "Names nobody should see", "What is your name? Asha Rao" })
            workshop.Store.HoldsTraceOf(gone).ShouldBeFalse(gone);
    }

    [Fact]
    public async Task A_moment_earlier_nothing_goes()
    {
        using var workshop = await FilledAsync();
        workshop.Store.Clock.Now = workshop.Consultation.KeptUntil.AddSeconds(-1);

        await workshop.DoAsync(Expiring(workshop));

        (await workshop.FindAsync(1)).Text.ShouldBe(Words);
    }

    [Fact]
    public async Task Nobody_but_the_house_brings_the_day_about()
    {
        using var workshop = await FilledAsync();
        workshop.Store.Clock.Now = workshop.Consultation.KeptUntil;

        await workshop.DoAsync(Expiring(workshop) with { By = Workshop.Organiser });

        (await workshop.FindAsync(1)).Text.ShouldBe(Words);
    }

    [Fact]
    public async Task Afterwards_nobody_joins_or_speaks_and_its_links_open_nothing()
    {
        using var workshop = await FilledAsync();
        workshop.Store.Clock.Now = workshop.Consultation.KeptUntil;
        await workshop.ExportAsync();
        await workshop.DoAsync(Expiring(workshop));
        var rows = await workshop.CountAsync<LedgerRow>();

        await workshop.DoAsync(Expiring(workshop));

        (await workshop.CountAsync<LedgerRow>()).ShouldBe(rows);
        await workshop.RefuseAsync(workshop.Joining("bina"), nameof(Sentences.ConsultationClosed));
        await workshop.RefuseAsync(new OpenExport("link") { By = Asker.House }, nameof(Sentences.DownloadGone));
    }

    [Fact]
    public async Task Another_consultation_keeps_what_is_its_own()
    {
        using var workshop = await FilledAsync();
        var other = await workshop.AnotherConsultationAsync();
        await workshop.DoAsync(workshop.Joining("asha") with { Code = other.JoinCode, Name = "Asha R." });
        await workshop.DoAsync(workshop.Saying("asha", "Kept elsewhere") with { ConsultationId = other.Id });
        workshop.Store.Clock.Now = workshop.Consultation.KeptUntil;

        await workshop.DoAsync(Expiring(workshop));

        (await workshop.Store.ReadAsync(books => books.All<Delegate>().Single(d => d.ConsultationId == other.Id).Name)).ShouldBe("Asha R.");
        (await workshop.Store.ReadAsync(books => books.All<Contribution>().Single(c => c.ConsultationId == other.Id).Text)).ShouldBe("Kept elsewhere");
    }

    private static async Task<Workshop> FilledAsync()
    {
        var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha", "Asha Rao");
        var said = await workshop.SayAsync("asha", Words);
        var invited = await workshop.DoAsync(new Invite(Role.Facilitator, workshop.Id, "Meera Nair") { By = Workshop.Organiser });
        await workshop.DoAsync(new AcceptInvitation(invited.Code) { By = Workshop.Door("meera") });
        await KeepAsync(workshop, "conversation-asha", Words, said.Key);
        await KeepAsync(workshop, "conversation-organiser", "Meera Nair", invited.Key);
        await KeepAsync(workshop, "conversation-elsewhere", "What is your name? Asha Rao", workshop.Consultation.JoiningKey);
        await workshop.DoAsync(new Hide(workshop.Id, 1, "Names nobody should see") { By = Workshop.Organiser });
        await workshop.DoAsync(new ShowAgain(workshop.Id, 1) { By = Workshop.Organiser });
        return workshop;
    }

    private static Task<long> KeepAsync(Workshop workshop, string conversation, string text, string shows) =>
        workshop.Store.Transcript.KeepAsync(conversation, [new TranscriptLine(shows, $$"""{"type":"message","id":"1","text":"{{text}}"}""", [shows])], default);

    private static DeleteExpired Expiring(Workshop workshop) => new(workshop.Id) { By = Asker.House };
}
