using System.Collections.Frozen;
using System.Text;
using Consultations.Places;
using Consultations.Words;

namespace Consultations.Screening.Persons;

/// <summary>Names that people bear, and words with a capital that begin no person's name.</summary>
internal static class NameLists
{
    private static readonly ILookup<string, string> Names = Rows("given-names.tsv");
    private static readonly ILookup<string, string> Others = Rows("not-names.tsv");

    /// <summary>Given names and surnames in Latin letters.</summary>
    public static FrozenSet<string> Given { get; } = Set(Names["latin"]);

    public static FrozenSet<string> Surnames { get; } = Set(Names["surname"]);

    /// <summary>Given names in Indian scripts, by <see cref="IndicKey"/>.</summary>
    public static FrozenSet<string> Indic { get; } = Names["indic"].Select(name => IndicKey(FoldedText.Of(name).Text)).ToFrozenSet(StringComparer.Ordinal);

    public static FrozenSet<string> IndicSurnames { get; } = Names["indic-surname"].Select(name => IndicKey(FoldedText.Of(name).Text)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Towns, districts, states and countries, by their single words.</summary>
    public static FrozenSet<string> Places { get; } = Set(Others["place"].Concat(Jurisdictions.Entries.SelectMany(WordsOf)));

    public static FrozenSet<string> Organisations { get; } = Set(Others["organisation"]);

    public static FrozenSet<string> Offices { get; } = Set(Others["office"].Append("justice"));

    /// <summary>All of them that begin no person's name.</summary>
    public static FrozenSet<string> NotNames { get; } = Set(Others.SelectMany(words => words).Concat(Places));

    /// <summary>A word of any Indian script, written as in Devanagari, so that one list serves the scripts that tell the same letters apart.</summary>
    /// <remarks>Unicode lays their letters out in the same order. Long and short i and u, and the letters for s and n, are taken for one another as people write them.</remarks>
    public static string IndicKey(ReadOnlySpan<char> word)
    {
        var key = new StringBuilder(word.Length);
        foreach (var c in word)
            key.Append(c is >= '\u0900' and <= '\u0D7F' ? Same(c) : c);
        return key.ToString();
    }

    private static char Same(char c) => c switch
    {
        '\u09F0' => '\u0930',
        '\u09F1' => '\u092C',
        _ => (char)(0x900 + (c & 0x7F)) switch
        {
            '\u0935' => '\u092C',
            '\u0940' => '\u093F',
            '\u0942' => '\u0941',
            '\u0908' => '\u0907',
            '\u090A' => '\u0909',
            '\u0936' or '\u0937' => '\u0938',
            '\u0923' => '\u0928',
            var other => other,
        },
    };

    private static IEnumerable<string> WordsOf(JurisdictionEntry entry) =>
        ((IEnumerable<string>)[entry.Jurisdiction.Name, .. entry.OtherNames, .. entry.FormerNames, .. entry.ShortNames]).SelectMany(Spelling.Words).Where(word => word.Length > 2 && char.IsAscii(word[0]));

    private static ILookup<string, string> Rows(string table) => EmbeddedTable.Read(table)
        .SelectMany(row => row.Several(1), (row, word) => (Kind: row[0], word))
        .ToLookup(row => row.Kind, row => row.word, StringComparer.Ordinal);

    private static FrozenSet<string> Set(IEnumerable<string> words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
