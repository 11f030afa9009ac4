using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Consultations.Polling;

/// <summary>Whatever is chosen and changed: what the room sees of a live poll, and of its result, tells nobody how fewer than k people voted.</summary>
public sealed class LiveWatcherTests
{
    private const int K = 3, Seats = 8, Acts = 12, Options = 2;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_saw_everybody_vote_and_every_change_of_the_figures_does_not_know_how_fewer_than_k_people_voted(bool isSecret)
    {
        using var workshop = await Polls.HallAsync(Seats, K);
        var (moved, changed) = (0, 0);
        Prop.ForAll(Gen.Choose(0, (Seats * Options) - 1).ArrayOf(Acts).ToArbitrary(), HoldsAsync).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

        moved.ShouldBeGreaterThan(0);
        changed.ShouldBeGreaterThan(0);

        async Task HoldsAsync(int[] sequence)
        {
            var poll = await workshop.AskAsync(Polls.Live with { IsSecret = isSecret, Options = ["Courts", "Shelters"] });
            var acts = sequence.Select(act => (Seat: act / Options, Option: act % Options)).ToList();
            var seen = new List<int[]>();
            foreach (var (seat, option) in acts)
            {
                await workshop.VoteAsync(seat + 1, poll, option);
                seen.Add([.. (await workshop.ViewAsync(poll)).Figures?.Counts ?? new int[Options]]);
            }

            if (await workshop.CountAsync(poll) is not { Total: { } total })
                return;
            moved += seen[^1].Sum() > 0 ? 1 : 0;
            changed += acts.CountBy(act => act.Seat).Any(one => one.Value > 1) ? 1 : 0;
            var watcher = new Watcher([.. acts.Select(act => act.Seat)], seen, [.. total.Counts]);
            watcher.FindsOut(acts.GroupBy(act => act.Seat).ToDictionary(same => same.Key, same => same.Last().Option)).ShouldBeNull();
        }
    }

    /// <summary>Saw who voted and who voted again, in their order, and the figures after each; knows the rule, and goes through every way that it can have been.</summary>
    private sealed class Watcher(int[] voters, List<int[]> seen, int[] total)
    {
        private static readonly int[] Nobody = [.. Enumerable.Repeat(-1, Seats)];

        private readonly HashSet<string> _been = [], _ways = [];
        private bool _canDiffer;

        /// <param name="choices">What everybody chose in the end.</param>
        /// <returns>Fewer than k people whose answers are the same whichever way it was, where neither the room is of one mind nor all whose answers only the result shows; or null.</returns>
        public string? FindsOut(IReadOnlyDictionary<int, int> choices)
        {
            Go(0, Nobody, Nobody);
            _ways.ShouldContain(string.Join(' ', Nobody.Select((nobody, seat) => choices.GetValueOrDefault(seat, nobody))));
            if (total.Contains(0) || !_canDiffer)
                return null;
            var ways = _ways.Select(way => way.Split(' ').Select(int.Parse).ToArray()).ToList();
            int[][] few = [.. choices.Keys.Select(one => (int[])[one]), .. from one in choices.Keys from other in choices.Keys where one < other select (int[])[one, other]];
            return few.FirstOrDefault(people => ways.Select(way => people.Sum(seat => way[seat])).Distinct().Count() == 1) is { } found
                ? $"{string.Join(" and ", found)} of {string.Join(", ", voters)}, who saw {string.Join(", ", seen.Select(one => string.Join(':', one)))} and {string.Join(':', total)}"
                : null;
        }

        /// <param name="at">Whose turn it is.</param>
        /// <param name="now">What each has chosen, by seat.</param>
        /// <param name="shown">What each had chosen when the figures took it in.</param>
        private void Go(int at, int[] now, int[] shown)
        {
            if (!_been.Add($"{at} {string.Join(' ', now)} {string.Join(' ', shown)}"))
                return;
            if (at < voters.Length)
            {
                for (var option = 0; option < Options; option++)
                {
                    int[] then = [.. now];
                    then[voters[at]] = option;
                    foreach (var step in Steps(at, then, shown))
                        Go(at + 1, then, step);
                }
            }
            else if (Count(now).SequenceEqual(total))
            {
                _ways.Add(string.Join(' ', now));
                _canDiffer |= now.Where((choice, seat) => choice >= 0 && choice != shown[seat]).Distinct().Count() > 1;
            }
        }

        /// <summary>Whose ballots may have been taken into the figures, by what they show now.</summary>
        private IEnumerable<int[]> Steps(int at, int[] now, int[] shown)
        {
            var before = at == 0 ? new int[Options] : seen[at - 1];
            if (seen[at].SequenceEqual(before))
                return [shown];
            return from people in Enumerable.Range(1, (1 << Seats) - 1)
                   let step = Nobody.Select((nobody, seat) => (people >> seat & 1) == 1 ? now[seat] : nobody).ToArray()
                   where step.Zip(shown).All(one => one.First < 0 || one.Second < 0) && Count(step).Zip(before, (one, other) => one + other).SequenceEqual(seen[at])
                   select step.Zip(shown, Math.Max).ToArray();
        }

        private static IEnumerable<int> Count(int[] choices) => Enumerable.Range(0, Options).Select(option => choices.Count(one => one == option));
    }
}
