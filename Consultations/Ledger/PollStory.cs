using System.Globalization;
using System.Text.Json;
using Consultations.Deciding;
using Consultations.Polling;

namespace Consultations.Ledger;

/// <summary>What one chain tells of polls and of named ballots, to be compared with what is stored of them, and with a recount.</summary>
internal sealed class PollStory(Guid chain)
{
    private readonly Dictionary<Guid, Told> polls = [];
    private readonly Dictionary<(string Poll, Guid Voter), string> ballots = [];
    private int stored;

    public void Take(LedgerRow row)
    {
        switch (row.What)
        {
            case "poll.drafted":
                polls[row.Subject] = new Told(row.Numbers, row.Digest, Result: "", IsExpired: false);
                break;
            case "poll.redrafted" or "poll.made-secret":
                Change(row, told => told with { Digest = row.Digest });
                break;
            case "poll.dropped":
                polls.Remove(row.Subject);
                break;
            case "poll.closed" or "poll.emptied":
                Change(row, told => told with { Result = row.Digest });
                break;
            case "poll.reopened":
                Change(row, told => told with { Result = "" });
                break;
            case "poll.expired":
                Change(row, told => told with { Digest = row.Digest, IsExpired = true });
                break;
            case "ballot.cast":
                ballots[(row.Numbers, row.Subject)] = row.Digest;
                break;
            case "ballot.joined":
                ballots.Remove((row.Numbers, row.Subject));
                break;
        }
    }

    public void Compare(IBooks books, Poll poll, List<Refusal> findings)
    {
        stored++;
        var number = poll.Number.ToString(CultureInfo.InvariantCulture);
        if (!polls.TryGetValue(poll.Id, out var told) || told.Number != number)
            findings.Add(new Refusal(nameof(Sentences.LedgerKnowsNoPoll), chain, poll.Number));
        else if (told.Digest != poll.Digest())
            findings.Add(new Refusal(nameof(Sentences.LedgerOtherPoll), chain, poll.Number));
        else if (told.Result != (poll.Result.Length == 0 ? "" : LedgerRow.DigestOf(poll.Salt, poll.Result)))
            findings.Add(new Refusal(nameof(Sentences.LedgerOtherResult), chain, poll.Number));
        else if (!IsCountedRight(books, poll, told.IsExpired))
            findings.Add(new Refusal(nameof(Sentences.LedgerOtherCount), chain, poll.Number));
        else if (!told.IsExpired && !poll.IsSecret && !AreTold(books, poll, number))
            findings.Add(new Refusal(nameof(Sentences.LedgerOtherBallots), chain, poll.Number));
    }

    /// <summary>Polls that were written once and are there no more.</summary>
    public void CompareCounts(List<Refusal> findings)
    {
        if (polls.Count != stored)
            findings.Add(new Refusal(nameof(Sentences.LedgerOtherPollCount), chain, polls.Count, stored));
    }

    /// <summary>Whether the published total is what the ballots add up to; and whether there are no ballots but those that were handed in, or may be kept.</summary>
    private static bool IsCountedRight(IBooks books, Poll poll, bool isExpired)
    {
        var voted = books.All<Voted>().Count(one => one.PollId == poll.Id);
        var choices = poll.IsSecret
            ? books.All<SecretBallot>().Where(one => one.PollId == poll.Id).Select(one => one.Choice).ToList()
            : books.All<Ballot>().Where(one => one.PollId == poll.Id).Select(one => one.Choice).ToList();
        if (Outcome.Read(poll.Result) is not { } outcome)
            return !poll.IsSecret || choices.Count == voted;
        if (voted > 0)
            return false;
        if (!outcome.IsWhole)
            return choices.Count == (poll.IsSecret || isExpired ? 0 : outcome.Votes);
        var kind = PollKind.OfId(poll.Kind)!;
        var again = Counting.Of(kind, poll.Places, [.. choices.Select(choice => Choice.Read(kind, choice))]);
        return again.Votes == outcome.Votes && JsonSerializer.Serialize(again) == JsonSerializer.Serialize(outcome.Total);
    }

    private bool AreTold(IBooks books, Poll poll, string number)
    {
        var told = ballots.Where(one => one.Key.Poll == number).ToDictionary(one => one.Key.Voter, one => one.Value);
        var kept = books.All<Ballot>().Where(one => one.PollId == poll.Id).ToList();
        return kept.Count == told.Count && kept.TrueForAll(one => told.GetValueOrDefault(one.DelegateId) == one.Digest());
    }

    private void Change(LedgerRow row, Func<Told, Told> change)
    {
        if (polls.TryGetValue(row.Subject, out var told))
            polls[row.Subject] = change(told);
    }

    private sealed record Told(string Number, string Digest, string Result, bool IsExpired);
}
