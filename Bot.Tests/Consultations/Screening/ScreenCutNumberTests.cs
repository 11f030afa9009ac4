using Consultations.Screening;

namespace Bot.Tests.Consultations.Screening;

public sealed class ScreenCutNumberTests
{
    [Theory]
    [InlineData("98765/43210")]
    [InlineData("98765,43210")]
    [InlineData("98765\n43210")]
    [InlineData("987/654/3210")]
    [InlineData("9,8,7,6,5,4,3,2,1,0")]
    [InlineData("9/8/7/6/5/4/3/2/1/0")]
    [InlineData("9\n8\n7\n6\n5\n4\n3\n2\n1\n0")]
    [InlineData("+91/98765/43210")]
    [InlineData("91 98765/43210")]
    [InlineData("098765/43210")]
    [InlineData("९८७६५/४३२१०")]
    [InlineData("98765|43210")]
    [InlineData("+91 98765, 43210")]
    [InlineData("9876S43210")]
    [InlineData("98765432lO")]
    [InlineData("⑨⑧⑦⑥⑤④③②①⓪")]
    [InlineData("nine eight seven six five four three two one zero")]
    [InlineData("Nine-eight-seven-six-five, four-three-two-one-oh")]
    [InlineData("nine eight double seven six five triple four one")]
    [InlineData("ninety eight seventy six fifty four thirty two ten")]
    [InlineData("98765 four three two one zero")]
    [InlineData("नौ आठ सात छह पांच चार तीन दो एक शून्य")]
    [InlineData("nau aath saat chhe paanch char teen do ek shunya")]
    [InlineData("নয় আট সাত ছয় পাঁচ চার তিন দুই এক শূন্য")]
    [InlineData("ஒன்பது எட்டு ஏழு ஆறு ஐந்து நான்கு மூன்று இரண்டு ஒன்று பூஜ்யம்")]
    public void A_phone_number_is_found_however_it_is_cut(string number)
    {
        var screened = Screen.Examine($"Her mother has {number}. We called.");

        screened.Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.PhoneNumber);
        screened.Redacted.ShouldBe("Her mother has [phone number]. We called.");
    }

    [Theory]
    [InlineData("2341/2341/2346")]
    [InlineData("2341,2341,2346")]
    [InlineData("2341\n2341\n2346")]
    [InlineData("two three four one two three four one two three four six")]
    public void An_Aadhaar_is_found_however_it_is_cut(string number) =>
        Screen.Examine($"It is {number}.").Redacted.ShouldBe("It is [Aadhaar number].");

    [Fact]
    public void A_space_behind_the_comma_takes_a_word_for_calling() =>
        Screen.Examine("her number is 98765, 43210").Redacted.ShouldBe("her number is [phone number]");

    [Theory]
    [InlineData("Sections 370/371/372/373")]
    [InlineData("2014/2015/2016/2017")]
    [InlineData("9,87,65,43,210 people")]
    [InlineData("9,876,543,210 people")]
    [InlineData("63407, 59229 and 61234 children")]
    [InlineData("2016: 66, 72, 81, 95 and 12")]
    [InlineData("65,72,81,95,12")]
    [InlineData("91234,98765,43210,88888 in four years")]
    [InlineData("one, two, three, four, five, six, seven, eight, nine, ten steps")]
    [InlineData("three of nine districts, two of seven, one or two of six")]
    [InlineData("UN resolutions 1325/1820/1888")]
    public void Lists_and_figures_with_thousands_are_left_alone(string text) => Screen.Examine(text).Redacted.ShouldBe(text);
}
