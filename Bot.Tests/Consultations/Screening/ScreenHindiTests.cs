using Consultations.Screening;

namespace Bot.Tests.Consultations.Screening;

/// <summary>What stands in place of something private is itself nothing private, in Hindi as well.</summary>
public sealed class ScreenHindiTests
{
    [Fact]
    public void What_stands_in_its_place_is_not_found_again()
    {
        using (new Hindi())
        {
            Screen.Examine(string.Join(' ', FindingKind.All.Select(kind => $"उनका {kind.Replacement} यह है:"))).IsClear.ShouldBeTrue();
            FindingKind.All.ShouldAllBe(kind => !kind.Replacement.Any(char.IsAsciiLetter) && !kind.Name.Any(char.IsAsciiLetter));
        }
    }

    [Theory]
    [InlineData("मेरा फ़ोन ९८७६५ ४३२१० है", "मेरा फ़ोन [फ़ोन नंबर] है")]
    [InlineData("पता asha@example.org पर लिखें", "पता [ई-मेल पता] पर लिखें")]
    public void A_text_reads_on_in_Hindi_without_it(string text, string without)
    {
        using (new Hindi())
        {
            var redacted = Screen.Examine(TextRules.Clean(text)).Redacted;
            redacted.ShouldBe(TextRules.Clean(without));
            Screen.Examine(redacted).IsClear.ShouldBeTrue();
        }
    }
}
