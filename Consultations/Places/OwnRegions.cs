using System.Buffers;
using Consultations.Organising;

namespace Consultations.Places;

/// <summary>The regions that an organiser has defined for a consultation.</summary>
public static class OwnRegions
{
    private const char BeforeMembers = '=', Between = '|';

    /// <summary>What a region's name may not hold: it separates names in lists and in what is stored.</summary>
    internal static SearchValues<char> Reserved { get; } = SearchValues.Create(",;:#\"“”\n" + BeforeMembers + Between);

    /// <summary>In the order in which they were defined.</summary>
    public static IReadOnlyList<Region> Of(Consultation? consultation) => consultation is null ? [] : [.. consultation.Regions.Select(Read)];

    /// <summary>The jurisdictions of a region that is shipped or the consultation's own; none where there is no such region any more.</summary>
    public static IReadOnlyList<string> MembersOf(Consultation consultation, string region) =>
        Of(consultation).FirstOrDefault(own => own.Name.Equals(region, StringComparison.OrdinalIgnoreCase))?.Members ?? Regions.Find(region)?.Members ?? [];

    internal static IReadOnlyList<string> Write(IEnumerable<Region> regions) =>
        [.. regions.Select(region => region.Name + BeforeMembers + string.Join(Between, region.Members))];

    private static Region Read(string stored)
    {
        var at = stored.LastIndexOf(BeforeMembers);
        return new Region(stored[..at], stored[(at + 1)..].Split(Between));
    }
}
