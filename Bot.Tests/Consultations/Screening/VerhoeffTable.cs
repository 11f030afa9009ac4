using System.Globalization;

namespace Bot.Tests.Consultations.Screening;

/// <summary>Verhoeff's multiplication and permutation as his tables print them, so that the tests do not trust the rule they test.</summary>
internal static class VerhoeffTable
{
    private static readonly string[] Product =
        ["0123456789", "1234067895", "2340178956", "3401289567", "4012395678", "5987604321", "6598710432", "7659821043", "8765932104", "9876543210"];

    private static readonly string[] Permutation =
        ["0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415", "7046913258"];

    private const string Inverse = "0432156789";

    public static char CheckDigit(string digits)
    {
        var product = 0;
        for (var place = 1; place <= digits.Length; place++)
            product = Product[product][int.Parse(Permutation[place % 8].AsSpan(digits[^place] - '0', 1), CultureInfo.InvariantCulture)] - '0';
        return Inverse[product];
    }
}
