namespace Consultations.Places;

/// <summary>What a list of places means, part by part and in the order written.</summary>
/// <param name="Places">The jurisdictions, each once.</param>
/// <param name="Regions">The regions, each once.</param>
/// <param name="NotFound">The parts that are no place, or not clearly one.</param>
public sealed record PlaceList(IReadOnlyList<PlaceMatch.Found> Places, IReadOnlyList<Region> Regions, IReadOnlyList<PlaceListGap> NotFound)
{
    /// <summary>Whether there was at least one part and every part is known.</summary>
    public bool AllKnown => NotFound.Count == 0 && Places.Count + Regions.Count > 0;

    /// <summary>The codes of the jurisdictions and of the regions' members, each once.</summary>
    public IReadOnlyList<string> Codes =>
        [.. Places.Select(place => place.Jurisdiction.Code).Concat(Regions.SelectMany(region => region.Members)).Distinct(StringComparer.Ordinal)];
}

/// <summary>A part of a list that was not understood.</summary>
/// <param name="Written">The part as written.</param>
/// <param name="Why"><see cref="PlaceMatch.Unclear"/> or <see cref="PlaceMatch.Unknown"/>.</param>
public sealed record PlaceListGap(string Written, PlaceMatch Why);
