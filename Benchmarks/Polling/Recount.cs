using System.Security.Cryptography;
using Consultations.Polling;
using Storage.Files;

namespace Benchmarks.Polling;

/// <summary>The ballots of a poll, counted from its rows and not by the bot.</summary>
/// <param name="ByDelegate">Before the close: what each delegate's ballot says.</param>
/// <param name="Strays">Before the close: ballots that are none of a delegate who has voted, and delegates who have voted without one.</param>
/// <param name="Counts">How many chose each option.</param>
public sealed record Recount(IReadOnlyDictionary<Guid, string> ByDelegate, int Strays, IReadOnlyList<int> Counts)
{
    public static async Task<Recount> OfAsync(Electorate room, Poll poll, string dataFolder)
    {
        var ballots = poll.IsSecret ? await SecretAsync(room, poll, dataFolder) : await NamedAsync(room, poll);
        return ballots with { Counts = CountsOf(poll, ballots.ByDelegate.Values) };
    }

    /// <summary>Of a closed poll nothing but the rows: whose a secret ballot was nobody can tell any more.</summary>
    public static async Task<IReadOnlyList<int>> AfterTheCloseAsync(Electorate room, Poll poll) => CountsOf(poll, await room.ReadAsync(books => poll.IsSecret
        ? books.All<SecretBallot>().Where(one => one.PollId == poll.Id).Select(one => one.Choice).ToList()
        : books.All<Ballot>().Where(one => one.PollId == poll.Id).Select(one => one.Choice).ToList()));

    private static async Task<Recount> NamedAsync(Electorate room, Poll poll)
    {
        var ballots = await room.ReadAsync(books => books.All<Ballot>().Where(one => one.PollId == poll.Id).ToDictionary(one => one.DelegateId, one => one.Choice));
        return new Recount(ballots, ballots.Keys.Except(room.Voters.Select(voter => voter.DelegateId)).Count(), []);
    }

    private static async Task<Recount> SecretAsync(Electorate room, Poll poll, string dataFolder)
    {
        var secret = PollSecrets.Under(dataFolder).Find(poll.Id) ?? throw new InvalidOperationException("The poll has no secret.");
        var ballots = await room.ReadAsync(books => books.All<SecretBallot>().Where(one => one.PollId == poll.Id).ToDictionary(one => one.Key, one => one.Choice));
        var voted = await room.ReadAsync(books => books.All<Voted>().Where(one => one.PollId == poll.Id).Select(one => one.DelegateId).ToHashSet());
        var keys = room.Voters.ToDictionary(voter => KeyOf(secret, voter.DelegateId), voter => voter.DelegateId);
        var owned = ballots.Where(one => keys.TryGetValue(one.Key, out var voter) && voted.Contains(voter)).ToDictionary(one => keys[one.Key], one => one.Value);
        return new Recount(owned, ballots.Count - owned.Count + voted.Except(owned.Keys).Count(), []);
    }

    private static int[] CountsOf(Poll poll, IEnumerable<string> ballots)
    {
        var choices = ballots.CountBy(choice => choice, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, poll.Places).Select(option => choices.GetValueOrDefault(Choice.One(option, poll.Places).Write()))];
    }

    private static Guid KeyOf(byte[] secret, Guid voter) => new(HMACSHA256.HashData(secret, voter.ToByteArray()).AsSpan(0, 16));
}
