using Consultations.Summarising;
using Consultations.Words;

namespace Reports;

/// <summary>What was said under one theme.</summary>
public sealed record ThemeSection(string Title, IReadOnlyList<KindSection> Kinds)
{
    internal static ThemeSection Of(string title, IEnumerable<Entry> entries)
    {
        var byKind = entries.ToLookup(e => e.Kind);
        return new ThemeSection(title, [.. ContributionKind.All.Where(byKind.Contains)
            .Select(kind => new KindSection(Wording.Capital(kind.Plural), [.. byKind[kind].Select(ReportEntry.Of)]))]);
    }
}

/// <summary>The inputs of one kind under a theme, by number.</summary>
public sealed record KindSection(string Title, IReadOnlyList<ReportEntry> Entries);

/// <summary>What was said about one jurisdiction.</summary>
/// <param name="Name">The jurisdiction's name.</param>
/// <param name="Entries">What is about it.</param>
/// <param name="AlsoConcerning">What is about a region that it belongs to, and is not counted as its own.</param>
public sealed record PlaceSection(string Name, IReadOnlyList<ReportEntry> Entries, IReadOnlyList<ReportEntry> AlsoConcerning)
{
    internal static PlaceSection Of(string code, IReadOnlyList<Entry> all)
    {
        var place = new Focus.Place(code);
        return new PlaceSection(
            Wording.Place(code),
            [.. all.Where(place.Holds).Select(ReportEntry.Of)],
            [.. all.Where(place.Touches).Select(ReportEntry.Of)]);
    }
}
