using Consultations.Places;
using Consultations.Words;

namespace Consultations.Polling;

/// <summary>Strata that are of one mind: nobody is named, and yet everybody knows what each of them chose.</summary>
public static class Unanimity
{
    /// <summary>Names of the strata of which all chose the same.</summary>
    public static IReadOnlyList<string> Unanimous(this Outcome outcome, PollKind kind) =>
    [
        .. outcome.ByPlace.Strata.Where(stratum => IsOfOneMind(kind, stratum.Tally)).Select(stratum => stratum.NameBy(Dimension.Place)),
        .. outcome.ByGroup.Strata.Where(stratum => IsOfOneMind(kind, stratum.Tally)).Select(stratum => stratum.NameBy(Dimension.Group)),
    ];

    /// <summary>What people call the stratum.</summary>
    public static string NameBy(this StratumTally stratum, Dimension by)
    {
        if (stratum.IsOthers)
            return Sentences.StratumOthers;
        return stratum.Ids[0].Length == 0 ? Sentences.StratumOfNoPlace : by == Dimension.Place ? Jurisdictions.NameOf(stratum.Ids[0]) : StakeholderGroups.NameOf(stratum.Ids[0]);
    }

    private static bool IsOfOneMind(PollKind kind, Tally tally) => kind.Id switch
    {
        "ranking" => tally.Counts.Any(points => points == tally.Votes * (tally.Counts.Count - 1)),
        "dot-vote" => tally.Counts.Any(dots => dots > 0 && dots == tally.Counts.Sum()),
        "open-text" => tally.Words.Any(word => word.Count == tally.Votes),
        "agreement" => tally.Counts.Concat(tally.Against).Any(count => count == tally.Votes)
            || tally.Counts.Zip(tally.Against, (agree, against) => agree + against).Any(count => count == 0),
        _ => tally.Counts.Any(count => count == tally.Votes),
    };
}
