using Consultations.Places;

namespace Bot.Tests.Consultations.Places;

public sealed class PlaceFinderTests
{
    [Theory]
    [InlineData("IN-MP", "IN-MP")]
    [InlineData("in-mp", "IN-MP")]
    [InlineData("in mp", "IN-MP")]
    [InlineData("IN–MP", "IN-MP")]
    [InlineData("Madhya Pradesh", "IN-MP")]
    [InlineData("  madhya   PRADESH ", "IN-MP")]
    [InlineData("Tamilnadu", "IN-TN")]
    [InlineData("Bihār", "IN-BR")]
    [InlineData("The State of Assam", "IN-AS")]
    [InlineData("Telangana state", "IN-TS")]
    [InlineData("Government of Kerala", "IN-KL")]
    [InlineData("Republic of Nepal", "NP")]
    [InlineData("Jammu & Kashmir", "IN-JK")]
    [InlineData("New Delhi", "IN-DL")]
    [InlineData("मध्य प्रदेश", "IN-MP")]
    [InlineData("IN-LA", "IN-LA")]
    [InlineData("NP", "NP")]
    [InlineData("np", "NP")]
    [InlineData("Nepal", "NP")]
    [InlineData("Burkina Faso", "BF")]
    [InlineData("Cote d'Ivoire", "CI")]
    [InlineData("Turkey", "TR")]
    [InlineData("NP-P3", "NP-P3")]
    [InlineData("BD-C", "BD-C")]
    [InlineData("Bagmati Province", "NP-P3")]
    public void A_code_or_a_name_is_found_without_a_note(string text, string code) => Found(text).ShouldBe((code, null));

    [Theory]
    [InlineData("IN-OR", "IN-OD")]
    [InlineData("in-tg", "IN-TS")]
    [InlineData("IN-CT", "IN-CG")]
    [InlineData("IN-UT", "IN-UK")]
    [InlineData("IN-UL", "IN-UK")]
    [InlineData("IN-DN", "IN-DH")]
    [InlineData("IN-DD", "IN-DH")]
    public void A_former_code_is_stored_as_today_s(string text, string code) => Found(text).ShouldBe((code, PlaceNote.FormerCode));

    [Theory]
    [InlineData("Orissa", "IN-OD")]
    [InlineData("Pondicherry", "IN-PY")]
    [InlineData("Uttaranchal", "IN-UK")]
    [InlineData("Daman and Diu", "IN-DH")]
    [InlineData("Burma", "MM")]
    [InlineData("Ceylon", "LK")]
    public void A_former_name_is_stored_as_today_s(string text, string code) => Found(text).ShouldBe((code, PlaceNote.FormerName));

    [Theory]
    [InlineData("Maharastra", "IN-MH")]
    [InlineData("Chattisgarh", "IN-CG")]
    [InlineData("Telengana", "IN-TS")]
    [InlineData("Madya Pradesh", "IN-MP")]
    [InlineData("Uttrakhand", "IN-UK")]
    [InlineData("Pondichery", "IN-PY")]
    [InlineData("Assma", "IN-AS")]
    [InlineData("Kerela", "IN-KL")]
    [InlineData("Bangaldesh", "BD")]
    public void A_slip_is_put_right_and_said(string text, string code) => Found(text).ShouldBe((code, PlaceNote.NearMiss));

    [Theory]
    [InlineData("MP", "IN-MP")]
    [InlineData("mp", "IN-MP")]
    [InlineData("M.P.", "IN-MP")]
    [InlineData("UP", "IN-UP")]
    [InlineData("AP", "IN-AP")]
    [InlineData("J&K", "IN-JK")]
    [InlineData("TN", "IN-TN")]
    [InlineData("TG", "IN-TS")]
    [InlineData("UAE", "AE")]
    [InlineData("USA", "US")]
    public void A_short_form_is_found_and_said(string text, string code) => Found(text).ShouldBe((code, PlaceNote.Abbreviation));

    [Theory]
    [InlineData("NL", "IN-NL NL")]
    [InlineData("LA", "IN-LA LA")]
    [InlineData("UK", "IN-UK GB")]
    [InlineData("Bengal", "IN-WB BD")]
    [InlineData("Korea", "KP KR")]
    [InlineData("Gambia Zambia", null)]
    public void What_could_be_several_is_asked(string text, string? candidates)
    {
        var match = PlaceFinder.Find(text);

        if (candidates is null)
            match.ShouldBeOfType<PlaceMatch.Unknown>();
        else
            string.Join(' ', match.ShouldBeOfType<PlaceMatch.Unclear>().Candidates.Select(place => place.Code)).ShouldBe(candidates);
    }

    [Theory]
    [InlineData("Austraia", "AT AU")]
    [InlineData("Austrila", "AT AU")]
    [InlineData("Nigeri", "NE NG")]
    public void A_slip_between_two_names_is_asked_with_the_nearest_first(string text, string candidates) =>
        string.Join(' ', PlaceFinder.Find(text).ShouldBeOfType<PlaceMatch.Unclear>().Candidates.Select(place => place.Code)).ShouldBe(candidates);

    [Fact]
    public void Half_a_character_is_no_place() => PlaceFinder.Find("\uD835").ShouldBeOfType<PlaceMatch.Unknown>();

    [Theory]
    [InlineData("")]
    [InlineData(" .. ")]
    [InlineData("the shelter homes")]
    [InlineData("Goaa")]
    [InlineData("IN-XX")]
    [InlineData("ZZ-AB")]
    [InlineData("no-one")]
    [InlineData("by-law")]
    [InlineData("so")]
    [InlineData("in")]
    [InlineData("police")]
    [InlineData("women")]
    public void Other_words_are_no_place(string text) => PlaceFinder.Find(text).ShouldBeOfType<PlaceMatch.Unknown>();

    [Fact]
    public void A_code_of_a_country_whose_parts_have_no_name_here_stands_for_itself() =>
        PlaceFinder.Find("LK-11").ShouldBe(new PlaceMatch.Found(new Jurisdiction("LK-11", "LK-11"), null));

    [Fact]
    public void A_hundred_thousand_characters_are_no_place() =>
        PlaceFinder.Find(new string('a', 100_000)).ShouldBeOfType<PlaceMatch.Unknown>();

    private static (string Code, PlaceNote? Note) Found(string text)
    {
        var found = PlaceFinder.Find(text).ShouldBeOfType<PlaceMatch.Found>();
        return (found.Jurisdiction.Code, found.Note);
    }
}
