using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Moderating;

namespace Consultations.Polling;

/// <summary>The ballots of a secret poll, as long as its secret can still tell whose they are, and how they are freed of it.</summary>
internal static class SecretBallots
{
    /// <summary>
    /// Each ballot with the strata of its voter, for the count. Where the secret was lost, or is not the one that the ballots were filed under, no stratum is known any
    /// more, and every ballot counts in the total.
    /// </summary>
    public static IReadOnlyList<Cast> Open(Decision decision, Poll poll)
    {
        var kind = PollKind.OfId(poll.Kind)!;
        var ballots = decision.Books.All<SecretBallot>().Where(one => one.PollId == poll.Id).ToDictionary(one => one.Key, one => Choice.Read(kind, one.Choice));
        var voted = decision.Books.All<Voted>().Where(one => one.PollId == poll.Id).Select(one => one.DelegateId).ToList();
        if (decision.Secrets.Find(poll.Id) is not { } secret || voted.Exists(id => !ballots.ContainsKey(SecretKey.Of(secret, id))))
            return [.. ballots.Values.Select(choice => new Cast("", "", choice))];
        var voters = decision.Books.All<Delegate>().Where(d => d.ConsultationId == poll.ConsultationId).ToDictionary(d => d.Id);
        return [.. voted.Select(id => new Cast(voters[id].Jurisdiction ?? "", voters[id].Group, ballots[SecretKey.Of(secret, id)]))];
    }

    /// <summary>
    /// What was chosen stays, under random keys and so in random order; who voted goes. Where too few voted for anything to be shown, what they chose goes too.
    /// Afterwards the poll is to be sealed: its secret destroyed, and the database written anew without what stood there before.
    /// </summary>
    public static void Anonymise(Decision decision, Poll poll, bool keep)
    {
        foreach (var voted in decision.Books.All<Voted>().Where(one => one.PollId == poll.Id).ToList())
            decision.Books.Remove(voted);
        foreach (var ballot in decision.Books.All<SecretBallot>().Where(one => one.PollId == poll.Id).ToList())
        {
            decision.Books.Remove(ballot);
            if (keep)
                decision.Books.Add(new SecretBallot { PollId = poll.Id, Key = SecretKey.Random(), Choice = ballot.Choice });
        }

        decision.Seals = true;
    }

    /// <summary>Under the Chatham House rule every poll is secret: of a named one that is closed only what may be shown stays.</summary>
    public static void MakeSecret(Decision decision, Poll poll)
    {
        var isKept = Outcome.Read(poll.Result) is { IsWhole: true };
        poll.IsSecret = true;
        foreach (var ballot in decision.Books.All<Ballot>().Where(one => one.PollId == poll.Id).ToList())
        {
            decision.Books.Remove(ballot);
            if (isKept)
                decision.Books.Add(new SecretBallot { PollId = poll.Id, Key = SecretKey.Random(), Choice = ballot.Choice });
        }

        decision.Seals = true;
        decision.Blanked.Add(poll.NamesKey);
        decision.Record("poll.made-secret", poll.ConsultationId, poll.Id, $"{poll.Number}", poll.Digest());
    }

    /// <summary>Two delegates turn out to be one: of two ballots in an open poll the one of the delegate who stays counts.</summary>
    public static void Join(Decision decision, Delegate own, Delegate other)
    {
        foreach (var poll in decision.Books.All<Poll>().Where(p => p.ConsultationId == own.ConsultationId && p.State != PollState.Draft && (!p.IsSecret || p.State != PollState.Closed)).ToList())
        {
            if (poll.IsSecret)
                JoinSecretly(decision, poll, own, other);
            else
                JoinByName(decision, poll, own, other);
        }
    }

    /// <summary>A named poll takes ballots again: whoever turned out to be another since it was counted has none beside the other's.</summary>
    public static void JoinMerged(Decision decision, Poll poll)
    {
        var merged = decision.Books.All<Delegate>().Where(d => d.ConsultationId == poll.ConsultationId && d.Standing == Standing.Merged);
        foreach (var other in merged.OrderBy(d => d.Number).ToList())
        {
            if (decision.Books.Find<Ballot>(poll.Id, other.Id) is not null && OneDelegate.StaysFor(decision, other) is { } own)
                JoinByName(decision, poll, own, other);
        }
    }

    private static void JoinSecretly(Decision decision, Poll poll, Delegate own, Delegate other)
    {
        if (decision.Secrets.Find(poll.Id) is not { } secret || decision.Books.Find<Voted>(poll.Id, other.Id) is not { } voted
            || decision.Books.Find<SecretBallot>(poll.Id, SecretKey.Of(secret, other.Id)) is not { } ballot)
            return;
        decision.Books.Remove(voted);
        decision.Books.Remove(ballot);
        if (decision.Books.Find<Voted>(poll.Id, own.Id) is not null)
            return;
        decision.Books.Add(new Voted { PollId = poll.Id, DelegateId = own.Id, IsShown = voted.IsShown });
        decision.Books.Add(new SecretBallot { PollId = poll.Id, Key = SecretKey.Of(secret, own.Id), Choice = ballot.Choice });
    }

    private static void JoinByName(Decision decision, Poll poll, Delegate own, Delegate other)
    {
        if (decision.Books.Find<Ballot>(poll.Id, other.Id) is not { } ballot)
            return;
        // A poll that is closed was counted with both; its ballots stay as they were counted.
        if (poll.State == PollState.Closed)
            return;
        decision.Books.Remove(ballot);
        decision.Record("ballot.joined", poll.ConsultationId, other.Id, $"{poll.Number}");
        if (decision.Books.Find<Ballot>(poll.Id, own.Id) is not null)
            return;
        var moved = new Ballot { PollId = poll.Id, DelegateId = own.Id, Choice = ballot.Choice, IsShown = ballot.IsShown };
        decision.Books.Add(moved);
        NamedBallots.Record(decision, poll, moved);
    }
}
