namespace Consultations.Screening.Detectors;

/// <summary>The check digit of Aadhaar numbers and their virtual ids.</summary>
/// <remarks>
/// J. Verhoeff, Error Detecting Decimal Codes, Mathematical Centre Tract 29, Amsterdam 1969: digits are multiplied in the dihedral group
/// of the pentagon, each after a permutation that depends on its place. UIDAI uses it for the last of Aadhaar's twelve digits.
/// </remarks>
internal static class Verhoeff
{
    private static readonly int[] Permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

    /// <summary>Whether the last digit agrees with the others.</summary>
    public static bool Agrees(ReadOnlySpan<char> digits)
    {
        var product = 0;
        for (var fromRight = 0; fromRight < digits.Length; fromRight++)
            product = Multiply(product, Permuted(digits[^(fromRight + 1)] - '0', fromRight % 8));
        return product == 0;
    }

    private static int Permuted(int digit, int times)
    {
        for (var i = 0; i < times; i++)
            digit = Permutation[digit];
        return digit;
    }

    /// <summary>0 to 4 are the pentagon's turns, 5 to 9 its reflections.</summary>
    private static int Multiply(int a, int b) => (a < 5, b < 5) switch
    {
        (true, true) => (a + b) % 5,
        (true, false) => 5 + ((a + b) % 5),
        (false, true) => 5 + ((a - b) % 5),
        (false, false) => (a - b + 5) % 5,
    };
}
