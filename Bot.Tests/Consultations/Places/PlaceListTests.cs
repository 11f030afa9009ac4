using Consultations.Places;

namespace Bot.Tests.Consultations.Places;

public sealed class PlaceListTests
{
    [Theory]
    [InlineData("IN-MP, Maharashtra and Odisha", "IN-MP IN-MH IN-OD")]
    [InlineData("IN-MP,IN-MH", "IN-MP IN-MH")]
    [InlineData("Assam; Nepal & Bangladesh", "IN-AS NP BD")]
    [InlineData("Jammu and Kashmir and Odisha", "IN-JK IN-OD")]
    [InlineData("Odisha and Jammu & Kashmir", "IN-OD IN-JK")]
    [InlineData("Kerala, and Dadra and Nagar Haveli and Daman and Diu", "IN-KL IN-DH")]
    [InlineData("Odisha, Orissa, IN-OR", "IN-OD")]
    public void A_list_is_taken_apart(string text, string codes)
    {
        var list = PlaceFinder.FindAll(text);

        list.AllKnown.ShouldBeTrue();
        string.Join(' ', list.Places.Select(place => place.Jurisdiction.Code)).ShouldBe(codes);
    }

    [Fact]
    public void A_region_in_a_list_brings_its_members()
    {
        var list = PlaceFinder.FindAll("the northeast and West Bengal");

        list.AllKnown.ShouldBeTrue();
        list.Regions.ShouldHaveSingleItem().Name.ShouldBe("Northeast India");
        list.Codes.Count.ShouldBe(9);
        list.Codes.ShouldContain(code => code == "IN-SK");
    }

    [Fact]
    public void The_parts_that_are_not_known_are_named()
    {
        var list = PlaceFinder.FindAll("Odisha, Atlantis, Bengal and Kerala");

        list.AllKnown.ShouldBeFalse();
        list.Places.Select(place => place.Jurisdiction.Code).ShouldBe(["IN-OD", "IN-KL"]);
        list.NotFound.Select(gap => gap.Written).ShouldBe(["Atlantis", "Bengal"]);
        list.NotFound[0].Why.ShouldBeOfType<PlaceMatch.Unknown>();
        list.NotFound[1].Why.ShouldBeOfType<PlaceMatch.Unclear>();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" , ;")]
    public void An_empty_list_is_not_a_known_one(string text) => PlaceFinder.FindAll(text).AllKnown.ShouldBeFalse();

    [Fact]
    public void A_sentence_full_of_ands_is_no_list() =>
        PlaceFinder.FindAll(string.Concat(Enumerable.Repeat("police and ", 9000))).NotFound.ShouldHaveSingleItem();
}
