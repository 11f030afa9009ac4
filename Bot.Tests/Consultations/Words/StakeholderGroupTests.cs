using Consultations.Words;

namespace Bot.Tests.Consultations.Words;

public sealed class StakeholderGroupTests
{
    [Theory]
    [InlineData("police", "law-enforcement")]
    [InlineData("Assam Police", "law-enforcement")]
    [InlineData("Law Enforcement", "law-enforcement")]
    [InlineData("law enforcment", "law-enforcement")]
    [InlineData("NGO", "civil-society")]
    [InlineData("non-governmental organisation", "civil-society")]
    [InlineData("judge", "judiciary")]
    [InlineData("High Court", "judiciary")]
    [InlineData("court", "judiciary")]
    [InlineData("public prosecutor", "prosecution")]
    [InlineData("DLSA", "legal-services")]
    [InlineData("UN", "international-organisation")]
    [InlineData("UN agency", "international-organisation")]
    [InlineData("survivor", "survivor-representative")]
    [InlineData("the press", "media")]
    [InlineData("university", "academia")]
    [InlineData("University of Delhi", "academia")]
    [InlineData("CWC", "child-protection")]
    [InlineData("Government of Odisha", "government")]
    [InlineData("private sector", "private-sector")]
    public void A_group_is_found_by_what_people_call_it(string text, string id) =>
        StakeholderGroups.Find(text).ShouldNotBeNull().Id.ShouldBe(id);

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("fishermen")]
    [InlineData("police and NGO")]
    public void No_group_is_guessed_where_none_or_several_are_named(string text) =>
        StakeholderGroups.Find(text).ShouldBeNull();

    [Fact]
    public void All_twelve_have_a_name_and_a_person()
    {
        StakeholderGroups.All.Count.ShouldBe(12);
        StakeholderGroups.All.Select(group => group.Name).ShouldBeUnique(StringComparer.Ordinal);
        StakeholderGroups.All.Select(group => group.Person).ShouldAllBe(person => person.StartsWith('a') && !person.Contains('('));
        StakeholderGroups.OfId("law-enforcement").ShouldNotBeNull().Person.ShouldBe("a police delegate");
        StakeholderGroups.OfId("international-organisation").ShouldNotBeNull().Person.ShouldBe("a delegate of an international organisation");
    }

    [Fact]
    public void A_group_that_an_organiser_adds_goes_by_its_own_name()
    {
        var group = StakeholderGroup.Added("Panchayat Members");

        group.Id.ShouldBe("panchayat-members");
        group.Name.ShouldBe("Panchayat Members");
        group.Person.ShouldBe("a delegate (Panchayat Members)");
    }
}
