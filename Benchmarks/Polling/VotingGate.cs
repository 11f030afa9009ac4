using Consultations.Ledger;
using Consultations.Polling;

namespace Benchmarks.Polling;

/// <summary>
/// Half of a room votes in a secret poll and half in a named one, every fourth delegate twice, while the bot is killed. Then both polls are closed, and what was
/// acknowledged is held against the ballots, the ballots against the results, and the ledger against both.
/// </summary>
public sealed class VotingGate(RunningBot bot, Electorate room, int connections)
{
    private const int ChangesEach = 4, GivesUpEach = 3;

    private readonly KillGate kills = new(bot);

    public async Task<Votes> RunAsync(int times)
    {
        var secret = await room.OpenAsync("secret hidden");
        var named = await room.OpenAsync("named live");
        var voters = room.Voters.Select((voter, number) => new Hand(voter, number % 2 == 0 ? secret : named, number)).ToList();
        var plans = Enumerable.Range(0, connections).Select(first => voters.Where((_, number) => number % connections == first).SelectMany(LinesOf));
        var lines = voters.Sum(hand => hand.IsChanged ? 2 : 1);
        await kills.RunAsync(plans, times, lines / (times + 1));

        var before = new[] { await CountAsync(secret), await CountAsync(named) };
        var after = new[] { await room.CloseAsync(secret), await room.CloseAsync(named) };
        return new Votes
        {
            Kills = kills.Kills,
            CutOff = kills.Repeated + kills.GivenUp,
            Acknowledged = voters.Sum(hand => hand.Acknowledged),
            Ballots = before.Sum(count => count.ByDelegate.Count),
            Wrong = voters.Count(hand => !hand.Fits(before[hand.Poll == secret ? 0 : 1])),
            Strays = before.Sum(count => count.Strays),
            WrongTotals = before.Zip(after).Count(poll => !IsTotalOf(poll.Second, poll.First.Counts)),
            WrongRows = (await Task.WhenAll(before.Zip(after).Select(async poll => (await Recount.AfterTheCloseAsync(room, poll.Second)).SequenceEqual(poll.First.Counts)))).Count(fits => !fits),
            Findings = await room.ReadAsync(books => Verification.Of(books).Findings.Select(finding => finding.Sentence).ToList()),
        };
    }

    private Task<Recount> CountAsync(Poll poll) => Recount.OfAsync(room, poll, bot.DataFolder);

    private static bool IsTotalOf(Poll poll, IReadOnlyList<int> counts) =>
        Outcome.Read(poll.Result) is { Total: { } total } outcome && outcome.Votes == counts.Sum() && total.Counts.SequenceEqual(counts);

    private static IEnumerable<SpokenLine> LinesOf(Hand hand)
    {
        yield return hand.Chooses(hand.Number % Electorate.Options, "first", mayGiveUp: hand.Number % GivesUpEach == 0);
        if (hand.IsChanged)
            yield return hand.Chooses((hand.Number + 1) % Electorate.Options, "then", mayGiveUp: hand.Number % GivesUpEach == 1);
    }

    /// <summary>One delegate, and what their ballot may say by what was acknowledged.</summary>
    private sealed class Hand(Voter voter, Poll poll, int number)
    {
        private readonly HashSet<string> possible = [""];

        public Poll Poll => poll;

        public int Number => number;

        public bool IsChanged => number % ChangesEach == 0;

        /// <summary>How many of their votes were acknowledged.</summary>
        public int Acknowledged { get; private set; }

        public SpokenLine Chooses(int option, string when, bool mayGiveUp)
        {
            var choice = Choice.One(option, poll.Places).Write();
            return new SpokenLine(
                voter.Seat,
                Voter.Vote(poll, option, $"{when}{Script.Name(number)}"),
                () =>
                {
                    Acknowledged++;
                    possible.Clear();
                    possible.Add(choice);
                },
                mayGiveUp ? () => possible.Add(choice) : null);
        }

        public bool Fits(Recount count) => possible.Contains(count.ByDelegate.GetValueOrDefault(voter.DelegateId, ""));
    }
}

/// <summary>What became of a vote under kills.</summary>
public sealed record Votes
{
    public required int Kills { get; init; }

    /// <summary>Votes that were under way when the bot died: two of three were handed in again, and the third may have been taken or not.</summary>
    public required int CutOff { get; init; }

    /// <summary>Votes whose request was answered with success.</summary>
    public required int Acknowledged { get; init; }

    /// <summary>Delegates who have a ballot, in either poll.</summary>
    public required int Ballots { get; init; }

    /// <summary>Delegates whose ballot is not the one that was acknowledged last (nor one of which nothing was heard after it), or is missing.</summary>
    public required int Wrong { get; init; }

    /// <summary>Ballots of nobody who has voted.</summary>
    public required int Strays { get; init; }

    /// <summary>Polls whose published total is not what their ballots added up to before the close.</summary>
    public required int WrongTotals { get; init; }

    /// <summary>Polls whose ballots add up to something else after the close.</summary>
    public required int WrongRows { get; init; }

    /// <summary>What <c>verify</c> finds wrong.</summary>
    public required IReadOnlyList<string> Findings { get; init; }

    public bool AreClean => this is { Wrong: 0, Strays: 0, WrongTotals: 0, WrongRows: 0, Findings: [] };

    public override string ToString() =>
        $"{Acknowledged} votes acknowledged, {CutOff} cut off by {Kills} kills; {Ballots} ballots, {Wrong} wrong or missing, {Strays} stray; "
        + $"totals wrong in {WrongTotals} polls, rows in {WrongRows}; verify: {(Findings.Count == 0 ? "holds" : string.Join(' ', Findings))}";
}
