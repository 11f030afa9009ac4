using Consultations.Words;

namespace Bot.Tests.Consultations.Words;

public sealed class TopicTests
{
    [Theory]
    [InlineData("#protection", "protection", "protection")]
    [InlineData("Prosecution", "prosecution", "prosecution")]
    [InlineData("#Victim_Witness_Protection", "victim-witness-protection", "protection")]
    [InlineData("#capacity building", "capacity-building", "partnership")]
    [InlineData("#CapacityBuilding", "capacity-building", "partnership")]
    [InlineData("#onlinerecruitment", "online-recruitment", "prevention")]
    [InlineData("#rehabilitaton", "rehabilitation", "protection")]
    [InlineData("#data", "data", "prosecution")]
    [InlineData("#crossborder", "cross-border", "partnership")]
    [InlineData("#Missing_Children", "missing-persons", "protection")]
    public void A_hashtag_finds_its_topic_and_theme(string tag, string id, string theme)
    {
        var topic = Topics.Find(tag).ShouldNotBeNull();

        topic.Id.ShouldBe(id);
        topic.Theme.ShouldNotBeNull().Id.ShouldBe(theme);
    }

    [Theory]
    [InlineData("#Tea_Gardens", "tea-gardens", "tea gardens")]
    [InlineData("#4p", "4p", "4p")]
    [InlineData("#चाय बागान", "चाय-बागान", "चाय बागान")]
    public void A_topic_that_nobody_shipped_is_free(string tag, string id, string name)
    {
        var topic = Topics.Find(tag).ShouldNotBeNull();

        topic.Id.ShouldBe(id);
        topic.Name.ShouldBe(name);
        topic.Theme.ShouldBeNull();
        Topics.Known(tag).ShouldBeNull();
    }

    [Fact]
    public void A_hashtag_without_a_letter_is_no_topic() => Topics.Find("#!?").ShouldBeNull();

    [Fact]
    public void Every_shipped_topic_is_under_a_theme_and_comes_back_by_its_id()
    {
        Topics.All.Select(topic => topic.Id).ShouldBeUnique(StringComparer.Ordinal);
        Topics.All.ShouldAllBe(topic => topic.Theme != null && topic == Topics.OfId(topic.Id) && topic == Topics.Find(topic.Id));
        Topics.All.Count(topic => topic.IsTheme).ShouldBe(4);
        Topics.OfId("tea-gardens").Theme.ShouldBeNull();
        Topics.OfId("victim-witness-protection").Name.ShouldBe("victim and witness protection");
    }

    [Theory]
    [InlineData("Victim & Witness Protection", "victim-and-witness-protection")]
    [InlineData("  Fast-track   courts! ", "fast-track-courts")]
    [InlineData("???", "")]
    public void A_slug_keeps_letters_and_digits(string text, string slug) => Slug.Of(text).ShouldBe(slug);

    [Fact]
    public void A_slug_stays_short() => Slug.Of(new string('x', 500)).Length.ShouldBe(Slug.MaxLength);
}
