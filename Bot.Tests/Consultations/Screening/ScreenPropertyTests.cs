using Consultations.Screening;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Consultations.Screening;

public sealed class ScreenPropertyTests
{
    private static readonly string[] Pieces =
    [
        "9876543210", "98765 43210", "+91", "(", ")", "2341 2341 2346", "2551234", "12", "4", "2018-19", "28.02.2019", "1098", "1800", "00", "Rs",
        "call", "a@b.org", "rekha", " at ", " dot ", "org", "@", ".", "-", " ", "\n", "%", "९८७६५४३२१०", "\u200B", "[at]", "\uD835", "😀", "lakh",
    ];

    [Fact]
    public void Nothing_is_found_in_what_was_redacted() =>
        Prop.ForAll(Texts().ToArbitrary(), text => Screen.Examine(Screen.Examine(text).Redacted).IsClear)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Findings_stand_in_the_text_in_order_and_apart() =>
        Prop.ForAll(Texts().ToArbitrary(), text =>
        {
            var end = 0;
            foreach (var finding in Screen.Examine(text).Findings)
            {
                if (finding.Start < end || finding.Length < 1 || finding.Start + finding.Length > text.Length)
                    return false;
                end = finding.Start + finding.Length;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Text_without_digits_and_at_signs_has_no_numbers() =>
        Prop.ForAll<string>(text =>
        {
            var bare = string.Concat((text ?? "").Where(c => !char.IsDigit(c) && !char.IsSurrogate(c) && c != '@'));
            return Screen.Examine(bare).IsClear;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("1 ")]
    [InlineData("a@")]
    [InlineData("a at ")]
    [InlineData("a(at)b(dot)")]
    [InlineData("9876543210 ")]
    [InlineData("9876543210 4 ")]
    [InlineData("+")]
    [InlineData("1-")]
    [InlineData("(((((")]
    [InlineData("a.b@c.")]
    [InlineData("28.02.2019 ")]
    public void A_hundred_thousand_characters_are_read_to_the_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)) + "; 98765 43211";

        var last = Screen.Examine(text).Findings[^1];

        (last.Start + last.Length).ShouldBe(text.Length);
    }

    private static Gen<string> Texts() =>
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));
}
