using Consultations.Polling;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Consultations.Polling;

/// <summary>A poll in a room that never was.</summary>
/// <param name="AtMost">The most options of one ballot, where there may be several.</param>
internal sealed record MadeUpVotes(PollKind Kind, int Places, int AtMost, int K, IReadOnlyList<Cast> Cast)
{
    public (Breakdown ByPlace, Breakdown ByGroup) Broken() => Breakdowns.Of(Kind, Places, Cast, K);

    /// <summary>A breakdown as it would be if nobody had to be protected: every state or every group by itself.</summary>
    public Breakdown Unprotected(Func<Cast, string> stratum) => new([.. Cast.GroupBy(stratum).OrderBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => new StratumTally([same.Key], Counting.Of(Kind, Places, same.Select(one => one.Choice))))]);

    /// <summary>How many people there are of each stratum of the one and the other.</summary>
    public int[,] Sizes(Breakdown byPlace, Breakdown byGroup)
    {
        var sizes = new int[byPlace.Strata.Count, byGroup.Strata.Count];
        foreach (var one in Cast)
            sizes[Number(byPlace, one.Place), Number(byGroup, one.Group)]++;
        return sizes;

        static int Number(Breakdown breakdown, string id) => breakdown.Strata.ToList().FindIndex(stratum => stratum.Ids.Contains(id));
    }

    /// <summary>The same people, who voted otherwise.</summary>
    public MadeUpVotes Instead(IEnumerable<Choice> choices) => this with { Cast = [.. Cast.Zip(choices, (one, choice) => one with { Choice = choice })] };

    public override string ToString() => $"{Kind.Id}, k {K}: {string.Join("; ", Cast.Select(one => $"{one.Place} {one.Group} {one.Choice.Write()}"))}";

    /// <summary>So many people of so many states and groups, some states and some answers more frequent than others.</summary>
    public static Gen<MadeUpVotes> Rooms(PollKind kind, (int Least, int Most) people, int mostStrata, (int Least, int Most) k) =>
        from size in Gen.Choose(people.Least, people.Most)
        from states in Gen.Choose(2, mostStrata)
        from groups in Gen.Choose(2, mostStrata)
        from least in Gen.Choose(k.Least, k.Most)
        from places in kind == PollKind.Rating ? Gen.Constant(Poll.HighestRating) : kind == PollKind.Agreement ? Gen.Choose(1, 2) : Gen.Choose(2, 3)
        from atMost in Gen.Choose(1, places)
        from favourite in Gen.Choose(0, 2)
        from cast in (from state in Gen.Choose(1, states)
                      from of in Gen.Choose(1, groups)
                      from choice in Ballots(kind, places, atMost, favourite)
                      select new Cast($"S{state}", $"G{of}", choice)).ListOf(size)
        select new MadeUpVotes(kind, places, atMost, least, [.. cast]);

    /// <summary>Every ballot that can be handed in.</summary>
    public static IReadOnlyList<Choice> Possible(PollKind kind, int places, int atMost)
    {
        if (kind == PollKind.Ranking)
            return [.. Marks(places, 1, places).Where(marks => marks.Distinct().Count() == places).Select(marks => new Choice(marks, []))];
        if (kind == PollKind.Agreement)
            return [.. Marks(places, -1, 1).Select(marks => new Choice(marks, []))];
        var most = kind == PollKind.MultipleChoice ? atMost : 1;
        return [.. Marks(places, 0, 1).Where(marks => marks.Sum() >= 1 && marks.Sum() <= most).Select(marks => new Choice(marks, []))];
    }

    private static Gen<Choice> Ballots(PollKind kind, int places, int atMost, int favourite)
    {
        var possible = Possible(kind, places, atMost);
        return Gen.Frequency((2, Gen.Elements<Choice>(possible)), (favourite, Gen.Constant(possible[^1])));
    }

    private static IEnumerable<int[]> Marks(int places, int least, int most) => places == 0
        ? [[]]
        : Marks(places - 1, least, most).SelectMany(marks => Enumerable.Range(least, most - least + 1).Select(mark => (int[])[.. marks, mark]));
}
