using Bot.Tests.Storage;
using Consultations.Contributing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Joining;
using Consultations.Ledger;
using Consultations.Moderating;
using Consultations.Summarising;

namespace Bot.Tests.Consultations.Moderating;

using Sentences = global::Consultations.Sentences;

public sealed class ModerateTests
{
    [Fact]
    public async Task Only_who_looks_after_this_room_moderates_it()
    {
        using var workshop = await FilledAsync();
        var other = await workshop.AnotherConsultationAsync();
        await workshop.FacilitatorAsync("elsewhere", other.Id);
        foreach (var by in new[] { People.Nobody, Workshop.Door("asha"), Workshop.Door("elsewhere") })
        {
            await workshop.RefuseAsync(new Hide(workshop.Id, 1, "why") { By = by }, nameof(Sentences.OnlyFacilitators));
            await workshop.RefuseAsync(new ShowAgain(workshop.Id, 1) { By = by }, nameof(Sentences.OnlyFacilitators));
            await workshop.RefuseAsync(new SetDoor(workshop.Id, true, true) { By = by }, nameof(Sentences.OnlyFacilitators));
            await workshop.RefuseAsync(new SetStanding(workshop.Id, 1, Standing.Removed) { By = by }, nameof(Sentences.OnlyFacilitators));
        }

        (await workshop.Store.ReadAsync(books => Summary.Of(books, workshop.Id, Focus.All))).Total.ShouldBe(1);
    }

    [Theory]
    [InlineData("meera")]
    [InlineData("organiser")]
    public async Task A_hidden_input_is_out_of_the_summary_and_its_author_is_told_why(string who)
    {
        using var workshop = await FilledAsync();
        await workshop.FacilitatorAsync("meera");
        await workshop.ExportAsync();

        await workshop.DoAsync(new Hide(workshop.Id, 1, "names a victim") { By = Workshop.Door(who) });

        (await workshop.Store.ReadAsync(books => Summary.Of(books, workshop.Id, Focus.All))).Entries.ShouldBeEmpty();
        (await workshop.Store.ReadAsync(books => Summary.Of(books, workshop.Id, Focus.All))).Newest.ShouldBe(1);
        (await NoticesToAsync(workshop, "asha")).ShouldBe([new InputHidden(1, "names a victim")]);
        await workshop.RefuseAsync(new OpenExport("link") { By = Asker.House }, nameof(Sentences.DownloadGone));
        var row = await workshop.Store.ReadAsync(books => books.All<LedgerRow>().Single(r => r.What == "contribution.hidden"));
        row.Digest.ShouldBe(LedgerRow.DigestOf((await workshop.FindAsync(1)).Salt, "names a victim"));
    }

    [Fact]
    public async Task Shown_again_it_is_back_and_its_author_is_told()
    {
        using var workshop = await FilledAsync();
        await workshop.DoAsync(new Hide(workshop.Id, 1, "why") { By = Workshop.Organiser });

        workshop.Store.Clock.Now += TimeSpan.FromSeconds(1);
        await workshop.DoAsync(new ShowAgain(workshop.Id, 1) { By = Workshop.Organiser });

        (await workshop.Store.ReadAsync(books => Summary.Of(books, workshop.Id, Focus.All))).Entries.Single().Text.ShouldBe("The shelter homes are full");
        (await workshop.FindAsync(1)).HiddenReason.ShouldBe("");
        (await NoticesToAsync(workshop, "asha"))[^1].ShouldBe(new InputShownAgain(1));
    }

    [Fact]
    public async Task A_reason_is_given_in_short_and_leads_to_nobody()
    {
        using var workshop = await FilledAsync();

        await workshop.RefuseAsync(new Hide(workshop.Id, 1, " ") { By = Workshop.Organiser }, nameof(Sentences.ReasonMissing));
        await workshop.RefuseAsync(new Hide(workshop.Id, 1, new string('x', Hide.LongestReason + 1)) { By = Workshop.Organiser }, nameof(Sentences.ReasonMissing));
        await workshop.RefuseAsync(new Hide(workshop.Id, 1, "call 9876543210") { By = Workshop.Organiser }, nameof(Sentences.TextHoldsPersonalData));
        await workshop.RefuseAsync(new Hide(workshop.Id, 9, "why") { By = Workshop.Organiser }, nameof(Sentences.NoSuchContribution));
        await workshop.RefuseAsync(new ShowAgain(workshop.Id, 9) { By = Workshop.Organiser }, nameof(Sentences.NoSuchContribution));
    }

    [Fact]
    public async Task To_moderate_twice_is_to_moderate_once()
    {
        using var workshop = await FilledAsync();
        foreach (var _ in Enumerable.Range(0, 2))
            await workshop.DoAsync(new Hide(workshop.Id, 1, "why") { By = Workshop.Organiser });
        foreach (var _ in Enumerable.Range(0, 2))
            await workshop.DoAsync(new ShowAgain(workshop.Id, 1) { By = Workshop.Organiser });
        foreach (var _ in Enumerable.Range(0, 2))
            await workshop.DoAsync(new SetStanding(workshop.Id, 1, Standing.Removed) { By = Workshop.Organiser });

        (await NoticesToAsync(workshop, "asha")).Count.ShouldBe(3);
        (await workshop.Store.ReadAsync(books => books.All<LedgerRow>().Count(r => r.What == "contribution.hidden" || r.What == "contribution.shown" || r.What == "delegate.removed")))
            .ShouldBe(3);
    }

    [Fact]
    public async Task An_author_or_whoever_looks_after_the_room_files_an_input_and_nobody_else_does()
    {
        using var workshop = await FilledAsync();
        await workshop.DelegateAsync("bina");
        await workshop.FacilitatorAsync("meera");

        await workshop.RefuseAsync(new FileUnder(workshop.Id, 1, About.Place("IN-MH"), null) { By = Workshop.Door("bina") }, nameof(Sentences.NotYours));
        await workshop.RefuseAsync(new FileUnder(workshop.Id, 1, null, null) { By = Workshop.Door("asha") }, nameof(Sentences.NothingToFileUnder));
        await workshop.RefuseAsync(new FileUnder(workshop.Id, 9, About.Nothing, null) { By = Workshop.Door("meera") }, nameof(Sentences.NoSuchContribution));

        await workshop.DoAsync(new FileUnder(workshop.Id, 1, About.Place("IN-MH"), null) { By = Workshop.Door("asha") });
        await workshop.DoAsync(new FileUnder(workshop.Id, 1, null, ["prosecution"]) { By = Workshop.Door("meera") });

        var filed = await workshop.FindAsync(1);
        (filed.About.ToString(), string.Join(',', filed.Topics)).ShouldBe(("IN-MH", "prosecution"));
        (await workshop.Store.ReadAsync(books => Verification.Of(books).Findings)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_is_removed_is_told_and_can_be_admitted_again()
    {
        using var workshop = await FilledAsync();

        await workshop.DoAsync(new SetStanding(workshop.Id, 1, Standing.Removed) { By = Workshop.Organiser });
        workshop.Store.Clock.Now += TimeSpan.FromSeconds(1);
        await workshop.DoAsync(new SetStanding(workshop.Id, 1, Standing.Joined) { By = Workshop.Organiser });

        (await NoticesToAsync(workshop, "asha")).ShouldBe([new Removed(), new Admitted()]);
        await workshop.SayAsync("asha", "Back again");
        await workshop.RefuseAsync(new SetStanding(workshop.Id, 9, Standing.Removed) { By = Workshop.Organiser }, nameof(Sentences.NoSuchDelegate));
    }

    private static async Task<Workshop> FilledAsync()
    {
        var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");
        await workshop.SayAsync("asha", "The shelter homes are full");
        return workshop;
    }

    private static Task<List<Notice>> NoticesToAsync(Workshop workshop, string who) => workshop.Store.ReadAsync(books =>
    {
        var person = books.Find<Door>("directline", $"user-{who}")!.PersonId;
        return books.All<OutboxRow>().Where(row => row.PersonId == person).OrderBy(row => row.At).ThenBy(row => row.Id).AsEnumerable().Select(row => Notice.Read(row.Notice)).ToList();
    });
}
