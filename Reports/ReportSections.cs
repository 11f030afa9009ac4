using Consultations.Summarising;
using Consultations.Words;

namespace Reports;

/// <summary>What was said under one theme.</summary>
/// <param name="Title">The theme.</param>
/// <param name="Lead">How much of what was said it is, and about how many of the jurisdictions, in a sentence; empty where it is all there is.</param>
/// <param name="Kinds">Those that occur, in their order.</param>
public sealed record ThemeSection(string Title, string Lead, IReadOnlyList<KindSection> Kinds)
{
    internal static IReadOnlyList<ThemeSection> AllOf(Summary summary)
    {
        var filed = Theme.All.Select(theme => (Title: Wording.Capital(theme.Name), Entries: summary.Entries.Where(e => e.Topics.Any(t => t.Theme == theme)).ToList()));
        var unfiled = (Title: Sentences.NotUnderATheme, Entries: summary.Entries.Where(e => e.Topics.All(t => t.Theme is null)).ToList());
        return [.. filed.Append(unfiled).Where(one => one.Entries.Count > 0).Select(one => Of(one.Title, LeadOf(one.Entries, summary), one.Entries))];
    }

    /// <summary>All of it under one heading.</summary>
    internal static IReadOnlyList<ThemeSection> Only(string title, IReadOnlyList<Entry> entries) => entries.Count == 0 ? [] : [Of(title, "", entries)];

    private static string LeadOf(List<Entry> entries, Summary summary)
    {
        var inputs = Quantity.OfWhole(entries.Count, summary.Entries.Count);
        var places = summary.ByPlace.Select(count => count.What).ToList();
        var about = entries.SelectMany(e => e.About.Places).Distinct(StringComparer.Ordinal).Count();
        return about == 0 || places.Count < 2
            ? Wording.Format(Sentences.LeadInputs, inputs)
            : Wording.Format(Sentences.LeadInputsAndPlaces, inputs, Quantity.OfWhole(about, places.Count));
    }

    private static ThemeSection Of(string title, string lead, IEnumerable<Entry> entries)
    {
        var byKind = entries.ToLookup(e => e.Kind);
        return new ThemeSection(title, lead, [.. ContributionKind.All.Where(byKind.Contains)
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
    internal static IReadOnlyList<PlaceSection> AllOf(Summary summary)
    {
        var about = summary.Entries.SelectMany(entry => entry.About.Places.Select(code => (code, entry))).ToLookup(one => one.code, one => one.entry, StringComparer.Ordinal);
        var also = summary.Entries.SelectMany(entry => entry.AlsoConcerns.Except(entry.About.Places, StringComparer.Ordinal).Select(code => (code, entry)))
            .ToLookup(one => one.code, one => one.entry, StringComparer.Ordinal);
        return [.. summary.ByPlace.Select(count => Of(count.What, about[count.What], also[count.What]))];
    }

    private static PlaceSection Of(string code, IEnumerable<Entry> about, IEnumerable<Entry> also) =>
        new(Wording.Place(code), [.. about.Select(ReportEntry.Of)], [.. also.Select(ReportEntry.Of)]);
}
