using Bot.Tests.Storage;
using Consultations.Ledger;
using Consultations.Polling;

namespace Bot.Tests.Consultations.Polling;

using Sentences = global::Consultations.Sentences;

public sealed class PollVerificationTests
{
    private const string OtherKey = "Key = CASE substr(Key, 1, 1) WHEN 'F' THEN '0' ELSE 'F' END || substr(Key, 2)";

    /// <summary>Of one that is named and closed (1), secret and closed (2), named and open (3), secret and open (4), a draft (5), and secret and closed with too few ballots (6).</summary>
    private static readonly (string Tampering, string Finding)[] Tamperings =
    [
        ("UPDATE Polls SET Question = 'Another?' WHERE Number = 1", nameof(Sentences.LedgerOtherPoll)),
        ("UPDATE Polls SET Options = replace(Options, 'Weak', 'Strong') WHERE Number = 2", nameof(Sentences.LedgerOtherPoll)),
        ("UPDATE Polls SET Kind = 'multiple-choice', AtMost = 3 WHERE Number = 2", nameof(Sentences.LedgerOtherPoll)),
        ("UPDATE Polls SET AtMost = 2 WHERE Number = 3", nameof(Sentences.LedgerOtherPoll)),
        ("UPDATE Polls SET IsSecret = 0 WHERE Number = 4", nameof(Sentences.LedgerOtherPoll)),
        ("UPDATE Polls SET IsLive = 1 WHERE Number = 4", nameof(Sentences.LedgerOtherPoll)),
        ("UPDATE Polls SET Question = 'Another?' WHERE Number = 5", nameof(Sentences.LedgerOtherPoll)),
        ("UPDATE Polls SET Number = 99 WHERE Number = 5", nameof(Sentences.LedgerKnowsNoPoll)),
        (Copy("Polls", "Number = 5", "Id = 'F' || substr(Id, 2), Number = 98, Key = 'forged'"), nameof(Sentences.LedgerKnowsNoPoll)),
        ("DELETE FROM Polls WHERE Number = 1", nameof(Sentences.LedgerOtherPollCount)),
        ("DELETE FROM Polls WHERE Number = 5", nameof(Sentences.LedgerOtherPollCount)),
        ("UPDATE Polls SET Result = replace(Result, '\"Votes\":4', '\"Votes\":5') WHERE Number = 1", nameof(Sentences.LedgerOtherResult)),
        ("UPDATE Polls SET Result = replace(Result, '[4,1,0]', '[1,4,0]') WHERE Number = 2", nameof(Sentences.LedgerOtherResult)),
        ("UPDATE Polls SET Result = replace(Result, '\"Votes\":2', '\"Votes\":0') WHERE Number = 6", nameof(Sentences.LedgerOtherResult)),
        ("UPDATE Polls SET Result = '' WHERE Number = 2", nameof(Sentences.LedgerOtherResult)),
        ("UPDATE Polls SET Result = (SELECT Result FROM Polls WHERE Number = 2) WHERE Number = 3", nameof(Sentences.LedgerOtherResult)),
        ("UPDATE Ballots SET Choice = '0,0,1' WHERE Choice = '1,0,0' AND " + Of(1), nameof(Sentences.LedgerOtherCount)),
        ("DELETE FROM Ballots WHERE Choice = '0,1,0' AND " + Of(1), nameof(Sentences.LedgerOtherCount)),
        (Exchange(1), nameof(Sentences.LedgerOtherBallots)),
        ("UPDATE SecretBallots SET Choice = '0,0,1' WHERE Choice = '0,1,0' AND " + Of(2), nameof(Sentences.LedgerOtherCount)),
        ("DELETE FROM SecretBallots WHERE Choice = '0,1,0' AND " + Of(2), nameof(Sentences.LedgerOtherCount)),
        (Copy("SecretBallots", "Choice = '0,1,0' AND " + Of(2), OtherKey), nameof(Sentences.LedgerOtherCount)),
        ("UPDATE Ballots SET Choice = '0,0,1' WHERE Choice = '0,1,0' AND " + Of(3), nameof(Sentences.LedgerOtherBallots)),
        ("DELETE FROM Ballots WHERE Choice = '0,1,0' AND " + Of(3), nameof(Sentences.LedgerOtherBallots)),
        (Copy("Ballots", "Choice = '0,1,0' AND " + Of(3), "DelegateId = (SELECT Id FROM Delegates WHERE Number = 5)"), nameof(Sentences.LedgerOtherBallots)),
        (Copy("SecretBallots", "Choice = '0,1,0' AND " + Of(2), "PollId = (SELECT Id FROM Polls WHERE Number = 6)"), nameof(Sentences.LedgerOtherCount)),
        (Copy("SecretBallots", "Choice = '0,1,0' AND " + Of(4), OtherKey), nameof(Sentences.LedgerOtherCount)),
        ("DELETE FROM SecretBallots WHERE Choice = '0,1,0' AND " + Of(4), nameof(Sentences.LedgerOtherCount)),
        ("UPDATE Voted SET PollId = (SELECT Id FROM Polls WHERE Number = 2) WHERE " + Of(4), nameof(Sentences.LedgerOtherCount)),
        (Copy("Ballots", "Choice = '0,1,0' AND " + Of(3), "PollId = (SELECT Id FROM Polls WHERE Number = 5)"), nameof(Sentences.LedgerOtherBallots)),
        ("UPDATE Polls SET Again = 1 WHERE Number = 2", nameof(Sentences.LedgerOtherPoll)),
    ];

    [Fact]
    public async Task What_was_changed_behind_the_bots_back_is_found()
    {
        using var workshop = await FullAsync();
        (await FindingsAsync(workshop)).ShouldBeEmpty();
        workshop.Store.Close();
        var untouched = await File.ReadAllBytesAsync(workshop.Store.File);
        foreach (var (tampering, finding) in Tamperings)
        {
            await File.WriteAllBytesAsync(workshop.Store.File, untouched);
            workshop.Store.Tamper(tampering).ShouldBeGreaterThan(0, tampering);
            workshop.Store.Reopen();

            (await FindingsAsync(workshop)).ShouldContain(finding, tampering);
            workshop.Store.Close();
        }
    }

    [Fact]
    public async Task Everything_that_polls_go_through_is_sound()
    {
        using var workshop = await FullAsync();
        await workshop.ReopenAsync(await FindAsync(workshop, 1));
        await workshop.VoteAsync(5, await FindAsync(workshop, 1), 2);
        await workshop.DoAsync(new DropPoll(workshop.Id, 5) { By = Workshop.Organiser });
        foreach (var number in new[] { 1, 3, 4 })
            await workshop.CloseAsync(await FindAsync(workshop, number));
        await workshop.DoAsync(new AskAgain(workshop.Id, 4) { By = Workshop.Organiser, Key = "again" });
        await workshop.ShouldBeSoundAsync();

        await workshop.RuleAsync(global::Consultations.Organising.AttributionRule.ChathamHouse);

        await workshop.ShouldBeSoundAsync();
    }

    private static async Task<Workshop> FullAsync()
    {
        var workshop = await Polls.HallAsync(6);
        foreach (var frame in new[] { Polls.Named, Polls.Secret, Polls.Named, Polls.Secret, Polls.Named, Polls.Secret })
            await workshop.DraftAsync(frame);
        foreach (var (number, votes) in new[] { (1, 4), (2, 5), (3, 4), (4, 4), (6, 2) })
        {
            var poll = await workshop.DoAsync(new OpenPoll(workshop.Id, number) { By = Workshop.Organiser });
            await workshop.VoteAsync(poll, [.. Enumerable.Range(1, votes).Select(n => n == votes ? 1 : 0)]);
        }

        foreach (var number in new[] { 1, 2, 6 })
            await workshop.CloseAsync(await FindAsync(workshop, number));
        return workshop;
    }

    private static Task<Poll> FindAsync(Workshop workshop, int number) => workshop.Store.ReadAsync(books => Poll.Find(books, workshop.Id, number)!);

    private static async Task<IEnumerable<string>> FindingsAsync(Workshop workshop) => (await workshop.Store.ReadAsync(Verification.Of)).Findings.Select(finding => finding.Key);

    private static string Of(int number) => $"PollId = (SELECT Id FROM Polls WHERE Number = {number})";

    /// <summary>Two of those who voted are said to have chosen what the other did: the total stays.</summary>
    private static string Exchange(int number) =>
        $"""
        UPDATE Ballots SET Choice = CASE
            WHEN Choice = '0,1,0' THEN '1,0,0'
            WHEN DelegateId = (SELECT MIN(DelegateId) FROM Ballots WHERE Choice = '1,0,0' AND {Of(number)}) THEN '0,1,0'
            ELSE Choice END WHERE {Of(number)}
        """;

    /// <summary>Slips in a row like one that is there.</summary>
    private static string Copy(string table, string which, string changed) =>
        $"CREATE TEMP TABLE forged AS SELECT * FROM {table} WHERE {which}; UPDATE forged SET {changed}; INSERT INTO {table} SELECT * FROM forged";
}
