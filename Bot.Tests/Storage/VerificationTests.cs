using Consultations.Contributing;
using Consultations.Exporting;
using Consultations.Joining;
using Consultations.Ledger;
using Consultations.Moderating;
using Consultations.Organising;

namespace Bot.Tests.Storage;

public sealed class VerificationTests
{
    [Fact]
    public async Task A_store_that_nobody_touched_is_sound()
    {
        using var workshop = await FullWorkshopAsync();

        var verification = await workshop.Store.ReadAsync(Verification.Of);

        verification.Findings.ShouldBeEmpty();
        verification.RowsChecked.ShouldBe(await workshop.Store.ReadAsync(books => books.All<LedgerRow>().Count()));
        verification.RowsChecked.ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("UPDATE Contributions SET Text = 'Something else' WHERE Number = 1", nameof(global::Consultations.Sentences.LedgerOtherText))]
    [InlineData("UPDATE Contributions SET About = 'IN-KA' WHERE Number = 1", nameof(global::Consultations.Sentences.LedgerOtherText))]
    [InlineData("UPDATE Contributions SET Number = 99 WHERE Number = 1", nameof(global::Consultations.Sentences.LedgerOtherNumber))]
    [InlineData("UPDATE Contributions SET Text = 'Back again' WHERE Number = 3", nameof(global::Consultations.Sentences.LedgerTextKept))]
    [InlineData("UPDATE Contributions SET IsHidden = 0 WHERE Number = 4", nameof(global::Consultations.Sentences.LedgerOtherState))]
    [InlineData("UPDATE Contributions SET IsWithdrawn = 1 WHERE Number = 1", nameof(global::Consultations.Sentences.LedgerOtherState))]
    [InlineData("DELETE FROM Contributions WHERE Number = 1", nameof(global::Consultations.Sentences.LedgerOtherInputCount))]
    [InlineData("UPDATE Delegates SET Number = 99 WHERE Number = 1", nameof(global::Consultations.Sentences.LedgerKnowsNoDelegate))]
    [InlineData("DELETE FROM Delegates WHERE Number = 1", nameof(global::Consultations.Sentences.LedgerOtherDelegateCount))]
    [InlineData("UPDATE Exports SET Checksum = 'another'", nameof(global::Consultations.Sentences.LedgerOtherExport))]
    [InlineData("UPDATE Exports SET Contributions = 3", nameof(global::Consultations.Sentences.LedgerOtherExport))]
    [InlineData("DELETE FROM Exports", nameof(global::Consultations.Sentences.LedgerOtherExportCount))]
    [InlineData("UPDATE Grants SET RevokedAt = NULL WHERE Number = 2", nameof(global::Consultations.Sentences.LedgerOtherRole))]
    [InlineData("DELETE FROM Grants WHERE Number = 2", nameof(global::Consultations.Sentences.LedgerOtherRoleCount))]
    [InlineData("DELETE FROM Ledger WHERE Position = 2", nameof(global::Consultations.Sentences.LedgerGap))]
    [InlineData("UPDATE Ledger SET Numbers = '7' WHERE What = 'contribution.submitted' AND Numbers = '1'", nameof(global::Consultations.Sentences.LedgerBrokenAt))]
    [InlineData("UPDATE Ledger SET At = At + 1 WHERE Position = 1", nameof(global::Consultations.Sentences.LedgerBrokenAt))]
    [InlineData("UPDATE Ledger SET Before = 'nothing' WHERE Position = 2", nameof(global::Consultations.Sentences.LedgerUnlinked))]
    [InlineData("UPDATE Ledger SET Position = CASE Position WHEN 2 THEN -3 WHEN 3 THEN -2 END WHERE Position IN (2, 3); UPDATE Ledger SET Position = -Position WHERE Position < 0", nameof(global::Consultations.Sentences.LedgerUnlinked))]
    public async Task What_was_changed_behind_the_bots_back_is_found(string tampering, string finding)
    {
        using var workshop = await FullWorkshopAsync();
        workshop.Store.Close();
        workshop.Store.Tamper(tampering).ShouldBeGreaterThan(0);
        workshop.Store.Reopen();

        var verification = await workshop.Store.ReadAsync(Verification.Of);

        verification.Findings.Select(f => f.Key).ShouldContain(finding);
        verification.Findings.ShouldAllBe(f => !f.Sentence.Contains('{') && f.Sentence != f.Key);
    }

    [Fact]
    public async Task An_input_that_was_slipped_in_is_found()
    {
        using var workshop = await FullWorkshopAsync();
        workshop.Store.Close();
        workshop.Store.Tamper(
            "CREATE TEMP TABLE forged AS SELECT * FROM Contributions WHERE Number = 1; UPDATE forged SET Id = 'F' || substr(Id, 2), Number = 98, Key = 'forged'; INSERT INTO Contributions SELECT * FROM forged");
        workshop.Store.Reopen();

        var verification = await workshop.Store.ReadAsync(Verification.Of);

        verification.Findings.Select(f => f.Key).ShouldContain(nameof(global::Consultations.Sentences.LedgerKnowsNoInput));
    }

    /// <summary>One of everything that the ledger tells of.</summary>
    private static async Task<Workshop> FullWorkshopAsync()
    {
        var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha");
        await workshop.JoinAsync("ravi");
        var code = await workshop.DoAsync(new Invite(Role.Facilitator, workshop.Id, "Meera") { By = Workshop.Organiser });
        var grant = (await workshop.DoAsync(new AcceptInvitation(code.Code) { By = Workshop.Door("meera") })).Grant;
        for (var n = 1; n <= 6; n++)
            await workshop.SayAsync(n % 2 == 0 ? "asha" : "ravi", $"Point {n}");
        await workshop.DoAsync(new Edit(workshop.Id, 2, "Point two") { By = Workshop.Door("asha") });
        await workshop.DoAsync(new Withdraw(workshop.Id, 3) { By = Workshop.Door("ravi") });
        await workshop.DoAsync(new Hide(workshop.Id, 4, "off the subject") { By = Workshop.Door("meera") });
        await workshop.DoAsync(new Hide(workshop.Id, 5, "off the subject") { By = Workshop.Door("meera") });
        await workshop.DoAsync(new ShowAgain(workshop.Id, 5) { By = Workshop.Door("meera") });
        await workshop.DoAsync(new FileUnder(workshop.Id, 6, About.Place("IN-MH"), ["prevention"]) { By = Workshop.Door("meera") });
        await workshop.DoAsync(new ForgetMe { By = Workshop.Door("ravi") });
        await workshop.DoAsync(new RevokeGrant(grant.Number) { By = Workshop.Organiser });
        await workshop.DoAsync(new RecordExport { By = Workshop.Organiser, Export = ExportOf(workshop) });
        return workshop;
    }

    private static Export ExportOf(Workshop workshop) => new()
    {
        Id = Guid.CreateVersion7(),
        ConsultationId = workshop.Id,
        Key = "export",
        LinkHash = Codes.Hash("link"),
        File = "export.md",
        SaveAs = "Bhopal.md",
        ContentType = "text/markdown",
        Checksum = "abc",
        Contributions = 4,
        ExpiresAt = workshop.Store.Clock.Now + Export.LinkLife,
    };
}
