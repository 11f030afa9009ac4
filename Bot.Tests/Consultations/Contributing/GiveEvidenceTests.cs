using Bot.Tests.Storage;
using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Ledger;
using Consultations.Organising;

namespace Bot.Tests.Consultations.Contributing;

using Sentences = global::Consultations.Sentences;

public sealed class GiveEvidenceTests
{
    [Fact]
    public async Task It_takes_the_place_of_what_stood_there_which_is_kept_nowhere()
    {
        using var workshop = await Workshop.OpenAsync();
        var asha = await workshop.DelegateAsync("asha");
        await workshop.DoAsync(workshop.Saying("asha", "Homes are full") with { Evidence = new Evidence("ninety-eight homes", "a first guess") });
        await workshop.ExportAsync();

        var receipt = await workshop.DoAsync(Give(workshop, "40 per cent", "state police, 2018"));

        receipt.Contribution.Evidence.ShouldBe(new Evidence("40 per cent", "state police, 2018"));
        await workshop.RefuseAsync(new OpenExport("link") { By = Asker.House }, nameof(Sentences.DownloadGone));
        await workshop.ShouldBeSoundAsync();
        var rows = await workshop.CountAsync<LedgerRow>();
        await workshop.DoAsync(Give(workshop, "40 per cent", "state police, 2018"));
        (await workshop.CountAsync<LedgerRow>()).ShouldBe(rows);
        (await workshop.DoAsync(Give(workshop, "", ""))).Contribution.Evidence.IsNone.ShouldBeTrue();
        workshop.Store.Close();
        workshop.Store.HoldsTraceOf("ninety-eight homes").ShouldBeFalse();
        asha.ShouldNotBeNull();
    }

    [Fact]
    public async Task It_is_the_authors_own_screened_and_given_while_the_consultation_is_open()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");
        var bina = await workshop.DelegateAsync("bina");
        await workshop.SayAsync("asha", "Homes are full");

        foreach (var by in new[] { bina, Workshop.Organiser })
            await workshop.RefuseAsync(Give(workshop, "40", "") with { By = by }, nameof(Sentences.NotYours));
        await workshop.RefuseAsync(Give(workshop, "40", "asha@police.example.in"), nameof(Sentences.TextHoldsPersonalData));
        await workshop.RefuseAsync(Give(workshop, new string('9', Contribution.LongestText + 1), ""), nameof(Sentences.TextTooLong));
        await workshop.DoAsync(new CloseConsultation(workshop.Id, true) { By = Workshop.Organiser });
        await workshop.RefuseAsync(Give(workshop, "40", ""), nameof(Sentences.ConsultationClosed));
        (await workshop.FindAsync(1)).Evidence.Figure.ShouldBe("95 per cent");
    }

    private static GiveEvidence Give(Workshop workshop, string figure, string source) => new(workshop.Id, 1, new Evidence(figure, source)) { By = Workshop.Door("asha") };
}
