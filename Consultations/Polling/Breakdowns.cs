namespace Consultations.Polling;

/// <summary>Breaks the figures of a closed poll down, as far as they give nobody away.</summary>
public static class Breakdowns
{
    /// <summary>Both breakdowns, as they may be published side by side.</summary>
    /// <param name="kind">What was asked for.</param>
    /// <param name="places">How many numbers stand in each ballot, see <see cref="Poll.Places"/>.</param>
    /// <param name="cast">Every ballot.</param>
    /// <param name="k">The least number of people whose answers may be shown together.</param>
    public static (Breakdown ByPlace, Breakdown ByGroup) Of(PollKind kind, int places, IReadOnlyList<Cast> cast, int k)
    {
        var (byPlace, byGroup) = (By(one => one.Place), By(one => one.Group));
        return byPlace.Strata.Count == 0 || byGroup.Strata.Count == 0 || AreSafeTogether()
            ? (byPlace, byGroup)
            : (byPlace, new Breakdown([], Hindrance.GivesAway));

        Breakdown By(Func<Cast, string> stratum)
        {
            var strata = Strata(cast.Select(stratum), k);
            return strata.Count == 0
                ? new Breakdown([], cast.Count < k ? Hindrance.TooFew : Hindrance.OneStratum)
                : new Breakdown([.. strata.Select(ids => new StratumTally(ids, Counting.Of(kind, places, cast.Where(one => ids.Contains(stratum(one))).Select(one => one.Choice))))]);
        }

        bool AreSafeTogether()
        {
            var (rows, columns) = (Numbers(byPlace), Numbers(byGroup));
            var sizes = new int[byPlace.Strata.Count, byGroup.Strata.Count];
            foreach (var one in cast)
                sizes[rows[one.Place], columns[one.Group]]++;
            return new SideBySide(new CrossTable(sizes), k).GivesNobodyAway(kind, byPlace, byGroup);
        }
    }

    /// <summary>
    /// Which strata can be shown: the largest first, those of fewer than <i>k</i> merged into "others", together with the smallest of the larger ones until "others"
    /// holds <i>k</i>. None where that leaves only one.
    /// </summary>
    /// <param name="members">The stratum of each person.</param>
    /// <param name="k">The least size.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Strata(IEnumerable<string> members, int k)
    {
        var bySize = members.CountBy(id => id, StringComparer.Ordinal).OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).ToList();
        var visible = bySize.Count(one => one.Value >= k);
        while (visible > 0 && visible < bySize.Count && bySize.Skip(visible).Sum(one => one.Value) < k)
            visible--;
        List<IReadOnlyList<string>> strata = [.. bySize.Take(visible).Select(one => (IReadOnlyList<string>)[one.Key])];
        if (visible < bySize.Count)
            strata.Add([.. bySize.Skip(visible).Select(one => one.Key).Order(StringComparer.Ordinal)]);
        return strata.Count > 1 ? strata : [];
    }

    private static Dictionary<string, int> Numbers(Breakdown breakdown) =>
        breakdown.Strata.SelectMany((stratum, number) => stratum.Ids.Select(id => (id, number))).ToDictionary(one => one.id, one => one.number, StringComparer.Ordinal);
}
