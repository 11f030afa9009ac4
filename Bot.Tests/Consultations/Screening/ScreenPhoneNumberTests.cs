using Consultations.Screening;

namespace Bot.Tests.Consultations.Screening;

public sealed class ScreenPhoneNumberTests
{
    [Theory]
    [InlineData("9876543210")]
    [InlineData("98765 43210")]
    [InlineData("98765-43210")]
    [InlineData("987 654 3210")]
    [InlineData("987.654.3210")]
    [InlineData("987.654-3210")]
    [InlineData("98765\u00A043210")]
    [InlineData("9 8 7 6 5 4 3 2 1 0")]
    [InlineData("98 76 54 32 10")]
    [InlineData("98\u200B765\u200D43\u20602\uFEFF10")]
    [InlineData("09876543210")]
    [InlineData("0 98765 43210")]
    [InlineData("+91 98765 43210")]
    [InlineData("+919876543210")]
    [InlineData("+91-98765-43210")]
    [InlineData("(+91) 98765 43210")]
    [InlineData("(+91)9876543210")]
    [InlineData("91 98765 43210")]
    [InlineData("0091 98765 43210")]
    [InlineData("９８７６５４３２１０")]
    [InlineData("＋９１ ９８７６５ ４３２１０")]
    [InlineData("९८७६५४३२१०")]
    [InlineData("९८७६५ ४३२१०")]
    [InlineData("৯৮৭৬৫-৪৩২১০")]
    [InlineData("௯௮௭௬௫௪௩௨௧௦")]
    [InlineData("𝟗𝟖𝟕𝟔𝟓𝟒𝟑𝟐𝟏𝟎")]
    [InlineData("9\uFE0F\u20E38\uFE0F\u20E37\uFE0F\u20E36\uFE0F\u20E35\uFE0F\u20E34\uFE0F\u20E33\uFE0F\u20E32\uFE0F\u20E31\uFE0F\u20E30")]
    [InlineData("0755 255 1234")]
    [InlineData("(0755) 2551234")]
    [InlineData("0755-2551234")]
    [InlineData("755-2551234")]
    [InlineData("011 2345 6789")]
    [InlineData("(011) 2345-6789")]
    [InlineData("+1 202 555 0123")]
    [InlineData("+44 20 7946 0958")]
    [InlineData("+977 1 441 2345")]
    [InlineData("+8801712345678")]
    [InlineData("+977-9841234567")]
    [InlineData("00 44 20 7946 0958")]
    [InlineData("00977 9841 234567")]
    [InlineData("8801712345678")]
    public void A_phone_number_is_found_however_it_is_written(string number)
    {
        var screened = Screen.Examine($"Ask Meena, {number}, about the girl.");

        screened.Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.PhoneNumber);
        screened.Redacted.ShouldBe("Ask Meena, [phone number], about the girl.");
    }

    [Theory]
    [InlineData("call 2551234", "call [phone number]")]
    [InlineData("Ph. no.: 255 1234", "Ph. no.: [phone number]")]
    [InlineData("contact her on 255123.", "contact her on [phone number].")]
    public void A_number_without_its_area_code_is_found_behind_a_word_for_calling(string text, string redacted) =>
        Screen.Examine(text).Redacted.ShouldBe(redacted);

    [Fact]
    public void Every_number_of_a_crowd_is_found() =>
        Screen.Examine("9876543210 98765 43211 +91 9876543212 14 9876543213").Redacted
            .ShouldBe("[phone number] [phone number] [phone number] 14 [phone number]");

    [Theory]
    [InlineData("aged 14, 9876543210", "aged 14, [phone number]")]
    [InlineData("Rs 5000 9876543210", "Rs 5000 [phone number]")]
    [InlineData("on 28.02.2019 9876543210", "on 28.02.2019 [phone number]")]
    [InlineData("9876543210 in 2018-19", "[phone number] in 2018-19")]
    [InlineData("helpline 1098 9876543210", "helpline 1098 [phone number]")]
    [InlineData("1800 11 4567 98765 43210", "1800 11 4567 [phone number]")]
    [InlineData("It ends in 2019. 9876543210", "It ends in 2019. [phone number]")]
    public void A_number_beside_a_harmless_figure_is_found_and_the_figure_stays(string text, string redacted) =>
        Screen.Examine(text).Redacted.ShouldBe(redacted);

    [Fact]
    public void A_finding_says_where_it_stands()
    {
        const string Text = "Call (+91) 98765 43210 now";

        var finding = Screen.Examine(Text).Findings.ShouldHaveSingleItem();

        Text.Substring(finding.Start, finding.Length).ShouldBe("(+91) 98765 43210");
    }
}
