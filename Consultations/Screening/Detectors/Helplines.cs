using System.Collections.Frozen;

namespace Consultations.Screening.Detectors;

/// <summary>Numbers that everybody should know, and that therefore stay in the text.</summary>
internal static class Helplines
{
    private static readonly FrozenSet<string> Short = new[]
    {
        // India: emergencies, railways, women, children, cybercrime, legal aid, human rights, mental health, drugs, labour, the elderly.
        "100", "101", "102", "103", "104", "108", "112", "139", "181", "182", "1033", "1064", "1070", "1077", "1078", "1090", "1091", "1094", "1096", "1097", "1098", "1099",
        "1930", "14416", "14433", "14434", "14446", "14490", "14567", "15100", "155260",
        // Neighbours: Bangladesh, Nepal, Sri Lanka.
        "999", "109", "333", "1145", "119", "1929", "1938",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string digits) => Short.Contains(digits);

    /// <summary>Toll-free and shared-cost numbers belong to organisations: 1800 or 1860 and six or seven digits.</summary>
    public static bool IsTollFree(string digits) =>
        digits.Length is 10 or 11 && (digits.StartsWith("1800", StringComparison.Ordinal) || digits.StartsWith("1860", StringComparison.Ordinal));
}
