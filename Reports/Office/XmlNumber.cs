using System.Globalization;

namespace Reports.Office;

/// <summary>Numbers as XML has them, whoever reads it.</summary>
internal static class XmlNumber
{
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
