using System.Collections.Frozen;
using Consultations.Words;

namespace Consultations.Places;

/// <summary>Places that stand in a running text.</summary>
public static class PlaceNames
{
    private static readonly Dictionary<string, List<NamedPlace>> ByFirstWord = Index();

    /// <summary>
    /// Places whose names are words as well, and only with a capital are taken for places. Devanagari has none: a gardener is never Mali, what opens never Khulna.
    /// </summary>
    private static readonly FrozenSet<string> AlsoWords = new[] { "chad", "guinea", "jordan", "turkey", "माली", "खुलना", "जर्सी" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The places named in full, each once, in the order of mention. They are offered to the person, never filed.</summary>
    public static IReadOnlyList<Jurisdiction> Mentioned(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Spelling.Written(text);
        var mentioned = new List<Jurisdiction>();
        for (var i = 0; i < words.Count; i++)
        {
            if (LongestAt(words, i) is not { } named)
                continue;
            if (!mentioned.Contains(named.Place))
                mentioned.Add(named.Place);
            i += named.Words.Count - 1;
        }

        return mentioned;
    }

    private static NamedPlace? LongestAt(IReadOnlyList<WrittenWord> words, int start)
    {
        if (!ByFirstWord.TryGetValue(words[start].Folded, out var names) || (AlsoWords.Contains(words[start].Folded) && !words[start].HasCapital))
            return null;
        return names.Find(name => start + name.Words.Count <= words.Count
            && name.Words.Select((word, offset) => string.Equals(word, words[start + offset].Folded, StringComparison.Ordinal)).All(same => same));
    }

    private static Dictionary<string, List<NamedPlace>> Index()
    {
        var names = from entry in Jurisdictions.Entries
                    from name in (IEnumerable<string>)[entry.Jurisdiction.Name, .. entry.OtherNames, .. entry.FormerNames]
                    select new NamedPlace(entry.Jurisdiction, Spelling.Words(name));
        return names
            .GroupBy(name => string.Join(' ', name.Words), StringComparer.Ordinal)
            .Where(same => same.All(name => name.Place == same.First().Place))
            .Select(same => same.First())
            .GroupBy(name => name.Words[0], StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.OrderByDescending(name => name.Words.Count).ToList(), StringComparer.Ordinal);
    }

    private sealed record NamedPlace(Jurisdiction Place, IReadOnlyList<string> Words);
}
