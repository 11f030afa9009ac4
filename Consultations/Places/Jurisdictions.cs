using System.Buffers;
using Consultations.Words;

namespace Consultations.Places;

/// <summary>The jurisdictions that are shipped with a name: India's 28 states and 8 union territories, every country, Nepal's provinces and Bangladesh's divisions.</summary>
public static class Jurisdictions
{
    private static readonly Dictionary<string, Jurisdiction> ByCode = new(StringComparer.OrdinalIgnoreCase);

    static Jurisdictions()
    {
        Entries = [.. EmbeddedTable.Read("jurisdictions.tsv").Select(row => new JurisdictionEntry(
            new Jurisdiction(row[0], row[1]), [.. row.Several(2), .. Label.InEveryLanguage("Place", row[0])], row.Several(3), row.Several(4), row.Several(5)))];
        All = [.. Entries.Select(entry => entry.Jurisdiction)];
        India = [.. All.Where(place => place.IsSubdivision && string.Equals(place.Country, "IN", StringComparison.Ordinal))];
        foreach (var place in All)
            ByCode.Add(place.Code, place);
    }

    /// <summary>India's first, then its neighbours' parts, then the countries by code.</summary>
    public static IReadOnlyList<Jurisdiction> All { get; }

    /// <summary>India's 36, by code.</summary>
    public static IReadOnlyList<Jurisdiction> India { get; }

    internal static IReadOnlyList<JurisdictionEntry> Entries { get; }

    /// <summary>The jurisdiction of a code of today, or null: a shipped one in any case, or any well-formed ISO 3166-2 code of another country than India.</summary>
    /// <remarks>A code without a shipped name must be in capitals or hold a digit, for "no-one" and "by-law" have its form too.</remarks>
    public static Jurisdiction? OfCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (ByCode.TryGetValue(code, out var place))
            return place;
        if (!IsSubdivisionCode(code) || !ByCode.ContainsKey(code[..2]) || code.StartsWith("IN", StringComparison.OrdinalIgnoreCase))
            return null;
        var upper = code.ToUpperInvariant();
        return code.Any(char.IsAsciiDigit) || string.Equals(code, upper, StringComparison.Ordinal) ? new Jurisdiction(upper, upper) : null;
    }

    /// <summary>What people read for a stored code: its name in the current language, else its English name, or the code itself where it has none.</summary>
    /// <remarks>A language's names stand in its Sentences under the code: <c>PlaceINAS</c> for <c>IN-AS</c>.</remarks>
    public static string NameOf(string code) => OfCode(code) is { } place ? Label.Find("Place", place.Code) ?? place.Name : code;

    /// <summary>Two letters, a hyphen and one to three letters or digits: the form that ISO 3166-2 lays down.</summary>
    private static bool IsSubdivisionCode(string code) =>
        code.Length is >= 4 and <= 6 && code[2] == '-' && code.AsSpan(3).IndexOfAnyExcept(LettersAndDigits) < 0;

    private static readonly SearchValues<char> LettersAndDigits =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
}

/// <summary>A jurisdiction and everything it is or was called.</summary>
internal sealed record JurisdictionEntry(
    Jurisdiction Jurisdiction,
    IReadOnlyList<string> OtherNames,
    IReadOnlyList<string> FormerNames,
    IReadOnlyList<string> ShortNames,
    IReadOnlyList<string> FormerCodes);
