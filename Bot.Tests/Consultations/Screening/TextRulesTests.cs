using Consultations.Screening;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Consultations.Screening;

public sealed class TextRulesTests
{
    [Theory]
    [InlineData("  shelter \t homes\u00A0\u00A0are full  ", "shelter homes are full")]
    [InlineData("one\r\ntwo \n three", "one\ntwo\nthree")]
    [InlineData("one\n\n\n\n\ntwo", "one\n\ntwo")]
    [InlineData("one\u2028two\u0085three", "one\ntwo\nthree")]
    [InlineData("be\u0000ll\u0007\u001B", "bell")]
    [InlineData("\u202Egnp.exe\u202C \u2066left\u2069 \u200Fright", "gnp.exe left right")]
    [InlineData("tra\u200Bfficking\uFEFF\u2060\u00AD", "trafficking")]
    [InlineData("be\uFFFEll\uFFFF\uFDD0", "bell")]
    [InlineData("Oris\u0300sa", "Oris\u0300sa")]
    [InlineData("caf\u0065\u0301", "caf\u00E9")]
    [InlineData("", "")]
    [InlineData(" \n\t\u200B ", "")]
    public void Text_is_tidied(string text, string clean) => TextRules.Clean(text).ShouldBe(clean);

    [Theory]
    [InlineData("क्\u200Dष")]
    [InlineData("क्\u200Cष")]
    [InlineData("അവന്\u200D")]
    [InlineData("می\u200Cخواهم")]
    public void Joiners_that_shape_a_letter_stay(string word) => TextRules.Clean(word).ShouldBe(word);

    [Theory]
    [InlineData("98\u200D765", "98765")]
    [InlineData("a\u200Cb", "ab")]
    [InlineData("\u200Dक", "क")]
    [InlineData("क्\u200D\u200D\u200Dष", "क्\u200Dष")]
    public void Joiners_that_only_hide_go(string text, string clean) => TextRules.Clean(text).ShouldBe(clean);

    [Fact]
    public void Half_a_character_becomes_the_sign_for_a_lost_one() => TextRules.Clean("a\uD835b").ShouldBe("a\uFFFDb");

    [Fact]
    public void What_is_no_character_is_left_out() => TextRules.Clean("a\uFFFE\uFDD0b\uFFFF\U0001FFFE").ShouldBe("ab");

    [Fact]
    public void Cleaning_twice_changes_nothing() =>
        Prop.ForAll<string>(text =>
        {
            var once = TextRules.Clean(text ?? "");
            return string.Equals(TextRules.Clean(once), once, StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
}
