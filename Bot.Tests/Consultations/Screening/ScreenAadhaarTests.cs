using Consultations.Screening;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Consultations.Screening;

public sealed class ScreenAadhaarTests
{
    private const string Zeros = "0०০௦０";

    [Theory]
    [InlineData("234123412346")]
    [InlineData("2341 2341 2346")]
    [InlineData("2341-2341-2346")]
    [InlineData("२३४१ २३४१ २३४६")]
    public void A_number_with_the_right_check_digit_is_an_Aadhaar(string number)
    {
        var screened = Screen.Examine($"her Aadhaar is {number}.");

        screened.Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.Aadhaar);
        screened.Redacted.ShouldBe("her Aadhaar is [Aadhaar number].");
    }

    [Theory]
    [InlineData("2341 2341 2347")]
    [InlineData("1341 2341 2346")]
    public void Twelve_digits_with_a_wrong_one_are_none(string number) =>
        Screen.Examine($"rows {number} here").Findings.ShouldBeEmpty();

    [Fact]
    public void A_virtual_id_counts_as_an_Aadhaar()
    {
        const string Digits = "912345678901234";
        var number = Digits + VerhoeffTable.CheckDigit(Digits);

        Screen.Examine($"VID {number[..4]} {number[4..8]} {number[8..12]} {number[12..]}").Redacted.ShouldBe("VID [Aadhaar number]");
    }

    [Fact]
    public void A_mobile_with_its_country_code_is_a_phone_number_even_where_the_check_digit_agrees()
    {
        const string Digits = "91987654321";
        var number = Digits + VerhoeffTable.CheckDigit(Digits);

        Screen.Examine($"91 {number[2..7]} {number[7..]}").Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.PhoneNumber);
    }

    [Fact]
    public void Any_valid_Aadhaar_is_found_whole_however_spaced_and_in_any_digits() =>
        Prop.ForAll(Spaced().ToArbitrary(), written =>
        {
            var findings = Screen.Examine($"number {written} of hers").Findings;
            return findings.Count == 1 && findings[0] == new Finding(FindingKind.Aadhaar, "number ".Length, written.Length);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_single_wrong_digit_is_noticed() =>
        Prop.ForAll(
            (from number in Numbers()
             from place in Gen.Choose(0, 11)
             from other in Gen.Choose(1, 9)
             select (number, wrong: Changed(number, place, other))).ToArbitrary(),
            pair => IsAadhaar(pair.number) && !IsAadhaar(pair.wrong)).QuickCheckThrowOnFailure();

    private static Gen<string> Numbers() =>
        from first in Gen.Choose(2, 9)
        from rest in Gen.Choose(0, 9).ArrayOf(10)
        let digits = string.Concat(rest.Prepend(first))
        where !digits.StartsWith("91", StringComparison.Ordinal)
        select digits + VerhoeffTable.CheckDigit(digits);

    private static Gen<string> Spaced() =>
        from number in Numbers()
        from zero in Gen.Elements(Zeros.ToCharArray())
        from gap in Gen.Elements("", " ", "\u00A0", "  ", "-", ".", "\u200B", " - ")
        from parts in Gen.Elements(true, false).ArrayOf(11)
        select string.Concat(number.Select((digit, i) => (i > 0 && parts[i - 1] ? gap : "") + (char)(zero + (digit - '0'))));

    private static string Changed(string number, int place, int by)
    {
        var digits = number.ToCharArray();
        digits[place] = (char)('0' + ((digits[place] - '0' + by) % 10));
        return new string(digits);
    }

    private static bool IsAadhaar(string digits) => Screen.Examine($"number {digits}.").Findings is [{ Kind: var kind }] && kind == FindingKind.Aadhaar;
}
