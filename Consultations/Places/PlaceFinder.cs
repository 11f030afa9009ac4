using System.Collections.Frozen;
using Consultations.Words;

namespace Consultations.Places;

/// <summary>Finds the place that a few words mean: a code or a name, today's or a former one, or a slip of it.</summary>
public static class PlaceFinder
{
    /// <summary>Words that are also a country's letters; in small letters they are words.</summary>
    private static readonly FrozenSet<string> EnglishWords =
        new[] { "am", "as", "at", "be", "by", "do", "in", "is", "it", "me", "my", "no", "so", "to", "us" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly Dictionary<string, List<NameOf>> ByKey = Index();
    private static readonly Dictionary<string, Jurisdiction> ByFormerCode = FormerCodes();

    /// <summary>The place of a code or a name, in any case, with or without accents, a slip or two forgiven in longer names.</summary>
    /// <remarks>
    /// Two letters alone are a country's code. Where they are also what people in India call a state (MP, MH, TN, AS) the state is meant;
    /// where they are a state's letters that nobody writes alone (NL, LA, CH) it is unclear. IN- before them settles it.
    /// </remarks>
    public static PlaceMatch Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var written = text.Trim();
        var key = Spelling.Key(written);
        if (key.Length == 0 || EnglishWords.Contains(written))
            return PlaceMatch.Unknown.Instance;
        return OfCode(CodeForm(written)) ?? OfName(key) ?? OfStateLetters(key) ?? OfNearName(key) ?? OfNameWithin(written) ?? PlaceMatch.Unknown.Instance;
    }

    /// <summary>The places and regions of a list: "IN-MP, Maharashtra and Odisha".</summary>
    /// <param name="list">The parts, separated by commas, semicolons or "and".</param>
    /// <param name="own">Regions beside those that are shipped.</param>
    public static PlaceList FindAll(string list, IReadOnlyList<Region>? own = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        return new PlaceListReader(own ?? []).Read(list);
    }

    private static PlaceMatch? OfCode(string code)
    {
        if (ByFormerCode.TryGetValue(code, out var today))
            return new PlaceMatch.Found(today, PlaceNote.FormerCode);
        if (Jurisdictions.OfCode(code) is not { } place)
            return null;
        if (place.IsSubdivision)
            return new PlaceMatch.Found(place, null);
        var key = Spelling.Key(code);
        if (ByKey.TryGetValue(key, out var names))
            return Among(names);
        return Jurisdictions.OfCode("IN-" + code) is { } state
            ? new PlaceMatch.Unclear([state, place])
            : new PlaceMatch.Found(place, null);
    }

    private static PlaceMatch? OfName(string key) => ByKey.TryGetValue(key, out var names) ? Among(names) : null;

    private static PlaceMatch.Found? OfStateLetters(string key) =>
        key.Length == 2 && Jurisdictions.OfCode("IN-" + key) is { } state ? new PlaceMatch.Found(state, PlaceNote.Abbreviation) : null;

    private static PlaceMatch? OfNearName(string key)
    {
        var near = new List<(int Slips, Jurisdiction Place)>();
        foreach (var (name, places) in ByKey)
        {
            if (Spelling.Slips(key, name, Spelling.SlipsForgiven(Math.Min(key.Length, name.Length))) is { } slips)
                near.AddRange(places.Select(place => (slips, place.Place)));
        }

        return near.Count == 0 ? null : Among([.. near.OrderBy(name => name.Slips).Select(name => new NameOf(name.Place, PlaceNote.NearMiss))]);
    }

    /// <summary>"Telangana state", "Government of Kerala", "Republic of Nepal": the name and what kind of place it is.</summary>
    private static PlaceMatch? OfNameWithin(string written)
    {
        var words = Spelling.Words(written);
        var name = words switch
        {
            ["state" or "government" or "govt" or "republic" or "kingdom", "of", .. var rest] => rest,
            [.. var rest, "state" or "राज्य" or "सरकार"] => rest,
            _ => [],
        };
        var key = string.Concat(name);
        return key.Length < 3 ? null : OfName(key) ?? OfNearName(key);
    }

    private static PlaceMatch Among(List<NameOf> names)
    {
        var places = names.Select(name => name.Place).Distinct().ToList();
        return places.Count == 1 ? new PlaceMatch.Found(places[0], names[0].Note) : new PlaceMatch.Unclear(places);
    }

    /// <summary>"in mp", "IN_MP" and "IN–MP" written as the code they mean; anything else unchanged.</summary>
    private static string CodeForm(string written) =>
        written.Length is >= 4 and <= 6 && !char.IsLetterOrDigit(written[2]) && (written[2] != ' ' || written.StartsWith("in ", StringComparison.OrdinalIgnoreCase))
            ? $"{written.AsSpan(0, 2)}-{written.AsSpan(3)}"
            : written;

    private static Dictionary<string, List<NameOf>> Index()
    {
        var index = new Dictionary<string, List<NameOf>>(StringComparer.Ordinal);
        foreach (var entry in Jurisdictions.Entries)
        {
            Add(entry.Jurisdiction, null, [entry.Jurisdiction.Name, .. entry.OtherNames]);
            Add(entry.Jurisdiction, PlaceNote.FormerName, entry.FormerNames);
            Add(entry.Jurisdiction, PlaceNote.Abbreviation, entry.ShortNames);
        }

        return index;

        void Add(Jurisdiction place, PlaceNote? note, IEnumerable<string> names)
        {
            foreach (var name in names)
            {
                var key = Spelling.Key(name);
                if (!index.TryGetValue(key, out var same))
                    index.Add(key, same = []);
                same.Add(new NameOf(place, note));
            }
        }
    }

    private static Dictionary<string, Jurisdiction> FormerCodes() => Jurisdictions.Entries
        .SelectMany(entry => entry.FormerCodes.Select(code => (code, entry.Jurisdiction)))
        .ToDictionary(pair => pair.code, pair => pair.Jurisdiction, StringComparer.OrdinalIgnoreCase);

    private sealed record NameOf(Jurisdiction Place, PlaceNote? Note);
}
