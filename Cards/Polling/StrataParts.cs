using Consultations.Polling;

namespace Cards.Polling;

/// <summary>The figures of each stratum, or why they are not shown.</summary>
internal static class StrataParts
{
    public static IEnumerable<Part> Write(Sheet sheet, PollView view, Dimension by, bool isInside)
    {
        sheet.Aside(by == Dimension.Place ? Sentences.ByJurisdiction : Sentences.ByGroup);
        if (view.Outcome is not { } outcome)
            return Nothing(sheet, Sentences.BreakdownLater);
        if (!view.IsBrokenDown)
            return Nothing(sheet, Sentences.NotRevealed);
        var breakdown = by == Dimension.Place ? outcome.ByPlace : outcome.ByGroup;
        if (breakdown.Strata.Count == 0)
            return Nothing(sheet, Why(breakdown.Hindrance, outcome.K));
        if (isInside && !view.Poll.IsRevealed)
            Warn(sheet, view, breakdown, by);
        if (view.Kind != PollKind.OpenText)
            sheet.Aside(Reading.OfEach(view.Kind));
        return breakdown.Strata.SelectMany(stratum => Bars.Of(view, stratum.Tally, Heading(stratum, by), Poll.LongestOption));
    }

    /// <summary>"Assam"; "others (Goa, Kerala)"</summary>
    public static string Name(IReadOnlyList<string> ids, Dimension by) => ids.Count == 1
        ? Name(ids[0], by)
        : Wording.Format(Sentences.StrataOthers, string.Join(", ", ids.Select(id => Name(id, by))));

    private static string Name(string id, Dimension by)
    {
        if (id.Length == 0)
            return Sentences.StratumNone;
        return by == Dimension.Place ? Wording.Place(id) : Wording.Group(id);
    }

    private static string Heading(StratumTally stratum, Dimension by) =>
        Wording.Format(stratum.Tally.Votes == 1 ? Sentences.StratumOfOne : Sentences.StratumOfMany, Wording.Capital(Name(stratum.Ids, by)), stratum.Tally.Votes);

    private static void Warn(Sheet sheet, PollView view, Breakdown breakdown, Dimension by)
    {
        var ofOneMind = breakdown.Strata.Where(stratum => Figures.IsUnanimous(view.Kind, stratum.Tally)).Select(stratum => Name(stratum.Ids, by)).ToList();
        if (ofOneMind.Count > 0)
            sheet.Say(Wording.Format(Sentences.StrataUnanimous, string.Join("; ", ofOneMind)));
    }

    private static string Why(Hindrance hindrance, int k) => hindrance switch
    {
        Hindrance.TooFew => Wording.Format(Sentences.BreakdownTooFew, k),
        Hindrance.GivesAway => Wording.Format(Sentences.BreakdownGivesAway, k),
        Hindrance.ShownLive => Sentences.BreakdownShownLive,
        _ => Wording.Format(Sentences.BreakdownOneStratum, k),
    };

    private static IEnumerable<Part> Nothing(Sheet sheet, string why)
    {
        sheet.Say(why);
        return [];
    }
}
