using Consultations.Places;

namespace Bot.Tests.Consultations.Places;

public sealed class JurisdictionsTests
{
    [Fact]
    public void India_has_thirty_six_and_each_is_in_one_of_its_regions()
    {
        Jurisdictions.India.Count.ShouldBe(36);
        Regions.All.Where(region => region.Name.EndsWith("India", StringComparison.Ordinal)).SelectMany(region => region.Members)
            .Order(StringComparer.Ordinal).ShouldBe(Jurisdictions.India.Select(place => place.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_country_and_the_parts_of_two_neighbours_are_shipped()
    {
        Jurisdictions.All.Count(place => !place.IsSubdivision).ShouldBe(249);
        Jurisdictions.All.Count(place => place.Country is "NP").ShouldBe(8);
        Jurisdictions.All.Count(place => place.Country is "BD").ShouldBe(9);
    }

    [Fact]
    public void Every_shipped_place_is_found_by_its_code_and_by_its_name()
    {
        foreach (var place in Jurisdictions.All)
        {
            Jurisdictions.OfCode(place.Code).ShouldBe(place);
            PlaceFinder.Find(place.Name).ShouldBe(new PlaceMatch.Found(place, null));
            if (place.IsSubdivision)
                PlaceFinder.Find(place.Code).ShouldBe(new PlaceMatch.Found(place, null));
        }
    }

    [Fact]
    public void The_members_of_every_region_are_shipped() =>
        Regions.All.SelectMany(region => region.Members).ShouldAllBe(code => Jurisdictions.All.Any(place => place.Code == code));

    [Theory]
    [InlineData("the northeast", "Northeast India")]
    [InlineData("North-East India", "Northeast India")]
    [InlineData("NE India", "Northeast India")]
    [InlineData("north eastern states", "Northeast India")]
    [InlineData("South Asia", "South Asia")]
    [InlineData("SAARC", "South Asia")]
    [InlineData("Southern India", "South India")]
    public void A_region_is_found_by_what_people_call_it(string text, string name) =>
        Regions.Find(text).ShouldNotBeNull().Name.ShouldBe(name);

    [Theory]
    [InlineData("the north")]
    [InlineData("Sout India")]
    [InlineData("West Bengal")]
    public void Other_words_are_no_region(string text) => Regions.Find(text).ShouldBeNull();
}
