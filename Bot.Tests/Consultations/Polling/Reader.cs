using Consultations.Polling;

namespace Bot.Tests.Consultations.Polling;

/// <summary>Somebody who knows who voted, everybody's state and group and what is published, and goes through every way they may have voted.</summary>
internal sealed class Reader
{
    private readonly MadeUpVotes _room;
    private readonly IReadOnlyList<Choice> _possible;
    private readonly List<Figures> _published;
    private readonly Predicate<MadeUpVotes> _fits;
    private readonly List<(Func<Choice, int> Answer, int[] People, long Answers)> _suspected;

    /// <param name="room">Who voted; how, the reader does not look at, other than to say what is the same in all ways.</param>
    /// <param name="fits">What else the reader knows: whether a way to vote is one that would be published like this.</param>
    private Reader(MadeUpVotes room, Breakdown byPlace, Breakdown byGroup, Predicate<MadeUpVotes> fits)
    {
        (_room, _fits) = (room, fits);
        _possible = MadeUpVotes.Possible(room.Kind, room.Places, room.AtMost);
        _published =
        [
            new Figures(room, Counting.Of(room.Kind, room.Places, room.Cast.Select(one => one.Choice)), _ => true),
            .. byPlace.Strata.Select(stratum => new Figures(room, stratum.Tally, one => stratum.Ids.Contains(one.Place))),
            .. byGroup.Strata.Select(stratum => new Figures(room, stratum.Tally, one => stratum.Ids.Contains(one.Group))),
        ];
        _suspected = [.. from answer in Questions(room)
                         let hidden = Enumerable.Range(0, room.Cast.Count)
                             .Where(at => _published.All(figures => !figures.Holds(at) || !IsUnanimous(figures, answer))).ToList()
                         from people in Sets(hidden, room.K - 1)
                         where people.Length > 0
                         select (answer, people, Answers(room.Cast.Select(one => one.Choice).ToList(), answer, people))];
    }

    /// <summary>1 to k-1 people whose answers are the same whichever way the room voted, unless a published stratum that is unanimous holds them; or null.</summary>
    public static string? FindsOut(MadeUpVotes room, Breakdown byPlace, Breakdown byGroup, Predicate<MadeUpVotes>? fits = null)
    {
        var reader = new Reader(room, byPlace, byGroup, fits ?? (_ => true));
        reader.Swap();
        reader.Try([], _ => reader._possible);
        return reader._suspected.Count == 0 ? null : $"{room}: people {string.Join(" and ", reader._suspected[0].People)}";
    }

    /// <summary>The obvious ways first, for speed: as they did, but two people the other way round.</summary>
    private void Swap()
    {
        foreach (var (one, other) in Sets([.. Enumerable.Range(0, _room.Cast.Count)], 2).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1])))
        {
            var choices = _room.Cast.Select(cast => cast.Choice).ToList();
            (choices[one], choices[other]) = (choices[other], choices[one]);
            Try([], at => [choices[at]]);
        }
    }

    /// <summary>Goes on from what the first people are thought to have chosen.</summary>
    private void Try(List<Choice> soFar, Func<int, IReadOnlyList<Choice>> choices)
    {
        var at = soFar.Count;
        if (at == _room.Cast.Count)
        {
            if (_fits(_room.Instead(soFar)))
                _suspected.RemoveAll(one => Answers(soFar, one.Answer, one.People) != one.Answers);
            return;
        }

        foreach (var choice in choices(at).TakeWhile(_ => _suspected.Count > 0))
        {
            if (_published.Aggregate(true, (fits, figures) => figures.Take(at, choice) && fits))
                Try([.. soFar, choice], choices);
            foreach (var figures in _published)
                figures.PutBack(at, choice);
        }
    }

    /// <summary>What is asked: of a multiple choice whether each option was chosen, of an agreement each statement.</summary>
    private static IEnumerable<Func<Choice, int>> Questions(MadeUpVotes room) => room.Kind == PollKind.SingleChoice || room.Kind == PollKind.Rating
        ? [choice => choice.Marks.ToList().IndexOf(1)]
        : Enumerable.Range(0, room.Places).Select(at => (Func<Choice, int>)(choice => choice.Marks[at] + 1));

    private bool IsUnanimous(Figures figures, Func<Choice, int> answer) =>
        Enumerable.Range(0, _room.Cast.Count).Where(figures.Holds).Select(at => answer(_room.Cast[at].Choice)).Distinct().Count() == 1;

    /// <summary>How many of them gave each answer, in one number.</summary>
    private static long Answers(List<Choice> choices, Func<Choice, int> answer, int[] people) => people.Sum(at => 1L << (8 * answer(choices[at])));

    private static IEnumerable<int[]> Sets(List<int> of, int most) => of.Count == 0 || most == 0
        ? [[]]
        : Sets([.. of.Skip(1)], most).Concat(Sets([.. of.Skip(1)], most - 1).Select(rest => (int[])[of[0], .. rest]));

    /// <summary>What is left of the figures of some people while one after the other is thought to have voted.</summary>
    private sealed class Figures(MadeUpVotes room, Tally tally, Predicate<Cast> holds)
    {
        private readonly bool[] _holds = [.. room.Cast.Select(one => holds(one))];
        private readonly int[] _left = [.. tally.Counts, .. tally.Against];
        private int _people = tally.Votes;

        public bool Holds(int at) => _holds[at];

        public bool Take(int at, Choice choice)
        {
            Add(at, choice, -1);
            return _left.All(left => left >= 0 && left <= _people);
        }

        public void PutBack(int at, Choice choice) => Add(at, choice, 1);

        private void Add(int at, Choice choice, int by)
        {
            if (!_holds[at])
                return;
            _people += by;
            for (var option = 0; option < choice.Marks.Count; option++)
            {
                if (choice.Marks[option] != 0)
                    _left[option + (choice.Marks[option] < 0 ? choice.Marks.Count : 0)] += by;
            }
        }
    }
}
