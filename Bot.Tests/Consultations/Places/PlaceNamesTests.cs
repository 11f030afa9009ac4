using Consultations.Places;

namespace Bot.Tests.Consultations.Places;

public sealed class PlaceNamesTests
{
    [Theory]
    [InlineData("shelter homes of Madhya Pradesh are full", "IN-MP")]
    [InlineData("shelter homes of madhya pradesh are full", "IN-MP")]
    [InlineData("From Assam's tea gardens to Delhi, via West Bengal; Assam again", "IN-AS IN-DL IN-WB")]
    [InlineData("girls from Nepal and Jammu & Kashmir", "NP IN-JK")]
    [InlineData("Orissa and Guinea-Bissau", "IN-OD GW")]
    [InlineData("मध्य प्रदेश में आश्रय", "IN-MP")]
    [InlineData("Bengal is anyone's guess", "")]
    [InlineData("MPs may ask for it in no time", "")]
    [InlineData("", "")]
    public void Full_names_in_a_text_are_noticed(string text, string codes) =>
        string.Join(' ', PlaceNames.Mentioned(text).Select(place => place.Code)).ShouldBe(codes);

    [Theory]
    [InlineData("the jordan of chad eating turkey", "")]
    [InlineData("from Chad to Turkey", "TD TR")]
    public void Names_of_countries_that_are_also_words_need_a_capital(string text, string codes) =>
        string.Join(' ', PlaceNames.Mentioned(text).Select(place => place.Code)).ShouldBe(codes);
}
