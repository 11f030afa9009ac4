using System.Security.Cryptography;
using System.Text.Json;
using Consultations.Deciding;
using Consultations.Organising;

namespace Consultations.Polling;

/// <summary>
/// What the room sees of a live poll before its close. The figures move only in steps of <i>k</i> ballots that the room has not seen yet, and leave at least <i>k</i> of
/// them unseen: whoever watches each step learns what <i>k</i> people chose together, never what one did. A ballot that was seen and is changed is seen again at the close.
/// </summary>
internal static class LiveFigures
{
    /// <summary>After a ballot came in: takes a step where enough of them wait.</summary>
    /// <param name="decision">In which it came in.</param>
    /// <param name="poll">What it answers.</param>
    /// <param name="newcomer">Whose first ballot it is. No query finds it yet, and it waits with the others like any of them; null where it was changed.</param>
    public static void Step(Decision decision, Poll poll, Guid? newcomer)
    {
        var k = decision.Books.Find<Consultation>(poll.ConsultationId)!.K;
        if (Unseen(decision, poll) + (newcomer is null ? 0 : 1) < 2 * k)
            return;
        var kind = PollKind.OfId(poll.Kind)!;
        var step = Counting.Of(kind, poll.Places, [.. Take(decision, poll, k, newcomer).Select(choice => Choice.Read(kind, choice))]);
        poll.Shown = JsonSerializer.Serialize(poll.Shown.Length == 0 ? step : Counting.Sum(JsonSerializer.Deserialize<Tally>(poll.Shown)!, step));
    }

    /// <summary>A poll that is opened again was shown already: what comes now is seen beside that.</summary>
    public static void KeepWhatWasShown(Decision decision, Poll poll)
    {
        if (Outcome.Read(poll.Result) is not { IsWhole: true } outcome)
            return;
        poll.Shown = JsonSerializer.Serialize(outcome.Total);
        foreach (var ballot in decision.Books.All<Ballot>().Where(one => one.PollId == poll.Id && !one.IsShown).ToList())
            ballot.IsShown = true;
    }

    /// <summary>How many ballots are in no figures that the room has seen.</summary>
    public static int Unseen(Decision decision, Poll poll) => poll.IsSecret
        ? decision.Books.Count(Voted.Shown, poll.Id, false)
        : decision.Books.Count(Ballot.Shown, poll.Id, false);

    /// <summary>Some of them, whichever: who came first has no part in it.</summary>
    private static List<string> Take(Decision decision, Poll poll, int k, Guid? newcomer)
    {
        Guid[] waiting = [.. Voters(decision.Books, poll, areShown: false)];
        Guid[] all = newcomer is { } newest ? [.. waiting, newest] : waiting;
        RandomNumberGenerator.Shuffle(all.AsSpan());
        return [.. all.Take(k).Select(voter => Show(decision, poll, voter))];
    }

    /// <summary>Their ids alone, which an index holds: to read whole ballots, the store would look through all of the poll's.</summary>
    private static IQueryable<Guid> Voters(IBooks books, Poll poll, bool areShown) => poll.IsSecret
        ? books.All<Voted>().Where(one => one.PollId == poll.Id && one.IsShown == areShown).Select(one => one.DelegateId)
        : books.All<Ballot>().Where(one => one.PollId == poll.Id && one.IsShown == areShown).Select(one => one.DelegateId);

    /// <returns>What they chose.</returns>
    private static string Show(Decision decision, Poll poll, Guid voter)
    {
        if (!poll.IsSecret)
        {
            var ballot = decision.Books.Find<Ballot>(poll.Id, voter)!;
            ballot.IsShown = true;
            return ballot.Choice;
        }

        decision.Books.Find<Voted>(poll.Id, voter)!.IsShown = true;
        return decision.Books.Find<SecretBallot>(poll.Id, SecretKey.Of(decision.Secrets.Find(poll.Id)!, voter))!.Choice;
    }
}
