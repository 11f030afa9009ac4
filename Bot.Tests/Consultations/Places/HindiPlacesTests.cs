using Consultations.Places;

namespace Bot.Tests.Consultations.Places;

public sealed class HindiPlacesTests
{
    [Fact]
    public void Every_shipped_place_has_a_Hindi_name_and_is_found_by_it_whatever_language_is_read()
    {
        foreach (var place in Jurisdictions.All)
        {
            var name = InHindi(place.Code);
            name.ShouldNotBe(place.Name);
            name.Any(char.IsAsciiLetter).ShouldBeFalse(name);
            PlaceFinder.Find(name).ShouldBe(new PlaceMatch.Found(place, null), name);
        }
    }

    [Fact]
    public void Every_shipped_region_has_a_Hindi_name_and_is_found_by_it()
    {
        foreach (var region in Regions.All)
        {
            using (new Hindi())
                Regions.NameOf(region.Name).ShouldNotBe(region.Name);
            Regions.NameOf(region.Name).ShouldBe(region.Name);
            using (new Hindi())
                Regions.Find(Regions.NameOf(region.Name)).ShouldBe(region);
        }
    }

    [Fact]
    public void A_name_that_nobody_translated_stays_as_it_is()
    {
        InHindi("US-CA").ShouldBe("US-CA");
        InHindi("no such code").ShouldBe("no such code");
        InHindi("in-as").ShouldBe("असम");
        using (new Hindi())
            Regions.NameOf("the hill districts").ShouldBe("the hill districts");
    }

    [Theory]
    [InlineData("आसाम", "IN-AS")]
    [InlineData("मध्यप्रदेश", "IN-MP")]
    [InlineData("जम्मू-कश्मीर", "IN-JK")]
    [InlineData("मिजोरम", "IN-MZ")]
    [InlineData("तेलंगाना राज्य", "IN-TS")]
    [InlineData("केरल सरकार", "IN-KL")]
    [InlineData("उड़ीसा", "IN-OD")]
    [InlineData("बांग्लादेश", "BD")]
    [InlineData("बर्मा", "MM")]
    [InlineData("अमेरिका", "US")]
    public void A_place_is_found_by_what_people_write_in_Hindi(string text, string code) =>
        PlaceFinder.Find(text).ShouldBeOfType<PlaceMatch.Found>().Jurisdiction.Code.ShouldBe(code);

    [Theory]
    [InlineData("असम और मेघालय", "IN-AS IN-ML")]
    [InlineData("असम, जम्मू और कश्मीर और त्रिपुरा", "IN-AS IN-JK IN-TR")]
    [InlineData("अंडमान एवं निकोबार द्वीपसमूह तथा केरल, एवं गोवा", "IN-AN IN-KL IN-GA")]
    [InlineData("पूर्वोत्तर", "IN-AR IN-AS IN-MN IN-ML IN-MZ IN-NL IN-SK IN-TR")]
    public void A_list_may_be_joined_by_Hindi_words(string list, string codes)
    {
        var found = PlaceFinder.FindAll(list);
        found.NotFound.ShouldBeEmpty();
        string.Join(' ', found.Codes).ShouldBe(codes);
    }

    [Theory]
    [InlineData("असम और पश्चिम बंगाल से बच्चे दिल्ली लाए जाते हैं", "IN-AS IN-WB IN-DL")]
    [InlineData("बाग़ का माली, दरवाज़े का खुलना और जर्सी", "")]
    [InlineData("नेपाल और बांग्लादेश की सीमा", "NP BD")]
    public void Hindi_names_in_a_text_are_noticed_and_everyday_words_are_not(string text, string codes) =>
        string.Join(' ', PlaceNames.Mentioned(text).Select(place => place.Code)).ShouldBe(codes);

    private static string InHindi(string code)
    {
        using (new Hindi())
            return Jurisdictions.NameOf(code);
    }
}
