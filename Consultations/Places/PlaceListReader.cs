namespace Consultations.Places;

/// <summary>Takes a written list apart, minding that "and" also stands inside names.</summary>
internal sealed class PlaceListReader(IReadOnlyList<Region> own)
{
    private const int MostAnds = 40;
    private const int MostPiecesOfAName = 4;
    private static readonly string[] Ands = [" and ", " & ", " और ", " एवं ", " तथा ", " व "];

    /// <summary>How "and" is written inside names, one for each language.</summary>
    private static readonly string[] AndsOfNames = [" and ", " और "];

    private readonly List<PlaceMatch.Found> places = [];
    private readonly List<Region> regions = [];
    private readonly List<PlaceListGap> gaps = [];

    public PlaceList Read(string list)
    {
        foreach (var part in list.Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            ReadPart(WithoutLeadingAnd(part));
        return new PlaceList(places, regions, gaps);
    }

    private void ReadPart(string part)
    {
        if (Take(part))
            return;

        var pieces = part.Split(Ands, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (pieces.Length is 1 or > MostAnds)
        {
            gaps.Add(new PlaceListGap(part, PlaceFinder.Find(part)));
            return;
        }

        for (var start = 0; start < pieces.Length;)
            start += TakeLongest(pieces, start);
    }

    private int TakeLongest(string[] pieces, int start)
    {
        for (var count = Math.Min(MostPiecesOfAName, pieces.Length - start); count > 0; count--)
        {
            foreach (var and in AndsOfNames)
            {
                if (Take(string.Join(and, pieces.AsSpan(start, count)!)))
                    return count;
            }
        }

        gaps.Add(new PlaceListGap(pieces[start], PlaceFinder.Find(pieces[start])));
        return 1;
    }

    private bool Take(string written)
    {
        var ours = own.FirstOrDefault(region => region.Name.Equals(written, StringComparison.OrdinalIgnoreCase));
        if (ours is null && PlaceFinder.Find(written) is PlaceMatch.Found found)
        {
            if (!places.Exists(place => place.Jurisdiction == found.Jurisdiction))
                places.Add(found);
            return true;
        }

        if ((ours ?? Regions.Find(written)) is not { } region)
            return false;
        if (!regions.Contains(region))
            regions.Add(region);
        return true;
    }

    private static string WithoutLeadingAnd(string part) =>
        Ands.FirstOrDefault(and => part.StartsWith(and.TrimStart(), StringComparison.OrdinalIgnoreCase)) is { } leading ? part[(leading.Length - 1)..].TrimStart() : part;
}
