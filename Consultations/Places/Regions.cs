using Consultations.Words;

namespace Consultations.Places;

/// <summary>The regions that are shipped.</summary>
public static class Regions
{
    private static readonly WordList<Region> Words = new();

    static Regions()
    {
        var all = new List<Region>();
        foreach (var row in EmbeddedTable.Read("regions.tsv"))
        {
            var region = new Region(row[0], row.Several(2));
            all.Add(region);
            Words.Add(region, row[0]);
            Words.Add(region, row.Several(1));
            Words.Add(region, Label.InEveryLanguage("PlaceRegion", Slug.Of(row[0])));
        }

        All = all;
    }

    /// <summary>India's customary six, and South Asia.</summary>
    public static IReadOnlyList<Region> All { get; }

    /// <summary>What people read for a stored name: the region's name in the current language, as in <c>PlaceRegionNortheastIndia</c>, or the stored name where it has none.</summary>
    public static string NameOf(string name) => Label.Find("PlaceRegion", Slug.Of(name)) ?? name;

    /// <summary>The region that a few words name: "the northeast", "North-East India", "NE India", "SAARC". Null when none.</summary>
    public static Region? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Words.Exactly(text);
    }
}
