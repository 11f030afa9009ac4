using System.Globalization;
using System.Text;
using Consultations.Screening;

namespace Reports.Csv;

/// <summary>A value as a cell: numbers with a point and without signs between the thousands, <c>true</c> and <c>false</c>, and texts that no spreadsheet computes.</summary>
public static class CsvCell
{
    /// <summary>Spreadsheets take what begins so for a formula, and so they take what looks like it at full width.</summary>
    private const string BeginsFormula = "=+-@";

    private const char Guard = '\'';

    public static string Of(object? value) => value switch
    {
        null => "",
        string text => Guarded(TextRules.Clean(text)),
        bool yes => yes ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>A spreadsheet set up for semicolons parts a cell at them and at its line ends, so what comes after one is guarded like a beginning.</summary>
    private static string Guarded(string text)
    {
        var guarded = new StringBuilder(text.Length);
        var isBeginning = true;
        foreach (var letter in text.EnumerateRunes())
        {
            if (isBeginning && BeginsFormulas(letter))
                guarded.Append(Guard);
            guarded.Append(letter);
            isBeginning = letter.Value is '\n' or ';' || (isBeginning && Rune.IsWhiteSpace(letter));
        }

        return guarded.ToString();
    }

    /// <summary>In form KC the same sign at full width, small or raised is the plain one.</summary>
    private static bool BeginsFormulas(Rune letter) => letter.ToString().Normalize(NormalizationForm.FormKC) is [var sign, ..] && BeginsFormula.Contains(sign);
}
