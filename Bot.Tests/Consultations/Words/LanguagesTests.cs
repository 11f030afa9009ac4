using Consultations.Words;

namespace Bot.Tests.Consultations.Words;

public sealed class LanguagesTests
{
    [Theory]
    [InlineData("hi")]
    [InlineData("Hindi")]
    [InlineData("हिन्दी")]
    [InlineData("हिंदी")]
    [InlineData(" HINDI ")]
    public void Hindi_is_found_by_whatever_people_call_it(string text) => Languages.Find(text).ShouldBe(Languages.Hindi);

    [Theory]
    [InlineData("en")]
    [InlineData("english")]
    [InlineData("अंग्रेज़ी")]
    [InlineData("अंग्रेजी")]
    public void English_is_found_in_either_language(string text) => Languages.Find(text).ShouldBe(Languages.English);

    [Theory]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("Tamil")]
    [InlineData("hindi please")]
    public void What_is_not_shipped_is_not_found(string text) => Languages.Find(text).ShouldBeNull();

    [Theory]
    [InlineData("hi-IN", "hi")]
    [InlineData("hi", "hi")]
    [InlineData("en-GB", "en")]
    [InlineData("ta-IN", null)]
    [InlineData("hindi", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_locale_tells_its_language(string? locale, string? id) => (Languages.OfLocale(locale)?.Id).ShouldBe(id);

    [Fact]
    public void Each_is_written_as_in_India() => Languages.All.Select(language => language.Culture.Name).ShouldBe(["en-IN", "hi-IN"]);
}
