using Bot.Tests.Storage;
using Consultations.Ledger;

namespace Bot.Tests.Consultations.Ledger;

using Sentences = global::Consultations.Sentences;

public sealed class LedgerRowTests
{
    private static readonly LedgerNote Note = new(Guid.NewGuid(), "contribution.submitted", Guid.NewGuid(), Guid.NewGuid(), "17", "ab");
    private static readonly DateTimeOffset Noon = new(2019, 2, 28, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_row_recomputes_to_its_own_hash() => Row(Note).Recomputed().ShouldBe(Row(Note).Hash);

    [Fact]
    public void Whatever_changes_in_a_row_changes_its_hash()
    {
        string[] hashes =
        [
            Row(Note).Hash,
            Row(Note with { Chain = Guid.NewGuid() }).Hash,
            Row(Note with { What = "contribution.edited" }).Hash,
            Row(Note with { Actor = Guid.NewGuid() }).Hash,
            Row(Note with { Subject = Guid.NewGuid() }).Hash,
            Row(Note with { Numbers = "18" }).Hash,
            Row(Note with { Digest = "ac" }).Hash,
            LedgerRow.Link(Note, 2, Noon, "before").Hash,
            LedgerRow.Link(Note, 1, Noon.AddTicks(1), "before").Hash,
            LedgerRow.Link(Note, 1, Noon, "another").Hash,
        ];

        hashes.ShouldBeUnique();
    }

    [Fact]
    public void The_same_words_under_another_key_have_another_digest() =>
        LedgerRow.DigestOf([1], "The shelter homes are full").ShouldNotBe(LedgerRow.DigestOf([2], "The shelter homes are full"));

    [Fact]
    public async Task It_holds_neither_a_text_nor_a_name()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha", "Asha Rao");
        await workshop.SayAsync("asha", "The shelter homes are full");

        var rows = await workshop.Store.ReadAsync(books => books.All<LedgerRow>().ToList());

        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(row => !$"{row.What}{row.Numbers}{row.Digest}".Contains("Asha") && !row.Numbers.Contains("full"));
    }

    [Fact]
    public async Task Who_opened_a_role_is_told_in_the_houses_chain_and_the_rest_in_the_consultations()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.FacilitatorAsync();

        var rows = await workshop.Store.ReadAsync(books => books.All<LedgerRow>().ToList());

        rows.Where(r => r.Chain == Guid.Empty).OrderBy(r => r.Position).Select(r => r.What).ShouldBe(["invitation.made", "role.granted"]);
        rows.Where(r => r.Chain == workshop.Id).OrderBy(r => r.Position).Select(r => r.What).ShouldBe(["consultation.created", "invitation.made", "role.granted"]);
        (await workshop.Store.ReadAsync(books => Verification.Of(books).Findings)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_refused_is_not_written_down()
    {
        using var workshop = await Workshop.OpenAsync();
        var before = await workshop.CountAsync<LedgerRow>();

        await workshop.RefuseAsync(workshop.Saying("nobody", "Not joined"), nameof(Sentences.JoinFirst));

        (await workshop.CountAsync<LedgerRow>()).ShouldBe(before);
    }

    private static LedgerRow Row(LedgerNote note) => LedgerRow.Link(note, 1, Noon, "before");
}
