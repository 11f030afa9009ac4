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
    public static void Step(Decision decision, Poll poll, bool isNew)
    {
        var k = decision.Books.Find<Consultation>(poll.ConsultationId)!.K;
        // The ballot that came just now is not in the books yet, and waits with the others.
        if (Unseen(decision, poll) + (isNew ? 1 : 0) < 2 * k)
            return;
        var kind = PollKind.OfId(poll.Kind)!;
        var step = Counting.Of(kind, poll.Places, [.. Take(decision, poll, k).Select(choice => Choice.Read(kind, choice))]);
        poll.Shown = JsonSerializer.Serialize(poll.Shown.Length == 0 ? step : Counting.Sum(JsonSerializer.Deserialize<Tally>(poll.Shown)!, step));
    }

    /// <summary>A poll that is opened again was shown already: what comes now is seen beside that.</summary>
    public static void KeepWhatWasShown(Decision decision, Poll poll)
    {
        if (Outcome.Read(poll.Result)?.Total is not { } total)
            return;
        poll.Shown = JsonSerializer.Serialize(total);
        foreach (var ballot in decision.Books.All<Ballot>().Where(one => one.PollId == poll.Id && !one.IsShown).ToList())
            ballot.IsShown = true;
    }

    private static int Unseen(Decision decision, Poll poll) => poll.IsSecret
        ? decision.Books.All<Voted>().Count(one => one.PollId == poll.Id && !one.IsShown)
        : decision.Books.All<Ballot>().Count(one => one.PollId == poll.Id && !one.IsShown);

    /// <summary>Some of them, whichever: who came first has no part in it.</summary>
    private static List<string> Take(Decision decision, Poll poll, int k)
    {
        if (!poll.IsSecret)
        {
            var ballots = Drawn(decision.Books.All<Ballot>().Where(one => one.PollId == poll.Id && !one.IsShown).ToList(), k);
            ballots.ForEach(ballot => ballot.IsShown = true);
            return [.. ballots.Select(ballot => ballot.Choice)];
        }

        var secret = decision.Secrets.Find(poll.Id)!;
        var voters = Drawn(decision.Books.All<Voted>().Where(one => one.PollId == poll.Id && !one.IsShown).ToList(), k);
        voters.ForEach(voter => voter.IsShown = true);
        return [.. voters.Select(voter => decision.Books.Find<SecretBallot>(poll.Id, SecretKey.Of(secret, voter.DelegateId))!.Choice)];
    }

    private static List<T> Drawn<T>(List<T> all, int most)
    {
        RandomNumberGenerator.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(all));
        return all.Count > most ? all[..most] : all;
    }
}
